import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityImportance } from '../../src/analyses/availability-importance.js';
import { costByParty } from '../../src/analyses/cost-by-party.js';
import { costPaths } from '../../src/analyses/cost-paths.js';
import { costSources } from '../../src/analyses/cost-sources.js';
import { costSummary } from '../../src/analyses/cost-summary.js';
import { costToServe } from '../../src/analyses/cost-to-serve.js';
import { cutSetCounts } from '../../src/analyses/cut-set-counts.js';
import { cutSets } from '../../src/analyses/cut-sets.js';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { analyses } from '../../src/analyses/index.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { upstreamness } from '../../src/analyses/upstreamness.js';
import { whatIf } from '../../src/analyses/what-if.js';
import { witnessPaths } from '../../src/analyses/witness-paths.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { ChainDocument } from '../../src/model/document.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { chainsInPart } from '../support/missing-links.js';

type Question = (chain: ServiceChain, asked: ServiceChain) => Table<AnyRow>[];

const WAYS = (['reciprocal', 'step-down', 'direct'] as const).flatMap((method) =>
  (['unallocated', 'normalised'] as const).map((rest) => ({ method, rest })),
);

/** Questions, asked of a chain about the parties and links of another. */
const questions: ReadonlyArray<readonly [name: string, ask: Question]> = [
  // Where the model stops is of course told in part.
  ...analyses
    .filter(({ table }) => table.name !== 'partial-parties')
    .map(({ table, run }) => [table.name, (chain: ServiceChain) => [run(chain)]] as const),
  ['upstream-of', (chain, asked) => asked.links().map(({ id }) => upstreamOf(chain, id))],
  [
    'downstream-of',
    (chain, asked) => [...asked.parties(), ...asked.links()].map(({ id }) => downstreamOf(chain, id)),
  ],
  ['cut-sets', (chain, asked) => asked.links().map(({ id }) => cutSets(chain, { touchpoint: id }))],
  [
    'cut-set-counts',
    (chain, asked) => asked.links().map(({ id }) => cutSetCounts(chain, { touchpoint: id })),
  ],
  ['what-if', (chain, asked) => suppliers(asked).map((id) => whatIf(chain, { down: [id] }))],
  [
    'witness-paths',
    (chain, asked) =>
      [...asked.links(), ...asked.parties()].flatMap(({ id }) =>
        suppliers(asked).map((to) => witnessPaths(chain, id, to, { limit: 3 })),
      ),
  ],
  [
    'availability-importance',
    (chain, asked) =>
      asked.links().map(({ id }) => availabilityImportance(chain, { touchpoint: id, assumed: 0.9 })),
  ],
  [
    'costs',
    (chain, asked) => [
      ...WAYS.flatMap((way) => [
        ...[costToServe, costByParty, costSummary].map((ask) => ask(chain, way) as Table<AnyRow>),
        costPaths(chain, way),
        ...asked.touchpoints().map(({ id }) => costSources(chain, { ...way, touchpoint: id })),
      ]),
    ],
  ],
  ['upstreamness', (chain) => [upstreamness(chain), upstreamness(chain, { rest: 'normalised' })]],
];

function suppliers(chain: ServiceChain): string[] {
  return chain
    .parties()
    .filter(({ kind }) => kind !== 'customer')
    .map(({ id }) => id);
}

const SAYING = ['modelled', 'servesModelled'];

/** The rows that say of themselves that nothing which is missing can change them, by key; numbers to nine digits. */
function completeRows(table: Table<AnyRow>): Map<string, string> {
  const { key, columns } = table.declaration;
  const saying = SAYING.filter((name) => columns[name]);
  const rows = table
    .rows()
    .filter((row) => saying.every((name) => row[name] === 'complete') && !isByLane(row));
  return new Map(
    rows.map((row) => [JSON.stringify(key.map((name) => row[name])), JSON.stringify(row, rounded)]),
  );
}

/** Whether customers who rate a party count as external or internal ones is told by the links it is known to provide. */
function isByLane({ subjectKind, raters }: AnyRow): boolean {
  return subjectKind === 'party' && String(raters).startsWith('customer-');
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}

/** What a table says of itself must stand in the table of the whole chain, its saying so aside. */
function broken(before: Table<AnyRow>, after: Table<AnyRow>): string[] {
  const all = new Map(
    after.rows().map((row) => {
      const { key } = after.declaration;
      const plain = Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, SAYING.includes(name) ? 'complete' : value]),
      );
      return [JSON.stringify(key.map((name) => row[name])), JSON.stringify(plain, rounded)];
    }),
  );
  return [...completeRows(before)].flatMap(([key, row]) =>
    all.get(key) === row ? [] : [`${row} became ${all.get(key)}`],
  );
}

const chainsOf = ({ modelled, whole }: { modelled: ChainDocument; whole: ChainDocument }) =>
  [parseChain(modelled), parseChain(whole)] as const;

describe('a row that is modelled completely', () => {
  it('stays as it is, whatever links to parties modelled in part are added', () => {
    fc.assert(
      fc.property(chainsInPart, (documents) => {
        const [before, after] = chainsOf(documents);
        for (const [name, ask] of questions) {
          const tables = ask(after, before);
          for (const [at, table] of ask(before, before).entries())
            expect(broken(table, tables[at]!), name).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
