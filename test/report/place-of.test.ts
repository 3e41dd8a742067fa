import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/report/place-of.js';
import type { FindingsRow } from '../../src/rules/index.js';

describe('placeOf', () => {
  it.each([
    [{ file: 'a.yaml', line: 3, column: 5 }, 'a.yaml:3:5'],
    [{ file: 'a.yaml', line: null, column: null }, 'a.yaml'],
    [{ file: null, line: 3, column: 5 }, '3:5'],
    [{ file: null, line: null, column: null }, 'links.L3.owner'],
    [{ file: null, line: null, column: null, path: '' }, 'the whole document'],
  ])('of %j is %s', (given, expected) => {
    expect(placeOf({ path: 'links.L3.owner', ...given } as FindingsRow)).toBe(expected);
  });
});
