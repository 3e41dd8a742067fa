import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { compare } from '../../src/tables/compare.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { toCsv } from '../../src/tables/to-csv.js';
import { graphChains } from '../properties/graph-chains.js';
import { breachesOf } from '../properties/graph-row-contract.js';

const posts = defineTable({
  name: 'posts',
  title: 'Posts',
  description: 'What each post holds.',
  key: ['party', 'place'],
  order: 'party, place (missing last)',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    place: { type: 'text', values: ['upper', 'lower'], nullable: true, description: 'Where.' },
    people: { type: 'integer', unit: 'people', nullable: true, description: 'How many people.' },
    share: { type: 'number', nullable: true, description: 'A share.' },
    names: { type: 'text', list: true, description: 'Its names.' },
    open: { type: 'boolean', description: 'Whether it is open.' },
  },
});

type Post = ReturnType<typeof posts.of> extends Table<infer Row> ? Row : never;

const post = (party: string, rest: Partial<Post> = {}): Post => ({
  ...{ party, place: 'upper', people: 1, share: 0.5, names: [], open: true },
  ...rest,
});

const between = (before: readonly Post[], after: readonly Post[], unchanged?: boolean) =>
  compare(
    posts.of(() => before),
    posts.of(() => after),
    unchanged === undefined ? {} : { unchanged },
  );

describe('comparing two tables', () => {
  it('tells rows added, removed and changed, with both sides and the difference of numbers', () => {
    const rows = between(
      [post('it', { people: 4 }), post('hr'), post('gm')],
      [post('it', { people: 6, share: 0.25, open: false }), post('hr'), post('__proto__', { people: null })],
    ).rows();
    expect(rows.map((row) => [row.party, row.change, row.changedColumns])).toEqual([
      ['__proto__', 'added', []],
      ['gm', 'removed', []],
      ['it', 'changed', ['people', 'share', 'open']],
    ]);
    expect(rows[2]).toStrictEqual({
      ...{ party: 'it', place: 'upper', change: 'changed', changedColumns: ['people', 'share', 'open'] },
      ...{ peopleBefore: 4, peopleAfter: 6, peopleDifference: 2 },
      ...{ shareBefore: 0.5, shareAfter: 0.25, shareDifference: -0.25 },
      ...{ namesBefore: [], namesAfter: [], openBefore: true, openAfter: false },
    });
    expect(rows[0]).toMatchObject({ peopleBefore: null, peopleAfter: null, peopleDifference: null });
    expect(rows[1]).toMatchObject({ shareBefore: 0.5, shareAfter: null, shareDifference: null });
  });

  it('tells lists apart by what is in them', () => {
    const names = (...list: string[]) => [post('it', { names: list })];
    expect(between(names('a', 'b'), names('a', 'b')).rows()).toEqual([]);
    expect(between(names('a', 'b'), names('b', 'a')).rows()[0]?.changedColumns).toEqual(['names']);
    expect(between(names('a'), names('a', 'b')).rows()[0]?.changedColumns).toEqual(['names']);
  });

  it('keeps a difference within the range of numbers, and never gives a negative zero', () => {
    const share = (value: number) => [post('it', { share: value })];
    expect(between(share(-1e308), share(1.7e308)).rows()[0]?.shareDifference).toBe(Number.MAX_VALUE);
    expect(between(share(0), share(-0)).rows()).toEqual([]);
  });

  it('shows rows that are the same when asked to, in the order of the keys', () => {
    const rows = between(
      [post('b'), post('a', { place: null })],
      [post('a', { place: 'lower' }), post('b')],
      true,
    );
    expect(rows.rows().map((row) => [row.party, row.place, row.change])).toEqual([
      ['a', 'lower', 'added'],
      ['a', null, 'removed'],
      ['b', 'upper', 'unchanged'],
    ]);
  });

  it('is a table like any other', () => {
    const table = between([post('it')], [post('it', { people: 2 })]);
    expect(table.declaration).toMatchObject({
      name: 'posts-comparison',
      key: ['party', 'place'],
      order: 'party, place (as listed)',
    });
    expect(table.declaration.columns.peopleDifference).toMatchObject({ unit: 'people', nullable: true });
    expect(toCsv(table).split('\r\n')[0]).toBe(
      'party,place,change,changedColumns,peopleBefore,peopleAfter,peopleDifference,shareBefore,shareAfter,shareDifference,namesBefore,namesAfter,openBefore,openAfter',
    );
    expect([...table.batches()][0]?.length).toBe(1);
  });

  it('refuses tables of different kinds, keys that come twice and names that would clash', () => {
    const chain = parseChain({ parties: {}, links: {} });
    const other = upstreamParties(chain) as Table<AnyRow>;
    expect(() => compare(posts.of(() => []) as Table<AnyRow>, other)).toThrow(
      'expected two tables of the same declaration, got posts and upstream-parties',
    );
    expect(() => compare([] as never, other)).toThrow('expected two tables, got an empty list');
    expect(() => compare(other, null as never)).toThrow('expected two tables, got null');
    const twice = between([post('it'), post('it')], []);
    expect(() => twice.rows()).toThrow('expected posts with each key once, got ["it","upper"] twice');
    const clash = defineTable({
      ...{ name: 'clash', title: 'Clash', description: 'Clash.', key: ['bAfter'], order: 'bAfter' },
      columns: {
        b: { type: 'text', description: 'B.' },
        bAfter: { type: 'text', description: 'C.' },
      },
    });
    const table = clash.of(() => []);
    expect(() => compare(table, table)).toThrow(
      'expected a table without a column named "bAfter", got clash',
    );
  });
});

