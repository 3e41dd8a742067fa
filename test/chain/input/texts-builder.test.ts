import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../src/chain/input/stored-column.js';
import { textsBuilder } from '../../../src/chain/input/texts-builder.js';

const FIELD = {
  name: 'service',
  isRequired: true,
  form: 'texts',
  read: (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined),
} as const;

/** The column built of texts, with gaps where there is none, and how it is held. */
function built(texts: ReadonlyArray<string | undefined>, capacity = 4) {
  const builder = textsBuilder(FIELD, capacity);
  for (const [row, text] of texts.entries())
    if (text !== undefined) expect(builder.add(row, text)).toBe(true);
  const column = builder.column(texts.length);
  expect(builder.count()).toBe(texts.filter((text) => text !== undefined).length);
  return { kind: column.kind, values: texts.map((_, row) => valueAt(column, row)) };
}

describe('texts', () => {
  test('are what was taken in, however many are new and however long the rows get', () => {
    const text = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 0, max: 50_000 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3000, size: 'max' }), (texts) => {
        expect(built(texts).values).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });

  test('are held by a dictionary while they come again, and as they are once most are new', () => {
    const repeated = Array.from({ length: 3000 }, (_, i) => `t${i % 400}`);
    const various = Array.from({ length: 10_000 }, (_, i) => `t${i}`);
    expect(built(repeated)).toEqual({ kind: 'codes', values: repeated });
    expect(built(various)).toEqual({ kind: 'values', values: various });
  });

  test('are refused where they are not surely valid, in both ways', () => {
    const builder = textsBuilder(FIELD, 0);
    expect([builder.add(0, ''), builder.add(0, 5), builder.add(0, 'a')]).toEqual([false, false, true]);
    for (let row = 1; row < 10_000; row++) builder.add(row, `t${row}`);
    expect([builder.add(10_000, ''), builder.add(10_000, null)]).toEqual([false, false]);
  });
});
