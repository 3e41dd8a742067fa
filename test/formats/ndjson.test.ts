import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import { fromNdjson, safeReadChain, writeChain } from '../../src/formats/index.js';
import { formatProblem, parseChain, toDocument } from '../../src/index.js';
import { everyField } from '../support/chains-every-field.js';

const desk = '{"section":"parties","id":"desk","kind":"team"}';
const guest = '{"section":"parties","id":"guest","kind":"customer"}';
const sale = '{"section":"links","id":"sale","provider":"desk","customer":"guest","service":"sale"}';

const problemsOf = async (content: string | Uint8Array, options = {}) => {
  const { problems } = await safeReadChain({ file: 'a.ndjson', content }, { format: 'ndjson', options });
  return problems.map(formatProblem);
};

/** A text as a stream of chunks of so many bytes. */
async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('reading', () => {
  it('takes lines in any order, with blank lines and any line ends', async () => {
    const chain = await fromNdjson(`\n${sale}\r\n\r\n${guest}\n   \n${desk}`);
    expect(chain.links()).toEqual([{ id: 'sale', provider: 'desk', customer: 'guest', service: 'sale' }]);
    expect(chain.sourceOf('desk')).toEqual({ line: 6, column: 1 });
  });

  it.each([1, 2, 3, 7, 64])('takes chunks of %i bytes', async (size) => {
    const named = '{"section":"organisation","name":"Käserei 😀"}';
    const chain = await fromNdjson({
      file: 'x',
      content: chunked([named, desk, guest, sale].join('\n'), size),
    });
    expect(chain.name).toBe('Käserei 😀');
    expect(chain.sourceOf('sale')).toEqual({ file: 'x', line: 4, column: 1 });
  });

  it('takes several files as one chain, and links without ids', async () => {
    const link = '{"section":"links","provider":"desk","customer":"guest","service":"sale"}';
    const chain = await fromNdjson([
      { file: 'a', content: `${desk}\n${guest}` },
      { file: 'b', content: link },
    ]);
    expect(chain.links().map(({ service }) => service)).toEqual(['sale']);
    expect(chain.sourceOf(chain.links()[0]!.id)).toEqual({ file: 'b', line: 1, column: 1 });
  });

  it('tells where JSON is broken, what a section is meant to be, and where a record is wrong', async () => {
    const bad = '{"section":"parties","id":"it","kind":"sistem"}';
    const lines = [desk, guest, '{"section":"links",}', '{"section":"link"}', '{"id":"x"}', '[]', bad];
    expect(await problemsOf(lines.join('\n'))).toEqual([
      'a.ndjson:3:20: expected a key in double quotes, got "}" [invalid-json]',
      expect.stringMatching(
        /^a\.ndjson:4:12 section: expected one of .*, got "link"; did you mean "links"\?/,
      ),
      expect.stringMatching(/^a\.ndjson:5:1 section: expected one of .*, got nothing \[missing-key\]/),
      'a.ndjson:6:1: expected a map with a "section", got an empty list [wrong-type]',
      expect.stringMatching(/^a\.ndjson:7:1 parties\.kind: expected one of .*; did you mean "system"\?/),
    ]);
  });

  it('tells an unknown id by the line that names it, and a key that came twice by its column', async () => {
    expect(await problemsOf(`${desk}\n${sale}\n${guest.replace('"kind"', '"kind":"team","kind"')}`)).toEqual([
      expect.stringMatching(/^a\.ndjson:2:1 links\.customer: .*\[unknown-id\]$/),
      expect.stringMatching(/^a\.ndjson:3:49 kind: the key "kind" came before.*\[duplicate-key\]$/),
    ]);
  });

  it('holds no line that is too long, and goes on behind it', async () => {
    const content = `${desk}\n${'x'.repeat(500)}\n{"section":"zzz"}`;
    expect(await problemsOf(content, { maxLine: 100 })).toEqual([
      'a.ndjson:2:1: expected a line of at most 100 bytes, got 500 bytes [too-large]',
      expect.stringContaining('a.ndjson:3:12 section'),
    ]);
  });

  it('tells bytes that are no UTF-8, names that differ, versions and keys there are not', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${desk}\n{"a":"`), 0xff, 0x22, 0x7d]);
    expect(await problemsOf(bytes)).toEqual([expect.stringMatching(/^a\.ndjson:2:7: .*\[not-utf-8\]$/)]);
    const one = '{"section":"organisation","name":"A","version":1}';
    const other = '{"section":"organisation","name":"B","version":2,"nam":1}';
    expect(await problemsOf(`${one}\n${one}\n${other}`)).toEqual([
      expect.stringMatching(/^a\.ndjson:3:1 nam: unknown key "nam"; did you mean "name"\?/),
      expect.stringContaining('a.ndjson:3:1 version: expected version 1, got 2'),
      expect.stringContaining('a.ndjson:3:1 name: the organisation is called "A" before, and "B" here'),
    ]);
  });

  it('takes odd keys as keys', async () => {
    const odd = '{"section":"parties","id":"__proto__","kind":"team","attributes":{"__proto__":"x"}}';
    const chain = await fromNdjson(odd);
    expect(Object.entries(chain.party('__proto__').attributes!)).toEqual([['__proto__', 'x']]);
    expect(await problemsOf('{"__proto__":{"section":"links"}}')).toHaveLength(1);
  });
});

describe('writing', () => {
  it('writes a line per record, the organisation first', async () => {
    const [file] = writeChain(parseChain(everyField()), { format: 'ndjson' });
    const lines = new TextDecoder().decode(await contentOf(file!)).split('\n');
    expect(lines[0]).toBe('{"section":"organisation","version":1,"name":"Garage"}');
    expect(lines[1]).toMatch(/^\{"section":"parties","id":"driver","kind":"customer"/);
    expect(lines).toHaveLength(1 + 5 + 3 + 2 + 3 + 4 + 2 + 1 + 4 + 1 + 1);
  });

  it('writes an empty chain that is read again', async () => {
    const empty = parseChain({ parties: {}, links: {} });
    const [file] = writeChain(empty, { format: 'ndjson' });
    const again = await safeReadChain(await contentOf(file!));
    expect(again.format).toBe('ndjson');
    expect(again.ok && toDocument(again.chain)).toEqual(toDocument(empty));
  });
});