describe('of the tables of any two chains, a comparison', () => {
  const pairs = fc.tuple(graphChains(), graphChains());
  const each = (check: (before: Table<AnyRow>, after: Table<AnyRow>) => void) =>
    fc.assert(
      fc.property(pairs, fc.nat(analyses.length - 1), ([one, other], at) => {
        const { run } = analyses[at]!;
        check(run(parseChain(one)), run(parseChain(other)));
      }),
      { numRuns: 300 },
    );

  it('with itself has no rows', () => {
    each((table) => expect(compare(table, table).rows()).toEqual([]));
  });

  it('turned round is the other way round', () => {
    const turned = {
      added: 'removed',
      removed: 'added',
      changed: 'changed',
      unchanged: 'unchanged',
    } as const;
    each((before, after) => {
      const back = compare(after, before, { unchanged: true }).rows();
      const forth = compare(before, after, { unchanged: true }).rows();
      expect(back.map(({ change }) => turned[change])).toEqual(forth.map(({ change }) => change));
      for (const [at, row] of forth.entries()) {
        for (const [name, value] of Object.entries(row)) {
          const other = (back[at] as AnyRow)[name.replace(/Before$/, 'After')];
          if (name.endsWith('Before')) expect(other).toEqual(value);
        }
      }
    });
  });

  it('holds every row of both', () => {
    each((before, after) => {
      const all = compare(before, after, { unchanged: true }).rows();
      const sideOf = (side: 'Before' | 'After', gone: 'added' | 'removed') =>
        all
          .filter((row) => row.change !== gone)
          .map((row) => {
            const names = Object.keys(before.declaration.columns);
            const { key } = before.declaration;
            const cell = (name: string) => (row as AnyRow)[key.includes(name) ? name : `${name}${side}`];
            return JSON.stringify(names.map(cell));
          })
          .sort();
      const texts = (table: Table<AnyRow>) =>
        table
          .rows()
          .map((row) => JSON.stringify(Object.values(row)))
          .sort();
      expect(sideOf('Before', 'added')).toEqual(texts(before));
      expect(sideOf('After', 'removed')).toEqual(texts(after));
    });
  });

  it('keeps what its declaration promises', () => {
    fc.assert(
      fc.property(pairs, fc.nat(analyses.length - 1), ([one, other], at) => {
        const { run } = analyses[at]!;
        const chains = [parseChain(one), parseChain(other)] as const;
        const table = compare(run(chains[0]), run(chains[1])) as Table<AnyRow>;
        const isOfBoth = Object.values(table.declaration.columns).every(({ refers }) => refers === undefined);
        if (!isOfBoth)
          expect(
            table
              .rows()
              .every((row) => Object.keys(row).join() === Object.keys(table.declaration.columns).join()),
          ).toBe(true);
        else expect(breachesOf(chains[0], table)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
