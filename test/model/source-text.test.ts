import { describe, expect, test } from 'vitest';
import { problemOf } from '../../src/model/problem.js';
import { type Locate, locatorOf, placeProblems, type Wanted } from '../../src/model/source-text.js';

describe('an offset', () => {
  test('becomes a line and a column, whatever ends the lines', () => {
    const place = locatorOf('ab\ncd\r\n\re\u2028f', 'a.txt');
    const places = Array.from({ length: 12 }, (_, offset) => place(offset));
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:2',
      '2:3',
      '2:4',
      '3:1',
      '4:1',
      '4:2',
      '4:3',
      '4:4',
    ]);
    expect(places.every(({ file }) => file === 'a.txt')).toBe(true);
  });

  test('has no file where the text has no name', () => {
    expect(locatorOf('')(0)).toEqual({ line: 1, column: 1 });
  });
});

describe('problems get their places', () => {
  test('in one question, keys for problems about keys and values for the others', () => {
    const asked: Array<readonly Wanted[]> = [];
    const locate: Locate = (wanted) => {
      asked.push(wanted);
      return wanted.map((_, i) => ({ line: i + 1, column: 1 }));
    };
    const problems = (['unknown-key', 'wrong-type', 'reserved-id', 'unknown-id'] as const).map((code, i) =>
      problemOf({ code, path: [i] }),
    );
    const placed = placeProblems(problems, locate);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.map(({ at }) => at)).toEqual(['key', 'value', 'key', 'value']);
    expect(placed.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(placed.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
  });

  test('and nothing is looked for when there are none', () => {
    const locate: Locate = () => {
      throw new Error('nobody should ask');
    };
    expect(placeProblems([], locate)).toEqual([]);
  });
});
