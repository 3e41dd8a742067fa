import { createClosureSearch, type LeadsTo } from '../algorithms/closure-of-one.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { Lane, ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { touchpointCounts } from './closure-blocks.js';
import { partialMarks } from './completeness/partial-marks.js';

const LANES = ['customer', 'front-stage', 'support', 'partner'] as const satisfies readonly Lane[];

/** The declaration of {@link partialParties}. */
export const partialPartiesTable = defineTable({
  name: 'partial-parties',
  title: 'Where the model stops',
  description:
    'Every party that is modelled in part, so that it may receive more than the chain holds, and the touchpoints that rest on it.',
  key: ['party'],
  order: 'touchpointsExposed (most first), party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    lane: { type: 'text', values: LANES, description: 'Where it stands (see positions).' },
    received: { type: 'integer', unit: 'links', description: 'How many links it receives in the model.' },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description:
        'How many touchpoints need all that it receives, whatever that is; 0 for an external customer, and where all its links state what they require.',
    },
    touchpoints: { type: 'id', refers: 'link', list: true, description: 'Those touchpoints, by id.' },
  },
});

/** A row of {@link partialParties}. @interface */
export type PartialPartiesRow = RowOf<typeof partialPartiesTable.columns>;

/**
 * Where the model stops: the parties that say `modelled: partial`, those on which most rests first. A touchpoint rests on one when its
 * upstream closure (see {@link upstream}) holds a link of that party that states no `requires`, itself included: it needs all that the
 * party receives, so what is missing there is missing behind the touchpoint, and all rows about it are `partial`. To model these
 * parties in full, or to state what their links require, is what makes most rows `complete`.
 *
 * O((parties + links) · touchpoints / 32) to put them in order, 256 touchpoints at a time, and O(parties + links) for each.
 *
 * @example
 * ```ts
 * import { partialParties } from 'service-chain';
 *
 * const [next] = partialParties(chain).rows(); // the party to model next
 * ```
 */
export function partialParties(chain: ServiceChain): Table<PartialPartiesRow, 'party'> {
  return partialPartiesTable.of(function* () {
    const compiled = compiledOf(chain);
    const { parties, hasAny } = partialMarks(compiled);
    if (!hasAny) return;
    const counts = touchpointCounts(compiled, 'closure');
    // A customer needs nothing, though others may need what it hands in.
    const exposed = (party: number) =>
      compiled.isCustomer(party) ? 0 : counts[compiled.closure.of[party]!]!;
    const search = createClosureSearch(compiled.closure.neededBy);
    for (const party of parties.slice().sort((a, b) => exposed(b) - exposed(a) || a - b))
      yield rowOf(compiled, party, exposed(party) === 0 ? undefined : search(compiled.closure.of[party]!));
  });
}

function rowOf(chain: CompiledChain, party: number, leadsTo: LeadsTo | undefined): PartialPartiesRow {
  const { columns, classes, inbound, closure } = chain;
  const touchpoints = leadsTo
    ? chain.touchpoints.filter((link) => leadsTo(closure.of[chain.nodeOf(link)]!))
    : new Int32Array(0);
  return {
    party: columns.partyIds[party]!,
    lane: classes.lane(party),
    received: inbound.offsets[party + 1]! - inbound.offsets[party]!,
    touchpointsExposed: touchpoints.length,
    touchpoints: Array.from(touchpoints, (link) => columns.linkId(link)),
  };
}
