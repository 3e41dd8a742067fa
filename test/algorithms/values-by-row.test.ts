import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesByRow } from '../../src/algorithms/values-by-row.js';

describe('numbers in rows', () => {
  it('are those of each row in their order, without those of none', () => {
    const anyPairs = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.double({ noNaN: true })));
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const rows = Int32Array.from(pairs, ([row]) => row);
        const { offsets, values } = valuesByRow(
          6,
          rows,
          pairs.map(([, value]) => value),
        );
        for (let row = 0; row < 6; row++) {
          const own = pairs.filter(([its]) => its === row).map(([, value]) => value);
          expect([...values.subarray(offsets[row], offsets[row + 1])]).toEqual(own);
        }
        expect(values).toHaveLength(pairs.filter(([row]) => row !== -1).length);
      }),
    );
  });
});
