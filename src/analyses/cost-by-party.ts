import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';
import { allocationOf } from './cost/allocation.js';
import { type CostOptions, checkedCost } from './cost/cost-options.js';
import { LANES, partyVectors } from './cost/party-vectors.js';
import { SHARE_STATES } from './cost/stated-shares.js';
import { BLOCKED } from './cost/unknown-because.js';

/** The declaration of {@link costByParty}. */
export const costByPartyTable = defineTable({
  name: 'cost-by-party',
  title: 'What each party costs, and who bears it',
  description:
    'Every party: its direct cost, what reaches it from others, and where all of that goes. What an external customer receives is what it costs to serve it.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    name: { type: 'text', description: 'The name people read; the id where there is none.' },
    lane: {
      type: 'text',
      values: LANES,
      description: 'Where it stands (see positions).',
    },
    directCost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description: 'The cost it states; null when it states none, and for an external customer.',
    },
    received: {
      type: 'number',
      unit: 'currency of the chain',
      description: 'What is known to reach it from others.',
    },
    fullCost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'Its direct cost and what it received, an unknown direct cost left aside; null when that is not known.',
    },
    toInside: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'What it is known to pass on to parties that are no external customers; null when its full cost is, and for an external customer.',
    },
    toCustomers: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'What it is known to pass on to external customers; null when its full cost is, and for an external customer.',
    },
    unallocated: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'What is left of its full cost; where that is null, its direct cost and what it received; null for an external customer.',
    },
    statedShares: {
      type: 'number',
      unit: 'share (0 or more)',
      nullable: true,
      description:
        'What the shares of its links come to; null when it provides none, and for an external customer.',
    },
    sharesState: {
      type: 'text',
      values: SHARE_STATES,
      nullable: true,
      description:
        'Whether they come to a whole; to less, each link stating one (partial) or not (unstated); to more (over-full); or it provides no link. Null for an external customer.',
    },
    dividedBy: {
      type: 'number',
      unit: 'share (0 or more)',
      nullable: true,
      description:
        'What each stated share was divided by: 1 where they were used as they are; null where none was used.',
    },
    step: {
      type: 'integer',
      unit: 'parties',
      nullable: true,
      description:
        'Its turn, from 1, when costs step down; null for other methods, and for an external customer.',
    },
    complete: {
      type: 'boolean',
      description:
        'Whether the full cost is known, and no cost or share that it rests on is missing (see cost-to-serve).',
    },
    unknownBecause: {
      type: 'text',
      values: BLOCKED,
      nullable: true,
      description:
        'Why the full cost is null: it is in a cycle that nothing leaves, or in one whose iteration did not end. Null when it is known.',
    },
    cycle: {
      type: 'id',
      refers: 'party',
      list: true,
      nullable: true,
      description: 'The parties of the cycle that nothing leaves, by id; null when it is in none.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party from which cost reaches it may receive more than the model holds, or shares rest on a whole of which some is modelled in part; complete: no missing link that takes what shares leave could change this row.',
    },
  },
});

/** A row of {@link costByParty}. @interface */
export type CostByPartyRow = RowOf<typeof costByPartyTable.columns>;

/**
 * What each party costs in full, and who bears it: a row per party. Costs are passed on as {@link costToServe} says.
 *
 * Every row adds up, to rounding: direct cost + received = full cost = to inside + to customers + unallocated. So does the table: the
 * direct costs of all are what external customers received and what is unallocated.
 *
 * What was done to shares that do not come to a whole stands in the row of who states them: `sharesState`, and `dividedBy`. Full costs may add
 * up to more than all direct cost, as what is passed on counts in each party it goes through.
 *
 * The order of stepping down: those that `order` names, as it names them; of the others, who passes something on before who gets it. In a
 * cycle of mutual service, who passes the largest share of its output on to others of the cycle comes first, then who has the least id.
 *
 * O(parties + links), and cycles as {@link costToServe} says.
 *
 * @throws ServiceChainError `invalid-option`; `unknown-id` when `order` names a party there is not.
 * @example
 * ```ts
 * import { costByParty, defineChain } from 'service-chain';
 *
 * const clinic = defineChain({
 *   parties: {
 *     it: { kind: 'department', cost: 7260 },
 *     hr: { kind: 'department', cost: 4000 },
 *     ward: { kind: 'department', cost: 0 },
 *     patient: { kind: 'customer' },
 *   },
 *   links: {
 *     systems: { provider: 'it', customer: 'hr', service: 'HR system', share: 0.2 },
 *     staff: { provider: 'hr', customer: 'it', service: 'staffing', share: 0.3 },
 *     records: { provider: 'it', customer: 'ward', service: 'patient records', share: 0.8 },
 *     rota: { provider: 'hr', customer: 'ward', service: 'staffing', share: 0.7 },
 *     care: { provider: 'ward', customer: 'patient', service: 'care', share: 1 },
 *   },
 * });
 * for (const row of costByParty(clinic)) console.log(row.party, row.directCost, row.fullCost);
 * // hr 4000 5800
 * // it 7260 9000
 * // patient null 11260
 * // ward 0 11260
 * ```
 */
export function costByParty<PartyId extends string>(
  chain: ServiceChain<PartyId>,
  options: CostOptions<NoInfer<PartyId>> = {},
): Table<CostByPartyRow, 'party'> {
  const question = checkedCost(chain, options);
  return costByPartyTable.ofBlocks(() => {
    const allocation = allocationOf(topologyOf(chain), question);
    return [{ length: allocation.full.length, columns: partyVectors(allocation, question) }];
  });
}
