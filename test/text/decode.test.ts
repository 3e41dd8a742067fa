import { describe, expect, test } from 'vitest';
import { parseChainText, safeParseChainText } from '../../src/text/index.js';

const encode = (text: string): number[] => [...new TextEncoder().encode(text)];
const BOM = [0xef, 0xbb, 0xbf];

describe('bytes', () => {
  test.each(['json', 'yaml'] as const)('of UTF-8 are read as the text they are, as %s', (format) => {
    const text = '{"parties":{"ø😀":{"kind":"team","name":"Ã\u0301"}},"links":{}}';
    const chain = parseChainText(Uint8Array.from(encode(text)), { format });
    expect(chain.content).toEqual(parseChainText(text, { format }).content);
    expect(chain.party('ø😀').name).toBe('Ã\u0301');
  });

  test('are read from where a view of them begins', () => {
    const all = Uint8Array.from(encode('xx{"parties":{},"links":{}}yy'));
    expect(safeParseChainText(all.subarray(2, -2)).ok).toBe(true);
    expect(safeParseChainText(Buffer.from('{"parties":{},"links":{}}')).ok).toBe(true);
  });

  test('are not changed', () => {
    const bytes = Uint8Array.from([...encode('parties: {}\nlinks: '), 0xff]);
    const copy = Uint8Array.from(bytes);
    safeParseChainText(bytes);
    expect(bytes).toEqual(copy);
  });
});

describe('bytes that are no UTF-8 are shown at the first of them:', () => {
  test.each([
    ['a byte that never occurs', [...encode('a: b\nc: '), 0xff, 0x0a], 2, 4],
    ['a byte that only goes on', [...encode('a: '), 0x80, 0x0a], 1, 4],
    ['a letter that ends too early', [...encode('a: é\nb: '), 0xc3, 0x0a], 2, 4],
    ['a letter that ends with the text', [...encode('a: '), 0xe2, 0x82], 1, 4],
    ['an overlong letter', [...encode('a: '), 0xc0, 0xaf], 1, 4],
    ['half of a surrogate pair', [...encode('a: '), 0xed, 0xa0, 0x80], 1, 4],
    ['a letter beyond Unicode', [...encode('a: '), 0xf5, 0x80, 0x80, 0x80], 1, 4],
    ['a letter of Latin-1', [...encode('name: Caf'), 0xe9, ...encode('\nlinks: {}\n')], 1, 10],
    ['behind letters of more than one byte, in UTF-16 code units', [...encode('é😀: '), 0xff], 1, 6],
    ['behind CRLF', [...encode('a: b\r\nc: '), 0xff], 2, 4],
    ['behind CR', [...encode('a: b\rc: '), 0xff], 2, 4],
    ['behind a replacement character that is written there', [...encode('\ufffd: '), 0xff], 1, 4],
    ['behind a byte order mark, which takes no column', [...BOM, ...encode('a: '), 0xff], 1, 4],
    ['at the very start', [0xff, 0x61], 1, 1],
  ])('%s', (_, bytes, line, column) => {
    const { ok, problems } = safeParseChainText(Uint8Array.from(bytes), { file: 'chain.yaml' });
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ code: 'not-utf-8', path: [], file: 'chain.yaml', line, column }]);
    expect(problems[0]!.received).toBe('a byte that is not UTF-8');
  });
});

describe('UTF-16', () => {
  test.each([
    ['little-endian', Buffer.from('\ufeff{"parties":{},"links":{}}', 'utf16le')],
    ['big-endian', Buffer.from('\ufeff{"parties":{},"links":{}}', 'utf16le').swap16()],
  ])('%s is told by its name', (_, bytes) => {
    expect(safeParseChainText(bytes).problems).toMatchObject([
      { code: 'not-utf-8', received: 'UTF-16 text', expected: 'UTF-8 text', line: 1, column: 1 },
    ]);
  });

  test('without a byte order mark is refused all the same', () => {
    const { ok, problems } = safeParseChainText(Buffer.from('parties: {}\nlinks: {}\n', 'utf16le'));
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });
});
