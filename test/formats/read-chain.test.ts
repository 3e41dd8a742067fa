import { describe, expect, it } from 'vitest';
import { readChain, safeReadChain } from '../../src/formats/index.js';
import { formatProblem, isServiceChainError } from '../../src/index.js';
import { streamOf } from './stream-of.js';

const YAML = `parties: { desk: { kind: team }, guest: { kind: customer } }
links: { sale: { provider: desk, customer: guest, service: sale } }
`;
const JSON_TEXT = '{ "parties": { "it": { "kind": "system" } }, "links": {} }';

const told = async (...words: Parameters<typeof safeReadChain>) => {
  const reading = await safeReadChain(...words);
  return [reading.format, ...reading.problems.map(formatProblem)];
};

describe('readChain', () => {
  it.each<[string, Parameters<typeof readChain>[0]]>([
    ['text', YAML],
    ['bytes', new TextEncoder().encode(YAML)],
    ['a stream', streamOf(YAML, 7)],
    ['a file', { file: 'chain.yaml', content: YAML }],
    ['a file as a stream', { file: 'chain.yaml', content: streamOf(YAML, 1) }],
    ['UTF-8 with a mark', `\ufeff${YAML}`],
  ])('reads %s', async (_, source) => {
    expect((await readChain(source)).link('sale').provider).toBe('desk');
  });

  it('merges documents of the library, whatever language each is in', async () => {
    const sources = [
      { file: 'a.json', content: JSON_TEXT },
      { file: 'b.yaml', content: streamOf(YAML, 16) },
    ];
    expect((await readChain(sources)).parties().map(({ id }) => id)).toEqual(['desk', 'guest', 'it']);
  });

  it('reads YAML in flow style that has no name to tell it', async () => {
    expect((await safeReadChain('{ parties: { a: { kind: team } }, links: {} }')).ok).toBe(true);
  });

  it('is an empty document where there is no file', async () => {
    expect((await safeReadChain([])).ok).toBe(false);
  });

  it('says where a file is of no known format', async () => {
    expect(
      await told({ file: 'photo.png', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff) }),
    ).toEqual([
      undefined,
      expect.stringMatching(
        /^photo\.png: expected a file in a known format \(.*JSON.*\), got a content of none of them/,
      ),
    ]);
  });

  it.each([
    [{ format: 'yml' }, /expected a format that reads chains \(.*\), got "yml"; did you mean "yaml"\?/],
    [{ format: 'json', options: { maxSze: 1 } }, /maxSze: unknown key "maxSze"; did you mean "maxSize"\?/],
    [{ format: 'json', options: { maxSize: 0 } }, /maxSize: expected a number of at least 1, got 0/],
    [{ formt: 'json' }, /expected options among format, options, optionsByFormat, got "formt"/],
    [{ optionsByFormat: { jsn: {} } }, /got "jsn"; did you mean "json"\?/],
  ])('refuses %j', async (options, message) => {
    await expect(readChain(YAML, options as object)).rejects.toThrow(message);
    await expect(safeReadChain(YAML, options as object)).rejects.toSatisfy(isServiceChainError);
  });

  it.each([[null], [42], [{ contents: YAML }], [[YAML]]])('refuses %j for a source', async (source) => {
    await expect(readChain(source as never)).rejects.toThrow(
      /^expected text, bytes, a stream of bytes, or files/,
    );
  });

  it('takes options by the format it turns out to be', async () => {
    const optionsByFormat = { json: { maxSize: 10 }, yaml: { maxSize: 20 } };
    expect(await told(YAML, { optionsByFormat })).toEqual([
      'yaml',
      expect.stringContaining('expected at most 20 bytes'),
    ]);
    expect((await safeReadChain(YAML, { optionsByFormat, options: { maxSize: 1000 } })).ok).toBe(true);
  });

  it('leaves a stream that is too large before all of it is there', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000).fill(0x20);
      }
    }
    const reading = await safeReadChain(endless(), { format: 'json', options: { maxSize: 50_000 } });
    expect(reading.problems.map(({ code }) => code)).toEqual(['too-large']);
    expect(given).toBeLessThan(60_000);
  });

  it('passes on what breaks the stream', async () => {
    async function* broken() {
      yield new TextEncoder().encode(YAML);
      throw new Error('the line is dead');
    }
    await expect(safeReadChain(broken())).rejects.toThrow('the line is dead');
  });
});
