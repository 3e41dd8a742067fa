import { describe, expect, it } from 'vitest';
import { upstream } from '../../src/analyses/upstream.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { compare } from '../../src/tables/compare.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { Column, TableDeclaration } from '../../src/tables/table.js';
import { posts } from './posts.js';

describe('tables that are not declared alike', () => {
  const { name, title, description, key, order, columns } = posts;
  const declared: TableDeclaration = { name, title, description, key, order, columns };
  const { open, ...withoutOpen } = posts.columns;
  const tableOf = (declaration: TableDeclaration) => defineTable(declaration).of(() => []);

  it.each<[string, Partial<TableDeclaration>, string]>([
    ['name', { name: 'places' }, 'posts and places'],
    ['columns', { columns: withoutOpen }, 'two kinds of posts, one without the column "open"'],
    [
      'type',
      { columns: { ...columns, open: { ...open, type: 'text' } } },
      'two kinds of posts, whose columns "open" differ in type',
    ],
    [
      'unit',
      { columns: { ...columns, people: { ...columns.people, unit: 'hours' } as Column } },
      'two kinds of posts, whose columns "people" differ in unit',
    ],
    [
      'values',
      { columns: { ...columns, place: { ...columns.place, values: ['lower', 'upper'] } as Column } },
      'two kinds of posts, whose columns "place" differ in values',
    ],
    ['key', { key: ['party'] }, 'two kinds of posts, with the keys party, place and party'],
  ])('in their %s are refused at the call, and the error says so', (_, change, said) => {
    const other = tableOf({ ...declared, ...change });
    const message = `expected two tables of the same declaration, got ${said}`;
    expect(() => compare(tableOf(declared), other)).toThrow(message);
    if (change.columns === withoutOpen)
      expect(() => compare(other, tableOf(declared))).toThrow('one without the column "open"');
  });

  it('are compared when only their words differ, or the order of their columns', () => {
    const reworded = { ...declared, title: 'Jobs', description: 'Jobs.', order: 'party' };
    const reversed = Object.fromEntries(Object.entries(columns).reverse());
    for (const other of [reworded, { ...declared, columns: reversed }])
      expect(compare(tableOf(declared), tableOf(other)).rows()).toEqual([]);
  });

  it.each([
    [[], 'an empty list'],
    [null, 'null'],
    [undefined, 'nothing'],
  ])('or are none, such as %o, are refused', (other, shown) => {
    const message = `expected two tables, got ${shown}`;
    expect(() => compare(tableOf(declared), other as never)).toThrow(message);
    expect(() => compare(other as never, tableOf(declared))).toThrow(message);
  });

  it('of two questions do not compile', () => {
    const chain = parseChain({ parties: {}, links: {} });
    // @ts-expect-error: the rows of these are of another kind.
    expect(() => compare(upstream(chain), upstreamParties(chain))).toThrow(
      'got upstream and upstream-parties',
    );
  });
});
