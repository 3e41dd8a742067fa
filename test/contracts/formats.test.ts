import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import { type AnyFormat, formats, readChain, safeReadChain, writeChain } from '../../src/formats/index.js';
import {
  type ChainDocument,
  isServiceChainError,
  parseChain,
  type ServiceChain,
  safeParseChain,
  toDocument,
} from '../../src/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { withoutParts } from './without-parts.js';

const readers = formats.filter(({ reading }) => reading);
const writers = formats.filter(({ writing }) => writing);
const both = readers.filter(({ writing }) => writing);
const garage = parseChain(everyField());
const named = (list: readonly AnyFormat[]) => list.map((format) => [format.id, format] as const);

/** What parsers trip over: names of objects, signs of the languages, numbers and letters that are none. */
const TOKENS = [
  ...['__proto__', 'constructor', 'toString', '\u0000', '\ufeff', '\ud800', '\r', '\n\n', '\t'],
  ...[
    '1e999',
    '-0',
    'NaN',
    '9'.repeat(400),
    'null',
    '""',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    ':',
    '- ',
    '---\n',
  ],
  ...[
    '&a ',
    '*a ',
    '<<: *a',
    '!!set ',
    '|2\n',
    '%YAML 1.2\n',
    '<',
    '>',
    '&a;',
    '&#0;',
    '<![CDATA[',
    '<!--',
    '<?a?>',
  ],
  ...['<!DOCTYPE a [<!ENTITY a "b">]>', '_x0000_', '"section":"links"', 'attributes', 'organisation'],
];

/** A part of a file that is replaced by bytes or a token, by another part of it, or by itself so many times. */
const damage = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.constantFrom(...TOKENS).map((token) => new TextEncoder().encode(token)),
    fc.record({ from: fc.nat(), size: fc.nat(200), times: fc.nat(3) }),
  ),
});

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damagedBy(content: Uint8Array, { at, length, put }: Damage): Uint8Array {
  const start = at % (content.length + 1);
  const cut = (from: number, size: number) => content.subarray(from % (content.length + 1)).subarray(0, size);
  const bytes = ArrayBuffer.isView(put)
    ? [put]
    : Array.from({ length: put.times }, () => cut(put.from, put.size));
  return new Uint8Array(
    Buffer.concat([content.subarray(0, start), ...bytes, content.subarray(start + length)]),
  );
}

/** The files a format writes of a chain, as files to read. */
async function filesOf(chain: ServiceChain, { id }: AnyFormat) {
  const files = writeChain(chain, { format: id });
  return Promise.all(files.map(async (file) => ({ file: file.path, content: await contentOf(file) })));
}

async function textIn(chain: ServiceChain, format: AnyFormat): Promise<string> {
  return JSON.stringify(
    (await filesOf(chain, format)).map(({ content }) => Buffer.from(content).toString('hex')),
  );
}

/** The sections of a document and the fields that records have there. */
function fieldsIn(document: object): ReadonlyArray<readonly [section: string, field: string]> {
  const sections = Object.entries(document).filter(([, records]) => typeof records === 'object');
  const fields = sections.flatMap(([section, records]) =>
    Object.values(records as object).flatMap((record: object) =>
      Object.keys(record).map((field) => JSON.stringify([section, field])),
    ),
  );
  return [...new Set(fields)].map((pair) => JSON.parse(pair) as [string, string]);
}

it('the list of formats names each once, and says what people need', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id, title, mediaTypes, extensions, relation, reading, writing } of formats) {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(title).not.toBe('');
    expect(mediaTypes.every((type) => /^[\w.+-]+\/[\w.+-]+$/.test(type))).toBe(true);
    expect(extensions.length).toBeGreaterThan(0);
    expect(extensions.every((ending) => /^\.[a-z0-9.]+$/.test(ending))).toBe(true);
    expect(relation.length).toBeGreaterThan(20);
    expect(reading ?? writing).toBeDefined();
  }
});

describe.each(named(readers))('reading %s', (id) => {
  const read = (content: string | Uint8Array) => safeReadChain(content, { format: id });

  it('refuses an option there is not, and says so', async () => {
    const reading = readChain('', { format: id, options: { noSuchOption: 1 } });
    await expect(reading).rejects.toSatisfy(
      (error) => isServiceChainError(error) && error.code === 'invalid-option',
    );
  });

  it('comes to problems or a chain, whatever the bytes', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }), fc.json());
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { ok, problems } = await read(content);
        expect(ok || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe.each(named(writers))('writing %s', (id, format) => {
  it('refuses an option there is not', () => {
    expect(() => writeChain(garage, { format: id, options: { noSuchOption: 1 } })).toThrow(/noSuchOption/);
  });

  it('writes the same, however often it is asked', async () => {
    expect(await filesOf(garage, format)).toEqual(await filesOf(garage, format));
  });
});

describe.each(named(writers))('%s', (id, format) => {
  const { loses } = format.writing!;

  it.each(fieldsIn(everyField()))('tells of %s.%s whether it is lost', async (section, field) => {
    const without = safeParseChain(
      withoutParts(everyField() as ChainDocument, { [`${section}.${field}`]: '' }),
    );
    // What no chain can be without, no format says it loses.
    if (!without.ok) return;
    const isSame = (await textIn(without.chain, format)) === (await textIn(garage, format));
    const isTold = [section, `${section}.${field}`].some((part) => Object.hasOwn(loses, part));
    // Of some fields a picture shows something, and is declared to lose the rest.
    const isPartly = id === 'mermaid' && field === 'owner';
    expect(isSame).toBe(isTold && !isPartly);
  });
});

describe.each(named(both))('%s there and back', (id, format) => {
  it('keeps all but what it says it loses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soundDocument, fc.constant(everyField())), async (document) => {
        const chain = parseChain(document);
        const again = await readChain(await filesOf(chain, format), { format: id });
        const { loses } = format.writing!;
        expect(withoutParts(toDocument(again), loses)).toEqual(withoutParts(toDocument(chain), loses));
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('recognises what it wrote', async () => {
    const { format: found } = await safeReadChain(await filesOf(garage, format));
    expect(found).toBe(id);
  });

  it('comes to problems or a chain where what it wrote was damaged', async () => {
    const files = await filesOf(garage, format);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(damage, { minLength: 1, maxLength: 6 }), async (which, damages) => {
        const hit = which % files.length;
        const damaged = files.map((file, at) =>
          at === hit ? { ...file, content: damages.reduce(damagedBy, file.content) } : file,
        );
        const { ok, problems } = await safeReadChain(damaged, { format: id });
        expect(ok || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 80, seed: 1 },
    );
  }, 120_000);
});
