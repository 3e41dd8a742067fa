import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availability } from '../../src/analyses/availability.js';
import { availabilityImportance } from '../../src/analyses/availability-importance.js';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { analyses } from '../../src/analyses/index.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { toCsv } from '../../src/tables/to-csv.js';
import { toJson, toNdjson } from '../../src/tables/to-json.js';
import { toMarkdown } from '../../src/tables/to-markdown.js';
import { toText } from '../../src/tables/to-text.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { graphChains } from './graph-chains.js';
import { expectedRows } from './graph-expected-rows.js';
import { breachesOf } from './graph-row-contract.js';

/** Every question there is, with the questions about one party or link asked of all of them. */
const questions: ReadonlyArray<readonly [name: string, ask: (chain: ServiceChain) => Table<AnyRow>[]]> = [
  ...analyses.map(({ table, run }) => [table.name, (chain: ServiceChain) => [run(chain)]] as const),
  ['upstreamOf', (chain) => chain.links().map(({ id }) => upstreamOf(chain, id))],
  ['availability of 0.9 each', (chain) => [availability(chain, { assumed: 0.9 })]],
  [
    'availabilityImportance',
    (chain) =>
      chain
        .links()
        .flatMap(({ id }) => [
          availabilityImportance(chain, { touchpoint: id, assumed: 0.9 }),
          availabilityImportance(chain, { touchpoint: id }),
        ]),
  ],
  [
    'downstreamOf',
    (chain) => [...chain.parties(), ...chain.links()].map(({ id }) => downstreamOf(chain, id)),
  ],
];

const edges: Readonly<Record<string, object>> = {
  'an empty chain': { parties: {}, links: {} },
  'one party alone': { parties: { guest: { kind: 'customer' } }, links: {} },
  'a chain without a touchpoint': {
    parties: { hr: { kind: 'team' }, it: { kind: 'team', headcount: 0 } },
    links: {
      a: { provider: 'hr', customer: 'it', service: 'staffing' },
      b: { provider: 'it', customer: 'hr', service: 'systems', owner: 'it' },
    },
  },
  'a touchpoint that needs nothing': {
    parties: { desk: { kind: 'partner' }, guest: { kind: 'customer' } },
    links: { a: { provider: 'desk', customer: 'guest', service: 'talk' } },
  },
  'customers who serve each other': {
    parties: { one: { kind: 'customer' }, other: { kind: 'customer' } },
    links: {
      a: { provider: 'one', customer: 'other', service: 'advice', requires: ['b'] },
      b: { provider: 'other', customer: 'one', service: 'advice', requires: ['a'] },
    },
  },
};

describe.each(questions)('the rows of %s', (_, ask) => {
  it('keep what is declared: columns, types, enumerations, nulls, references, key and order', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        expect(ask(chain).flatMap((table) => breachesOf(chain, table))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('come back the same from JSON', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        for (const table of ask(parseChain(document))) {
          const rows = table.rows();
          expect(JSON.parse(JSON.stringify(rows))).toStrictEqual(rows);
        }
      }),
    );
  });

  it.each(Object.entries(edges))('keep what is declared on %s', (__, document) => {
    const chain = parseChain(document);
    expect(ask(chain).flatMap((table) => breachesOf(chain, table))).toEqual([]);
  });

  it.each(workedChains)('keep what is declared on $name', ({ chain }) => {
    expect(ask(chain).flatMap((table) => breachesOf(chain, table))).toEqual([]);
  });
});

describe('a valid document', () => {
  it('makes no question throw, and no way of writing the answer', () => {
    fc.assert(
      fc.property(graphChains(), fc.integer({ min: 20, max: 200 }), (document, width) => {
        for (const { run } of analyses) {
          const table = run(parseChain(document));
          for (const text of [toCsv(table), toMarkdown(table), toText(table, { width })]) {
            expect(text).toMatch(/\n$/);
          }
          expect(JSON.parse(toJson(table))).toEqual(table.rows());
          expect(toNdjson(table).split('\n')).toHaveLength(table.rows().length + 1);
        }
      }),
    );
  });
});

describe('the number of rows', () => {
  const graphTables = analyses.filter(({ table }) => table.name in expectedRows);
  const countsOf = (document: object) =>
    Object.fromEntries(
      graphTables.map(({ table, run }) => [table.name, run(parseChain(document)).rows().length] as const),
    );
  const none = {
    ...Object.fromEntries(graphTables.map(({ table }) => [table.name, 0])),
    ...{ 'leadership-summary': 2, empowerment: 1 },
  };

  it('of an empty chain is 0 in every table, but for rows of the whole', () => {
    expect(countsOf(edges['an empty chain']!)).toEqual(none);
  });

  it('of a party alone is 1 among the positions, and no other row is about it', () => {
    expect(countsOf(edges['one party alone']!)).toEqual({ ...none, positions: 1 });
  });

  it('of a chain without a touchpoint is 0 wherever touchpoints are asked about', () => {
    expect(countsOf(edges['a chain without a touchpoint']!)).toEqual({
      ...none,
      ...{ 'internal-supply': 2, 'unowned-links': 2, 'blast-radius': 2, positions: 2, cycles: 1 },
      ...{ leadership: 2, flexibility: 2 },
    });
  });

  it('of a touchpoint that needs nothing is 1 but for what it needs', () => {
    expect(countsOf(edges['a touchpoint that needs nothing']!)).toEqual({
      ...none,
      ...{ 'external-delivery': 1, 'touchpoint-summary': 1, 'upstream-parties': 1, 'unowned-links': 1 },
      ...{ 'critical-parties': 1, impact: 1, 'blast-radius': 1, positions: 2 },
      ...{ empowerment: 2, flexibility: 1 },
    });
  });
});

describe('a table that breaks its declaration', () => {
  const { chain } = workedChains[0]!;
  const declared = defineTable({
    name: 'parties-by-size',
    title: 'Parties by size',
    description: 'How big each party is.',
    key: ['party'],
    order: 'size (most first), party',
    columns: {
      party: { type: 'id', refers: 'party', description: 'The party.' },
      size: { type: 'integer', unit: 'people', description: 'How many people it is.' },
      word: { type: 'text', values: ['big', 'small'], nullable: true, description: 'The size in a word.' },
    },
  });
  const breaches = (rows: readonly object[]) =>
    breachesOf(
      chain,
      declared.of(() => rows as never[]),
    );
  const hr = { party: 'hr', size: 3, word: 'small' };
  const itRow = { party: 'it', size: 3, word: null };

  it('is found out, and one that keeps it is not', () => {
    expect(breaches([hr, itRow])).toEqual([]);
    expect(breaches([itRow, hr])).toEqual(['row 1 is out of order: size (most first), party']);
    expect(breaches([hr, hr])).toEqual([
      'the key ["hr"] comes twice',
      'row 1 is out of order: size (most first), party',
    ]);
    expect(breaches([{ ...hr, party: 'nobody' }])).toEqual(['party holds "nobody"']);
    expect(breaches([{ ...hr, size: 0.5 }])).toEqual(['size holds 0.5']);
    expect(breaches([{ ...hr, size: [3] }])).toEqual(['size is [3]']);
    expect(breaches([{ ...hr, word: 'huge' }])).toEqual(['word holds "huge"']);
    expect(breaches([{ ...hr, size: null }])).toEqual(['size is null']);
    expect(breaches([{ party: 'hr', word: null, size: 3 }])).toEqual([
      'columns are party,word,size, declared are party,size,word',
    ]);
  });
});
