import { describe, expect, it } from 'vitest';
import { quality } from '../../src/analyses/quality.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { compare } from '../../src/tables/compare.js';
import { defineTable } from '../../src/tables/define-table.js';
import { toCsv } from '../../src/tables/to-csv.js';
import { between, post, posts } from './posts.js';

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
      order: 'party, place (as listed; missing last)',
    });
    const { peopleBefore, peopleDifference, shareAfter, shareDifference, namesBefore, changedColumns } =
      table.declaration.columns;
    expect(peopleBefore).toEqual({
      ...posts.columns.people,
      description: 'How many people. Before; null for a row added.',
    });
    expect(peopleDifference).toMatchObject({ type: 'integer', unit: 'people', nullable: true });
    expect([shareAfter?.unit, shareDifference?.unit]).toEqual(['share (0 to 1)', 'share']);
    expect(namesBefore).toMatchObject({ type: 'text', list: true, nullable: true });
    expect(changedColumns?.values).toEqual(['people', 'share', 'names', 'open']);
    expect(toCsv(table).split('\r\n')[0]).toBe(
      'party,place,change,changedColumns,peopleBefore,peopleAfter,peopleDifference,shareBefore,shareAfter,shareDifference,namesBefore,namesAfter,openBefore,openAfter',
    );
    expect([...table.batches()][0]?.length).toBe(1);
  });

  it('reads both tables when rows are asked for, anew each time', () => {
    let read = 0;
    const counted = posts.of(() => {
      read++;
      return [post('it')];
    });
    const table = compare(
      counted,
      posts.of(() => []),
    );
    expect(read).toBe(0);
    expect(table.rows()).toEqual(table.rows());
    expect(read).toBe(2);
  });

  it('refuses keys that come twice, names that would clash and options that are none', () => {
    const twice = between([post('it'), post('it')], []);
    const message = 'expected posts with each key once, got ["it","upper"] twice';
    expect(() => twice.rows()).toThrow(message);
    expect(() => between([post('it')], [post('it'), post('it')]).rows()).toThrow(message);
    expect(() => between([], [post('it'), post('it')]).rows()).toThrow(message);
    expect(() => between([], [], 'no' as never)).toThrow('expected unchanged to be true or false, got "no"');
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

describe('a comparison of comparisons', () => {
  it('is one, as no names clash', () => {
    const first = between([post('it')], [post('it', { people: 3 })]);
    const second = between([post('it')], [post('it', { people: 6 })]);
    expect(compare(first, second).rows()).toMatchObject([
      {
        ...{ party: 'it', change: 'changed', changeBefore: 'changed', changeAfter: 'changed' },
        ...{ changedColumns: ['peopleAfter', 'peopleDifference'] },
        ...{ peopleDifferenceBefore: 2, peopleDifferenceAfter: 5, peopleDifferenceDifference: 3 },
      },
    ]);
  });
});

describe('a comparison of ratings', () => {
  const surveyed = (...perceptions: number[]) =>
    parseChain({
      parties: { desk: { kind: 'team' }, hr: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { rota: { provider: 'hr', customer: 'desk', service: 'rota' } },
      ratings: perceptions.map((perception, k) => ({
        ...{ subject: 'rota', measure: 'csat', by: 'customer', respondent: `r${k}`, perception },
      })),
    });

  it('has no difference where one side is suppressed', () => {
    const rows = compare(quality(surveyed(1, 2, 3)), quality(surveyed(1, 2, 3, 4, 5))).rows();
    expect(rows.find((row) => row.level === 'measure')).toMatchObject({
      ...{ change: 'changed', suppressedBefore: true, suppressedAfter: false },
      ...{ nBefore: null, nAfter: 5, nDifference: null, perceptionBefore: null, perceptionDifference: null },
    });
  });
});
