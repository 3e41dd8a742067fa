import { describe, expect, expectTypeOf, it } from 'vitest';
import { type UpstreamRow, upstream } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { type CompareOptions, type ComparisonRow, compare } from '../../src/tables/compare.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { toCsv } from '../../src/tables/to-csv.js';
import { toJson } from '../../src/tables/to-json.js';
import { between, post, posts } from './posts.js';

describe('the row type of a comparison', () => {
  it('has both sides of every column, and differences of numbers only', () => {
    const chain = parseChain({ parties: {}, links: {} });
    const table = compare(upstream(chain), upstream(chain));
    type Row = ReturnType<typeof table.rows>[number];
    expectTypeOf(table).toEqualTypeOf<
      Table<ComparisonRow<UpstreamRow, 'touchpoint' | 'link'>, 'touchpoint' | 'link'>
    >();
    expectTypeOf<Row['touchpoint']>().toEqualTypeOf<string>();
    expectTypeOf<Row['change']>().toEqualTypeOf<'added' | 'removed' | 'changed' | 'unchanged'>();
    expectTypeOf<Row['changedColumns'][number]>().toEqualTypeOf<
      Exclude<keyof UpstreamRow, 'touchpoint' | 'link'>
    >();
    expectTypeOf<Row['providerBefore']>().toEqualTypeOf<string | null>();
    expectTypeOf<Row['witnessAfter']>().toEqualTypeOf<readonly string[] | null>();
    expectTypeOf<Row['distanceDifference']>().toEqualTypeOf<number | null>();
    expectTypeOf<Row>().not.toHaveProperty('linkBefore');
    expectTypeOf<Row>().not.toHaveProperty('provider');
    expectTypeOf<Row>().not.toHaveProperty('providerDifference');
    expectTypeOf<Row>().not.toHaveProperty('witnessDifference');
    expect(table.rows()).toEqual([]);
  });

  it('is that of a declaration of one’s own, too', () => {
    const [row] = between([post('it')], [post('it', { people: 2 })]).rows();
    expectTypeOf(row!.place).toEqualTypeOf<'upper' | 'lower' | null>();
    expectTypeOf(row!.openBefore).toEqualTypeOf<boolean | null>();
    expectTypeOf(row!.peopleDifference).toEqualTypeOf<number | null>();
    expectTypeOf(row!).not.toHaveProperty('placeBefore');
    expect(row!.peopleDifference).toBe(1);
  });

  it('is any row where the key is not known', () => {
    const some: Table = posts.of(() => [post('it')]);
    const row = compare(some, some, { unchanged: true }).rows()[0]!;
    expectTypeOf(row.change).toEqualTypeOf<'added' | 'removed' | 'changed' | 'unchanged'>();
    expectTypeOf(row.placeBefore).toEqualTypeOf<AnyRow[string] | undefined>();
    expect([row.party, row.change]).toEqual(['it', 'unchanged']);
  });

  it('is a row like any other', () => {
    const written = (table: Table) => toCsv(table);
    expect(written(between([], []))).toContain('party,place,change');
  });

  it('knows the options', () => {
    const options: CompareOptions = { unchanged: true };
    const table = posts.of(() => [post('it')]);
    expect(JSON.parse(toJson(compare(table, table, options)))).toMatchObject([{ change: 'unchanged' }]);
    // @ts-expect-error: there is no option unchangd.
    expect(() => compare(table, table, { unchangd: true })).toThrow('expected options among unchanged');
  });
});
