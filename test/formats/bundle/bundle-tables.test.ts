import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../src/analyses/index.js';
import { bundleTables } from '../../../src/formats/index.js';
import { defineChain, parseChain, type ServiceChain, upstreamParties } from '../../../src/index.js';
import { soundDocument } from '../../support/chains-arbitrary.js';
import { everyField } from '../../support/chains-every-field.js';

const garage = parseChain(everyField());
const tableOf = (chain: ServiceChain, name: string) =>
  bundleTables(chain, { tables: [name] })[0]!.table.rows();

describe('the tables of a bundle', () => {
  it('are every answer, and what answers refer to', () => {
    const names = bundleTables(garage).map(({ table }) => table.declaration.name);
    expect(names).toEqual([
      ...['parties', 'links', 'measures', 'subjects'],
      ...['party-tags', 'party-needs', 'party-leaders', 'party-attributes'],
      ...['link-tags', 'link-needs', 'link-requirements', 'link-attributes'],
      ...analyses.map(({ table }) => table.name),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(tableOf(garage, 'upstream-parties')).toEqual(upstreamParties(garage).rows());
  });

  it('are those that are asked for, in the order of all, and refer to each other only', () => {
    const tables = bundleTables(garage, { tables: ['unowned-links', 'links'] });
    expect(tables.map(({ table, foreignKeys }) => [table.declaration.name, foreignKeys])).toEqual([
      ['links', []],
      ['unowned-links', [{ columns: ['link'], table: 'links', references: ['link'] }]],
    ]);
  });

  it('refer to the tables of what their columns name', () => {
    const keys = new Map(
      bundleTables(garage).map(({ table, foreignKeys }) => [table.declaration.name, foreignKeys]),
    );
    const targets = (name: string) =>
      keys.get(name)!.map((key) => `${key.columns} → ${key.table}.${key.references}`);
    expect(targets('parties')).toEqual(['partOf → parties.party']);
    expect(targets('upstream-parties')).toEqual(['touchpoint → links.link', 'party → parties.party']);
    expect(targets('subjects')).toEqual(['party → parties.party', 'link → links.link']);
    expect(targets('goals')).toEqual(['holder → subjects.subject', 'link → links.link']);
    expect(targets('quality')).toEqual(['subject → subjects.subject', 'measure → measures.measure']);
    expect(targets('cycles')).toEqual(['cycle → links.link']);
  });

  it.each([[['partys']], [[]], ['parties'], [[1]]])('refuse the list of tables %j', (tables) => {
    expect(() => bundleTables(garage, { tables: tables as never })).toThrow(/expected tables to be/);
  });

  it('tell the nearest name of a table there is not', () => {
    expect(() => bundleTables(garage, { tables: ['partis'] })).toThrow('did you mean "parties"?');
  });
});

describe('the dimensions', () => {
  it('say what parties are, their attributes included', () => {
    expect(tableOf(garage, 'parties')[3]).toEqual({
      party: 'supplier',
      name: 'supplier',
      kind: 'partner',
      lane: 'partner',
      internalCustomer: false,
      ...{ partOf: null, tier: null, headcount: null, cost: null, availability: null },
      modelled: 'complete',
      ...{
        attribute_costCentre: null,
        attribute_floor: null,
        attribute_key: null,
        attribute_outsourced: null,
      },
    });
    expect(tableOf(garage, 'parties')[2]).toMatchObject({
      party: 'reception',
      ...{ lane: 'front-stage', internalCustomer: true, partOf: 'garage', headcount: 1, modelled: 'partial' },
      ...{
        attribute_costCentre: '4711',
        attribute_floor: 0,
        attribute_key: null,
        attribute_outsourced: false,
      },
    });
  });

  it('say what links are', () => {
    expect(tableOf(garage, 'links')[2]).toMatchObject({
      ...{
        link: 'visit',
        service: 'visit',
        provider: 'reception',
        customer: 'driver',
        customerKind: 'customer',
      },
      ...{ owner: 'reception', touchpoint: true, line: 'interaction', agreement: 'SLA' },
      ...{ requirementsStated: true, ownTime: 10, reviewedAt: '2026-03-01', attribute_steps: 3 },
    });
    expect(tableOf(garage, 'links')[0]).toMatchObject({
      link: 'parts',
      owner: null,
      requirementsStated: false,
    });
  });

  it('say what a subject is', () => {
    const subjects = tableOf(garage, 'subjects');
    expect(subjects).toHaveLength(1 + 5 + 3);
    expect(subjects[0]).toEqual({
      subject: 'organisation',
      kind: 'organisation',
      name: 'Garage',
      party: null,
      link: null,
    });
    expect(subjects[1]).toEqual({
      subject: 'driver',
      kind: 'party',
      name: 'Driver',
      party: 'driver',
      link: null,
    });
    expect(subjects[6]).toEqual({
      subject: 'parts',
      kind: 'link',
      name: 'parts',
      party: null,
      link: 'parts',
    });
  });

  it('hold every measure that records may name', () => {
    const measures = tableOf(garage, 'measures');
    expect(measures.filter(({ own }) => own).map(({ measure }) => measure)).toEqual(['care', 'wait']);
    expect(measures.find(({ measure }) => measure === 'care')).toMatchObject({
      labels: ['poor', 'fair', 'good'],
      personal: true,
    });
    expect(measures.length).toBeGreaterThan(40);
  });

  it('have a row for each item of a list', () => {
    expect(tableOf(garage, 'party-tags')).toEqual([
      { party: 'reception', tag: 'ground floor' },
      { party: 'reception', tag: 'phone' },
    ]);
    expect(tableOf(garage, 'party-needs')).toEqual([
      { party: 'driver', need: 'fixed price' },
      { party: 'driver', need: 'loan car' },
      { party: 'reception', need: 'job list' },
    ]);
    expect(tableOf(garage, 'party-leaders')).toEqual([
      { party: 'reception', leader: 'supplier', basis: 'informal' },
      { party: 'reception', leader: 'workshop', basis: 'formal' },
    ]);
    expect(tableOf(garage, 'link-needs')).toEqual([{ link: 'visit', need: 'fixed price' }]);
    expect(tableOf(garage, 'link-requirements')).toEqual([
      { link: 'repair', clause: 1, atLeast: 1, required: 'parts' },
      { link: 'visit', clause: 1, atLeast: 1, required: 'repair' },
      { link: 'visit', clause: 2, atLeast: 1, required: 'repair' },
      { link: 'visit', clause: 3, atLeast: 1, required: 'repair' },
    ]);
    expect(tableOf(garage, 'party-attributes')).toEqual([
      { party: 'reception', attribute: 'costCentre', value: '4711' },
      { party: 'reception', attribute: 'floor', value: '0' },
      { party: 'reception', attribute: 'key', value: null },
      { party: 'reception', attribute: 'outsourced', value: 'false' },
    ]);
    expect(tableOf(garage, 'link-attributes')).toHaveLength(4);
  });

  it('name an item once that a list names twice', () => {
    const twice = defineChain({
      parties: {
        a: {
          kind: 'team',
          tags: ['x', 'x'],
          leaders: [
            { party: 'b', basis: 'formal' },
            { party: 'b', basis: 'formal' },
          ],
        },
        b: { kind: 'team' },
      },
      links: {},
    });
    expect(tableOf(twice, 'party-tags')).toHaveLength(1);
    expect(tableOf(twice, 'party-leaders')).toHaveLength(1);
  });

  it('say so where there are more attributes than a table takes', () => {
    const parties = {
      a: {
        kind: 'team' as const,
        attributes: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`k${at}`, at])),
      },
    };
    const [table] = bundleTables(parseChain({ parties, links: {} }), { tables: ['parties'] });
    expect(table!.table.declaration.description).toBe(
      'Every party: a row for each. Of 1001 attributes the first 1000 in the order of their names have columns; party-attributes has all.',
    );
  });
});

