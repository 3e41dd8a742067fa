import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevelSearch } from '../../src/algorithms/levels.js';
import { orderByLevel, orderItems } from '../../src/algorithms/order-by-level.js';
import { labelledFrom, labelledRelations } from './random-labelled.js';

/** Numbers with their levels, sorted as the two functions should. */
function sorted(pairs: ReadonlyArray<readonly [number: number, level: number]>) {
  const ordered = [...pairs].sort(([a, one], [b, other]) => one - other || a - b);
  return {
    numbers: Int32Array.from(ordered, ([number]) => number),
    levels: Int32Array.from(ordered, ([, level]) => level),
  };
}

describe('items at nodes', () => {
  it('come by level and number, one level farther below a bound, those at no found node left out', () => {
    const places = fc.array(fc.nat(), { maxLength: 30 });
    fc.assert(
      fc.property(labelledRelations(), fc.nat(), places, fc.nat(), (plain, pick, list, bound) => {
        const found = createLevelSearch(labelledFrom(plain))(pick % plain.nodeCount, 0);
        const nodeOf = Int32Array.from(list, (place) => (place % (plain.nodeCount + 1)) - 1);
        const stepBelow = bound % (plain.nodeCount + 1);
        const pairs = Array.from(nodeOf.entries())
          .filter(([, node]) => node !== -1 && found.levels[node] !== 0)
          .map(([item, node]) => [item, found.levels[node]! + (node < stepBelow ? 1 : 0)] as const);
        expect(orderItems(nodeOf, found, stepBelow)).toEqual(sorted(pairs));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('items with levels', () => {
  it('come by level and then by number', () => {
    const items = fc.uniqueArray(fc.nat({ max: 1000 }), { maxLength: 30 });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 4 }), (list, depth) => {
        const levelOf = (item: number) => 1 + (item % depth);
        const pairs = list.map((item) => [item, levelOf(item)] as const);
        expect(orderByLevel(Int32Array.from(list), levelOf)).toEqual(sorted(pairs));
      }),
      { numRuns: 300 },
    );
  });

  it('are left as they were given', () => {
    const items = Int32Array.of(3, 1, 2);
    orderByLevel(items, () => 1);
    expect(items).toEqual(Int32Array.of(3, 1, 2));
  });
});
