import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressedGroups, UNKNOWN_SIZE } from '../../src/algorithms/suppression.js';

const hiddenOf = (sizes: number[], minimum = 5) =>
  sizes.filter((_, group) => suppressedGroups(sizes, minimum)[group]);

describe('the groups that must be hidden', () => {
  it.each([
    [
      [12, 7, 3],
      [7, 3],
    ],
    [
      [12, 7, 3, 2],
      [3, 2],
    ],
    [
      [12, 7, 2, 2],
      [7, 2, 2],
    ],
    [
      [12, 7, 3, 0],
      [7, 3],
    ],
    [[12, 7, 5], []],
    [[3], [3]],
    [
      [4, 4, 4],
      [4, 4, 4],
    ],
    [
      [9, 9, 4],
      [9, 4],
    ],
    [[0, 0], []],
    [[], []],
  ])('of %j are %j', (sizes, hidden) => {
    expect(hiddenOf(sizes)).toEqual(hidden);
  });

  it('of equal groups begin with the first', () => {
    expect(suppressedGroups([9, 9, 4], 5)).toEqual([true, false, true]);
  });

  it('hold those of unknown size, which count for nobody', () => {
    expect(hiddenOf([UNKNOWN_SIZE, 8, 6])).toEqual([UNKNOWN_SIZE, 6]);
    expect(hiddenOf([UNKNOWN_SIZE])).toEqual([UNKNOWN_SIZE]);
  });

  it('are never one alone beside a shown one, nor fewer people than the minimum', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 3, max: 8 }), (groups, minimum) => {
        const isHidden = suppressedGroups(groups, minimum);
        const hidden = groups.filter((size, at) => isHidden[at] && size > 0);
        const shown = groups.filter((size, at) => !isHidden[at] && size > 0);
        for (const size of shown) expect(size).toBeGreaterThanOrEqual(minimum);
        if (hidden.length > 0 && shown.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });

  it('are no more than it takes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, (groups) => {
        const isHidden = suppressedGroups(groups, 5);
        const hidden = groups.filter((_, at) => isHidden[at]).sort((a, b) => a - b);
        const last = hidden.at(-1);
        if (last === undefined || last < 5) return;
        const without = hidden.slice(0, -1);
        const people = without.reduce((sum, size) => sum + size, 0);
        expect(without.length < 2 || people < 5).toBe(true);
      }),
    );
  });
});
