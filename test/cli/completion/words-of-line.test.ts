import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfLine } from '../../../src/cli/completion/words-of-line.js';

describe('the words of a line', () => {
  it.each<[line: string, words: string[], written: string]>([
    ['', [''], ''],
    ['a', ['a'], 'a'],
    ['  a  b ', ['a', 'b', ''], ''],
    ['a b\\ c', ['a', 'b c'], 'b\\ c'],
    ['a "b c', ['a', 'b c'], '"b c'],
    ["a 'b \\c' d", ['a', 'b \\c', 'd'], 'd'],
    ['a "b \\"c\\$" d', ['a', 'b "c$', 'd'], 'd'],
    ["a --x='b c'd", ['a', '--x=b cd'], "--x='b c'd"],
    ['a $(rm) `b`', ['a', '$(rm)', '`b`'], '`b`'],
    ['a b\\', ['a', 'b'], 'b\\'],
    ['a "b\\', ['a', 'b'], '"b\\'],
    ['a 😀é "ü', ['a', '😀é', 'ü'], '"ü'],
  ])('%j is %j', (line, words, written) => {
    expect(wordsOfLine(line)).toEqual({ words, written });
  });

  it('come back from quotes, whatever they hold', () => {
    const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
        expect(wordsOfLine(words.map(quoted).join(' ')).words).toEqual(words);
      }),
    );
  });

  it('take time in proportion to the line', () => {
    for (const line of ['\\'.repeat(1e5), '"'.repeat(1e5), ' '.repeat(1e5), `"${'\\a'.repeat(1e5)}`])
      expect(wordsOfLine(line).words.length).toBeGreaterThan(0);
  });
});
