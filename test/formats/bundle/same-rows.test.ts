import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../src/analyses/index.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { AnyRow, Batch, Table } from '../../../src/tables/table.js';
import { everyField } from '../../support/chains-every-field.js';
import { post, posts } from '../../tables/posts.js';
import { randomTables, tableOfOne } from '../../tables/random-tables.js';
import { readers } from './read-back.js';

const chain = parseChain(everyField());

const somePosts = posts.of(() => [
  post('kitchen', { names: ['Küche', '厨房', '=1+1'] }),
  post('kitchen', { place: null, people: null, share: null, names: [''] }),
  post('front desk', { place: 'lower', people: 4_294_967_299, share: -0.1, open: false }),
  post('laundry', { people: -3_000_000_000, share: 1e300 }),
  post('a\0b\ud800\\u0000', { people: Number.MAX_SAFE_INTEGER, names: ['\0'] }),
]) as unknown as Table<AnyRow>;

describe.each(readers)('%s', (_, readBack, heldRows) => {
  it.each([1, 2, 5, 1000])('gives the same rows, %i written at a time', async (rowsAtOnce) => {
    expect(await readBack(somePosts, rowsAtOnce)).toEqual(heldRows(somePosts));
  });

  it('gives no rows where there are none', async () => {
    expect(await readBack(posts.of(() => []) as unknown as Table<AnyRow>, 10)).toEqual([]);
  });

  it('gives the rows of every analysis', async () => {
    for (const { run } of analyses) {
      const table = run(chain);
      expect(await readBack(table, 7), table.declaration.name).toEqual(heldRows(table));
    }
  });

  it('gives any rows', async () => {
    const law = fc.asyncProperty(
      randomTables(),
      fc.integer({ min: 1, max: 5 }),
      async ({ table }, rowsAtOnce) => {
        expect(await readBack(table, rowsAtOnce)).toEqual(heldRows(table));
      },
    );
    await fc.assert(law, { numRuns: 20 });
  });

  it('gives missing values where all are missing at first', async () => {
    const { table } = tableOfOne({ type: 'id', nullable: true }, [null, null, 'a', null, 'b']);
    expect(await readBack(table, 2)).toEqual(heldRows(table));
  });

  it('gives values that no declaration names', async () => {
    const { table } = tableOfOne({ type: 'text', values: ['a', 'b'] }, ['b', 'a', 'c', 'd', 'a', 'd']);
    expect(await readBack(table, 2)).toEqual(heldRows(table));
  });

  it('gives ids whose batches share a dictionary at first only', async () => {
    const table = batched([
      ['a', 'b'],
      ['a', 'b'],
      ['c', 'b', 'a'],
    ]);
    expect(await readBack(table, 2)).toEqual(heldRows(table));
  });
});

/** A table of a batch for each dictionary, whose ids are two of it, backwards; equal dictionaries are one. */
function batched(dictionaries: ReadonlyArray<readonly string[]>): Table<AnyRow> {
  const shared = new Map(dictionaries.map((texts) => [texts.join(), texts]));
  const ids = dictionaries.flatMap((texts) => [texts[1]!, texts[0]!]);
  const batch = (texts: readonly string[]): Batch => ({
    length: 2,
    columns: {
      cell: { kind: 'dictionary', codes: Int32Array.of(1, 0), dictionary: shared.get(texts.join())! },
    },
  });
  return { ...tableOfOne({ type: 'id' }, ids).table, batches: () => dictionaries.map(batch) };
}