it('no table holds who said something, or what a single person said', () => {
  const ratings = Array.from({ length: 4 }, (_, at) => ({
    ...{ subject: 'visit', measure: 'care', by: 'staff' as const },
    ...{ perception: 2.987654, respondent: `secret-${at}` },
  }));
  const chain = parseChain({ ...everyField(), ratings });
  const all = JSON.stringify(bundleTables(chain).map(({ table }) => table.rows()));
  expect(all).toContain('"subject":"visit"');
  expect(all).not.toMatch(/secret|2\.98|r-2/);
});

it('what tables declare holds for every chain: keys, what is null, what is listed, what refers to what', () => {
  fc.assert(
    fc.property(soundDocument, (document) => {
      const tables = bundleTables(parseChain(document), { asOf: '2026-03-01T00:00:00Z' });
      const rows = new Map(tables.map(({ table }) => [table.declaration.name, table.rows()]));
      for (const { table, foreignKeys } of tables) {
        const { name, key, columns } = table.declaration;
        const own = rows.get(name)!;
        expect(new Set(own.map((row) => JSON.stringify(key.map((one) => row[one])))).size).toBe(own.length);
        for (const {
          columns: [column],
          table: target,
          references: [reference],
        } of foreignKeys) {
          const known = new Set([null, ...rows.get(target)!.map((row) => row[reference!])]);
          expect(own.filter((row) => !known.has(row[column!]!))).toEqual([]);
        }
        for (const [column, { nullable, values, type, list }] of Object.entries(columns)) {
          const cells = own.map((row) => row[column]);
          const present = cells
            .filter((cell) => cell !== null)
            .flatMap((cell) => (list ? cell : [cell]) as never[]);
          expect(nullable || present.length === cells.length || list).toBe(true);
          if (values) expect(present.filter((cell) => !values.includes(cell))).toEqual([]);
          if (type === 'integer') expect(present.every((cell) => Number.isSafeInteger(cell))).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
