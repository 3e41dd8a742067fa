import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { compare } from '../../src/tables/compare.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { graphChains } from '../properties/graph-chains.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { keyText, tablePairs } from './random-pairs.js';
import { rowsOfBatch } from './read-vectors.js';

const runs = { numRuns: 300 };

const TURNED = { added: 'removed', removed: 'added', changed: 'changed', unchanged: 'unchanged' } as const;

describe('of random tables, a comparison', () => {
  const eachPair = (check: (before: Table, after: Table) => void) =>
    fc.assert(
      fc.property(tablePairs(), (pair) => check(pair.of(pair.before), pair.of(pair.after))),
      runs,
    );

  it('with itself has no rows, or all of them unchanged', () => {
    eachPair(expectNothingChanged);
  });

  it('turned round is the other way round', () => {
    eachPair(expectTurned);
  });

  it('makes the second table of the first', () => {
    eachPair(expectApplied);
  });

  it('keeps what its declaration promises', () => {
    eachPair((before, after) => {
      expect(breachesOf([], compare(before, after))).toEqual([]);
      expect(breachesOf([], compare(before, after, { unchanged: true }))).toEqual([]);
    });
  });

  it('is the same whatever the order of the rows', () => {
    const shuffled = tablePairs().chain((pair) =>
      fc.record({ pair: fc.constant(pair), before: shuffles(pair.before), after: shuffles(pair.after) }),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ pair, before, after }, unchanged) => {
        const expected = compare(pair.of(pair.before), pair.of(pair.after), { unchanged }).rows();
        expect(compare(pair.of(before), pair.of(after), { unchanged }).rows()).toStrictEqual(expected);
      }),
      runs,
    );
  });

  it('has the same rows in batches and in JSON', () => {
    eachPair((before, after) => {
      const table = compare(before, after, { unchanged: true });
      const text = JSON.stringify(table.rows());
      expect(JSON.stringify([...table.batches({ size: 3 })].flatMap(rowsOfBatch))).toBe(text);
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
    });
  });
});

describe.each(analyses.map(({ table, run }) => [table.name, run] as const))(
  'of the tables %s of any two chains, a comparison',
  (_, run) => {
    it('keeps its declaration, turns round, and makes the one of the other', () => {
      fc.assert(
        fc.property(graphChains(), graphChains(), (one, other) => {
          const chains = [parseChain(one), parseChain(other)] as const;
          const [before, after] = [run(chains[0]), run(chains[1])];
          expect(breachesOf(chains, compare(before, after, { unchanged: true }))).toEqual([]);
          expectNothingChanged(before);
          expectTurned(before, after);
          expectApplied(before, after);
        }),
        { numRuns: 25 },
      );
    });
  },
);

function expectNothingChanged(table: Table): void {
  expect(compare(table, table).rows()).toEqual([]);
  const all = compare(table, table, { unchanged: true }).rows();
  expect(all.map(({ change }) => change)).toEqual(table.rows().map(() => 'unchanged'));
}

function expectTurned(before: Table, after: Table): void {
  const forth = compare(before, after, { unchanged: true });
  const back = compare(after, before, { unchanged: true });
  const { key, columns } = before.declaration;
  const turned = (back.rows() as AnyRow[]).map((row) => {
    const sides = Object.keys(columns)
      .filter((name) => !key.includes(name))
      .flatMap((name) => {
        const difference = row[`${name}Difference`] as number | null | undefined;
        return [
          [`${name}Before`, row[`${name}After`]],
          [`${name}After`, row[`${name}Before`]],
          ...(difference === undefined ? [] : [[`${name}Difference`, difference && -difference]]),
        ];
      });
    const change = TURNED[row.change as keyof typeof TURNED];
    const { changedColumns } = row;
    return Object.fromEntries([
      ...key.map((name) => [name, row[name]]),
      ...Object.entries({ change, changedColumns }),
      ...sides,
    ]);
  });
  expect(turned).toStrictEqual(forth.rows());
}

/** Takes away what was removed, puts in what was added, and changes nothing but the columns said to have changed. */
function expectApplied(before: Table, after: Table): void {
  const { key, columns } = before.declaration;
  const rows = new Map(before.rows().map((row) => [keyText(row, key), row]));
  for (const found of compare(before, after).rows() as AnyRow[]) {
    const text = keyText(found, key);
    const old = rows.get(text);
    const isNew = (name: string) => !old || (found.changedColumns as readonly string[]).includes(name);
    const cell = (name: string) => {
      if (key.includes(name)) return found[name]!;
      return isNew(name) ? found[`${name}After`]! : old![name]!;
    };
    if (found.change === 'removed') rows.delete(text);
    else rows.set(text, Object.fromEntries(Object.keys(columns).map((name) => [name, cell(name)])));
  }
  const texts = (some: Iterable<AnyRow>) => Array.from(some, (row) => JSON.stringify(row)).sort();
  expect(texts(rows.values())).toEqual(texts(after));
}

function shuffles(rows: readonly AnyRow[]): fc.Arbitrary<AnyRow[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}
