import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { createFailureSimulator } from '../algorithms/failures.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { touchpointCounts } from './closure-blocks.js';
import { createLinkMayReachMore } from './completeness/may-reach-more.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { cycleGroups } from './cycle-groups.js';

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
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: more links may belong to it, or more touchpoints depend on it, as some parties are modelled in part; complete: no missing link could change this row.',
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
export function cycles(chain: ServiceChain): Table<CyclesRow, 'cycle'> {
  return cyclesTable.of(() => {
    const compiled = compiledOf(chain);
    const mayReach = createLinkMayReachMore(compiled);
    return Array.from(cycleGroups(compiled), ([component, group]) => ({
      ...rowOf(compiled, component, group),
      modelled: modelledAs(openLinks(compiled).isOpen(group[0]!) || mayReach(group[0]!)),
    }));
  });
}

/** A group is strongly connected, so a closure that holds one of its links holds them all. */
function rowOf(
  chain: CompiledChain,
  component: number,
  group: readonly number[],
): Omit<CyclesRow, 'modelled'> {
  const { linkIds } = chain.columns;
  return {
    cycle: linkIds[group[0]!]!,
    links: group.map((link) => linkIds[link]!),
    parties: providersOf(chain, group),
    selfSupporting: isSelfSupporting(chain, group),
    touchpointsExposed: touchpointCounts(chain, 'closure')[component]!,
  };
}

function providersOf({ columns }: CompiledChain, group: readonly number[]): string[] {
  const numbers = new Set(group.map((link) => columns.providers[link]!));
  return Array.from(Int32Array.from(numbers).sort(), (party) => columns.partyIds[party]!);
}

function isSelfSupporting(chain: CompiledChain, group: readonly number[]): boolean {
  const outside = outsideAlternatives(chain, group);
  if (outside.length === 0) return false;
  const failed = new Set(createFailureSimulator(chain.network)(outside));
  return group.some((link) => !failed.has(chain.nodeOf(link)));
}

/** The nodes of links outside the group that stand as alternatives beside links of the group in a clause of one of its links. */
function outsideAlternatives(chain: CompiledChain, group: readonly number[]): number[] {
  const { layout, needs } = chain.network;
  if (layout.gateClauses.length === 0) return [];
  const inside = new Set(group.map((link) => chain.ownNode(link)).filter((node) => node !== -1));
  return Array.from(inside).flatMap((node) =>
    Array.from(itemsOf(needs, node))
      .filter((need) => need >= layout.gatesFrom)
      .flatMap((gate) => {
        const members = Array.from(itemsOf(needs, gate));
        return members.some((member) => inside.has(member))
          ? members.filter((member) => !inside.has(member))
          : [];
      }),
  );
}
