import { expect, it } from 'vitest';
import { recordTables } from '../../../src/formats/mapping/record-tables.js';
import { parseChain } from '../../../src/index.js';

const cellsOf = (document: object) =>
  recordTables(parseChain(document)).map(({ name, headings, rows }) => [name, headings, ...rows()]);

it('has a table for parties and links always, and columns that are used', () => {
  expect(cellsOf({ parties: {}, links: {} })).toEqual([
    ['parties', ['id', 'kind']],
    ['links', ['id', 'provider', 'customer', 'service']],
  ]);
  const parties = { a: { kind: 'team', tags: ['x', 'y'] }, b: { kind: 'customer', name: 'B' } };
  expect(cellsOf({ name: 'House', parties, links: {} }).slice(0, 2)).toEqual([
    ['organisation', ['name'], ['House']],
    ['parties', ['id', 'kind', 'name', 'tags'], ['a', 'team', '', 'x; y'], ['b', 'customer', 'B', '']],
  ]);
});

it('has a column for each attribute, and one for those whose names no heading shows', () => {
  const parties = {
    a: { kind: 'team', attributes: { site: 'x', ' odd': 1 } },
    b: { kind: 'team', attributes: {} },
    c: { kind: 'team', attributes: { constructor: true } },
  };
  expect(cellsOf({ parties, links: {} })[0]).toEqual([
    'parties',
    ['id', 'kind', 'attributes', 'attributes.constructor', 'attributes.site'],
    ['a', 'team', '{" odd":1}', '', 'x'],
    ['b', 'team', '{}', '', ''],
    ['c', 'team', '', 'true', ''],
  ]);
});

it('leaves sections without records out', () => {
  const document = {
    parties: { a: { kind: 'team' } },
    links: {},
    goals: { g: { holder: 'a', title: 'Better', progress: 0.5 } },
  };
  expect(cellsOf(document).map(([name]) => name)).toEqual(['parties', 'links', 'goals']);
});
