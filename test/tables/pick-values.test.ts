import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickValues } from '../../src/tables/pick-values.js';
import { blockTables } from './random-blocks.js';
import { lengthsOf, rowsOfBatch } from './read-vectors.js';

describe('picked values', () => {
  it('are those at the places, in their order, of every kind of vector', () => {
    fc.assert(
      fc.property(blockTables(), fc.infiniteStream(fc.nat()), ({ table }, dice) => {
        for (const batch of table.batches({ size: 7 })) {
          const places = Int32Array.from(
            { length: dice.next().value % 12 },
            () => dice.next().value % batch.length,
          );
          const columns = Object.fromEntries(
            Object.entries(batch.columns).map(([name, vector]) => [name, pickValues(vector, places)]),
          );
          const rows = rowsOfBatch(batch);
          expect(rowsOfBatch({ length: places.length, columns })).toEqual(
            Array.from(places, (at) => rows[at]),
          );
          for (const vector of Object.values(columns))
            expect(new Set(lengthsOf(vector))).toEqual(new Set([places.length]));
        }
      }),
    );
  });

  it('keep whole numbers whole, and share the dictionary', () => {
    const dictionary = ['a', 'b'];
    const codes = pickValues(
      { kind: 'dictionary', codes: Int32Array.of(1, -1, 0), dictionary },
      Int32Array.of(2, 1),
    );
    expect(codes).toEqual({ kind: 'dictionary', codes: Int32Array.of(0, -1), dictionary });
    expect(codes).toHaveProperty('dictionary', dictionary);
    const numbers = pickValues({ kind: 'number', values: Int32Array.of(5, 6) }, Int32Array.of(1));
    expect(numbers).toEqual({ kind: 'number', values: Int32Array.of(6) });
  });
});
