import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonScanner } from '../../src/model/json-scanner.js';
import { readJsonText } from '../../src/model/json-text.js';

/** What a scanner makes of a text that is one value; `undefined` where it gives up. */
function scanned(text: string): unknown {
  const scanner = jsonScanner(text);
  const value = scanner.value();
  return scanner.isAtEnd() ? value : undefined;
}

describe('a value', () => {
  test('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(scanned(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('is nothing where JSON.parse refuses the text or a key comes twice', () => {
    const snippets = fc.constantFrom(
      ...'{}[]:,"\\ \n\t0123.-+eE',
      'true',
      'null',
      '"a"',
      '"a":',
      '"\\u0061"',
      '\u0001',
    );
    const text = fc.array(snippets, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { value, problems } = readJsonText(source);
        expect(scanned(source)).toEqual(problems.length > 0 ? undefined : value);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    '01',
    '+1',
    '.5',
    '1.',
    '1e',
    '-',
    'nul',
    'True',
    "'a'",
    '"a',
    '"\n"',
    '"\\x"',
    '[1,]',
    '{"a":1,}',
    '{,}',
    '[,1]',
  ])('%s is none', (text) => {
    expect(scanned(text)).toBeUndefined();
  });

  test('that nests deeper than any chain does is given up', () => {
    expect(scanned('[[[[[[[[1]]]]]]]]')).toBeDefined();
    expect(scanned('['.repeat(9) + ']'.repeat(9))).toBeUndefined();
    expect(scanned('[{"a":'.repeat(100_000))).toBeUndefined();
  });

  test('may have any key', () => {
    expect(Object.keys(scanned('{"__proto__":1,"constructor":2}') as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('pieces', () => {
  test('are taken where they stand, space before them left out', () => {
    const scanner = jsonScanner(' { "name" :\n"Desk","next":"Front" }');
    expect(scanner.takes('[')).toBe(false);
    expect(scanner.takes('{')).toBe(true);
    expect(scanner.textAfter(' "name" :\n"')).toBe('Desk');
    const { offset } = scanner;
    expect(scanner.textAfter(',"name":"')).toBeUndefined();
    expect(scanner.takes(',') && scanner.text()).toBe('next');
    expect(scanner.since(offset)).toBe(',"next"');
    expect(scanner.takes(':') && scanner.value()).toBe('Front');
    expect(scanner.takesWord('null')).toBe(false);
    expect(scanner.takes('}') && scanner.isAtEnd()).toBe(true);
  });
});
