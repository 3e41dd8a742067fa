import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { createFailureSimulator } from '../algorithms/failures.js';
import { spareMembers } from '../algorithms/gates.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { cycleGroupsOf } from './cyclic-links.js';
import { createReachSearch } from './reach.js';

/** The declaration of {@link cycles}. */
export const cyclesTable = defineTable({
  name: 'cycles',
  title: 'Links that need each other',
  description:
    'Every group of links of which each needs every other, directly or through others. Mutual service is no error.',
  key: ['cycle'],
  order: 'cycle',
  columns: {
    cycle: { type: 'id', refers: 'link', description: 'The least link of the group, which names it.' },
    links: { type: 'id', refers: 'link', list: true, description: 'The links of the group, by id.' },
    parties: {
      type: 'id',
      refers: 'party',
      list: true,
      description: 'The parties that provide them, by id.',
    },
    selfSupporting: {
      type: 'boolean',
      description:
        'Whether links of the group hold each other up: all their alternatives outside the group fail, and some still count as working.',
    },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints depend on the group.',
    },
  },
});

/** A row of {@link cycles}. @interface */
export type CyclesRow = RowOf<typeof cyclesTable.columns>;

/**
 * The cycles of mutual service: nontrivial strongly connected components of the requirement graph over links. They are
 * legitimate (HR serves IT, IT serves HR) and never rejected.
 *
 * A group is *self-supporting* when some of its links have alternatives outside the group, beside links of the group in the same
 * clause, and with all those alternatives failed some links of the group still do not fail: they hold each other up, which no
 * real supply does.
 *
 * O(parties + links) for the groups, and the closures of all touchpoints for what they expose.
 *
 * @example
 * ```ts
 * import { cycles } from 'service-chain';
 *
 * cycles(chain).rows().map((row) => row.links);
 * ```
 */
export function cycles(chain: ServiceChain): Table<CyclesRow> {
  return cyclesTable.of(() => {
    const compiled = compiledOf(chain);
    const groups = cycleGroupsOf(compiled);
    const exposed = touchpointsPerGroup(compiled, groups);
    return groups.map((group, i) => ({
      cycle: compiled.linkIds[group[0]!]!,
      links: group.map((link) => compiled.linkIds[link]!),
      parties: providersOf(compiled, group),
      selfSupporting: isSelfSupporting(compiled, group),
      touchpointsExposed: exposed[i]!,
    }));
  });
}

function providersOf({ providers, partyIds }: CompiledChain, group: readonly number[]): string[] {
  const numbers = new Set(group.map((link) => providers[link]!));
  return [...numbers].sort((a, b) => a - b).map((party) => partyIds[party]!);
}

function isSelfSupporting(chain: CompiledChain, group: readonly number[]): boolean {
  const inside = new Set(group);
  const outside = group.flatMap((link) => outsideAlternatives(chain, link, inside));
  if (outside.length === 0) return false;
  const failed = new Set(createFailureSimulator(chain.gates)(outside));
  return group.some((link) => !failed.has(link));
}

/** Links outside the group that stand as alternatives beside links of the group in a clause of one of its links. */
function outsideAlternatives({ gates }: CompiledChain, link: number, inside: ReadonlySet<number>): number[] {
  const spare = spareMembers(gates);
  return Array.from(itemsOf(gates.clauses, link)).flatMap((clause) => {
    const members = Array.from(itemsOf(gates.members, clause));
    const isMixed = spare[clause]! > 0 && members.some((member) => inside.has(member));
    return isMixed ? members.filter((member) => !inside.has(member)) : [];
  });
}

/** A group is strongly connected, so a closure that holds one of its links holds them all. */
function touchpointsPerGroup(chain: CompiledChain, groups: ReadonlyArray<readonly number[]>): number[] {
  const groupOf = new Map(groups.map((group, i) => [group[0]!, i]));
  const counts = groups.map(() => 0);
  const search = createReachSearch(chain);
  for (const start of chain.touchpoints) {
    for (const node of search(start).nodes) {
      const group = groupOf.get(node);
      if (group !== undefined) counts[group]!++;
    }
  }
  return counts;
}
