import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';

/** The declaration of {@link needs}. */
export const needsTable = defineTable({
  name: 'needs',
  title: 'Which needs of whom are met',
  description:
    'Every need that a customer states, external or internal: whether it is met, and by which links.',
  key: ['customer', 'need'],
  order: 'customer, need',
  columns: {
    customer: { type: 'id', refers: 'party', description: 'Who needs it.' },
    lane: {
      type: 'text',
      values: ['customer', 'front-stage', 'support', 'partner'],
      description:
        'Where that party stands: customer is an external customer, front-stage and support are inside, partner is outside.',
    },
    need: { type: 'text', description: 'What the customer specifically needs.' },
    met: { type: 'boolean', description: 'Whether any link into the customer says that it meets the need.' },
    links: { type: 'id', refers: 'link', list: true, description: 'The links that meet it, by id.' },
    needsKnown: {
      type: 'integer',
      unit: 'needs',
      description: 'How many needs the customer states; the same in all its rows.',
    },
    needsMet: {
      type: 'integer',
      unit: 'needs',
      description: 'How many of those are met; the same in all its rows.',
    },
    coverage: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'Needs met ÷ needs known; the same in all rows of the customer.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: who has the need is modelled in part, so a link that meets it may be missing; complete: all it receives is in the model.',
    },
  },
});

/** A row of {@link needs}. @interface */
export type NeedsRow = RowOf<typeof needsTable.columns>;

/**
 * Which needs of whom are met: a row for every need in the `needs` of a party. A need is met when a link whose customer is
 * that party names the very same words in its `meets`; for an external customer those links are touchpoints.
 *
 * Parties inside and partners are customers, too, where they receive a link: rows with another `lane` than `customer` are their
 * needs. A party that states no need has no row, as nothing is known of it, and a need stated twice has one. O(parties + links + needs · log needs).
 *
 * @example
 * ```ts
 * import { needs } from 'service-chain';
 *
 * const unmet = needs(chain).rows().filter((row) => row.lane === 'customer' && !row.met);
 * ```
 */
export function needs(chain: ServiceChain): Table<NeedsRow, 'customer' | 'need'> {
  return needsTable.of(function* () {
    const topology = topologyOf(chain);
    for (let party = 0; party < topology.partyCount; party++) {
      const stated = topology.columns.parties.field(party, 'needs') ?? [];
      if (stated.length > 0) yield* rowsOf(topology, party, [...new Set(stated)].sort());
    }
  });
}

function* rowsOf(topology: Topology, party: number, stated: readonly string[]): Generator<NeedsRow> {
  const { columns, classes, inbound } = topology;
  const linksByNeed = new Map(stated.map((need) => [need, [] as string[]]));
  for (const link of itemsOf(inbound, party)) {
    const met = new Set(columns.links.field(link, 'meets'));
    for (const need of met) linksByNeed.get(need)?.push(columns.linkId(link));
  }
  const marks = partialMarks(topology);
  const modelled = modelledAs(marks.mayBeFrontStage(party) || marks.has(party));
  const needsKnown = linksByNeed.size;
  const needsMet = [...linksByNeed.values()].filter((links) => links.length > 0).length;
  for (const [need, links] of linksByNeed) {
    yield {
      customer: columns.partyIds[party]!,
      lane: classes.lane(party),
      need,
      met: links.length > 0,
      links,
      ...{ needsKnown, needsMet, coverage: needsMet / needsKnown, modelled },
    };
  }
}
