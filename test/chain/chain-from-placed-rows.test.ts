import { describe, expect, it } from 'vitest';
import { chainFromPlacedRows, type PlaceOf } from '../../src/chain/chain-from-placed-rows.js';
import { formatProblem, type Problem } from '../../src/index.js';

/** Rows of a sheet: headings in row 1, so that row 0 is in row 2; columns by the order of fields. */
const COLUMNS = ['id', 'provider', 'customer', 'service', 'owner', 'attributes.cost centre'];
const placeOf: PlaceOf = (section, row, field) => ({
  ...{ file: 'people.xlsx', sheet: section, line: row + 2 },
  column: field === undefined ? 1 : COLUMNS.indexOf(field) + 1,
  ...(field !== undefined && { heading: field.toUpperCase() }),
});
const parties = [
  { id: 'desk', kind: 'team' },
  { id: 'guest', kind: 'customer' },
];
const sale = { id: 'sale', provider: 'desk', customer: 'guest', service: 'sale' };

describe('records with places', () => {
  it('become a chain that tells them', () => {
    const links = [{ ...sale, owner: 'desk', attributes: { 'cost centre': 'A7' } }];
    const result = chainFromPlacedRows({ name: 'Shop', parties, links }, placeOf);
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    const { chain } = result;
    expect(chain.name).toBe('Shop');
    expect(chain.sourceOf('sale')).toEqual({ file: 'people.xlsx', sheet: 'links', line: 2, column: 1 });
    expect(chain.sourceOf('guest')).toMatchObject({ sheet: 'parties', line: 3 });
    expect(chain.sourceOf('nobody')).toBeUndefined();
    const paths = [
      ['links', 'sale', 'owner'],
      ['links', 'sale', 'attributes', 'cost centre'],
      ['links', 'x'],
      ['name'],
    ];
    expect(chain.sourcesAt(paths).map((place) => place?.column)).toEqual([5, 6, undefined, undefined]);
  });

  it('tell places of links that were given no ids', () => {
    const { id: _, ...link } = sale;
    const result = chainFromPlacedRows({ parties, links: [link, { ...link, service: 'advice' }] }, placeOf);
    expect(result.ok && result.chain.sourceOf('L000000001')).toMatchObject({ sheet: 'links', line: 3 });
  });

  it('have all their problems with places, and headings', () => {
    const links = [
      { ...sale, provider: 'dsk' },
      { ...sale, owner: 7 },
    ];
    const { ok, problems } = chainFromPlacedRows({ parties, links }, placeOf);
    expect(ok).toBe(false);
    expect(problems.map(formatProblem)).toEqual([
      'people.xlsx:links:2:2 links.provider (column "PROVIDER"): expected the id of a party, got "dsk"; did you mean "desk"? [unknown-id]',
      'people.xlsx:links:3:1 links.id (column "ID"): the id "sale" came before, in line 2 of links of people.xlsx; only one of the two can count [duplicate-id]',
      'people.xlsx:links:3:5 links.owner (column "OWNER"): expected text, got 7; did you mean "7"? [wrong-type]',
    ]);
  });

  it('make no chain where the file itself was wrong, and lose nothing of what it says', () => {
    const broken: Problem = { code: 'invalid-file', severity: 'error', message: 'broken', path: [] };
    const { ok, problems } = chainFromPlacedRows(
      { parties, links: [{ ...sale, customer: 'gest' }] },
      placeOf,
      [broken],
    );
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['invalid-file', 'unknown-id']);
    const warning: Problem = { ...broken, severity: 'warning' };
    expect(chainFromPlacedRows({ parties, links: [sale] }, placeOf, [warning])).toMatchObject({
      ...{ ok: true, problems: [warning] },
    });
  });

  it('hold ids that objects inherit apart', () => {
    const result = chainFromPlacedRows(
      {
        parties: [
          { id: '__proto__', kind: 'team' },
          { id: 'constructor', kind: 'customer' },
        ],
        links: [],
      },
      placeOf,
    );
    expect(result.ok && result.chain.sourceOf('__proto__')).toMatchObject({ line: 2 });
    expect(result.ok && result.chain.sourceOf('toString')).toBeUndefined();
  });
});
