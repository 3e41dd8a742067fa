import { createFlowSolver } from '../algorithms/flow/solve-flow.js';
import { columnsOf } from '../chain/columns-of.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { type Allocation, allocationOf } from './cost/allocation.js';
import { type CostOptions, checkedCost } from './cost/cost-options.js';
import { costsInPart } from './cost/costs-in-part.js';
import { touchpointOf } from './cost/touchpoint-option.js';

/** The declaration of {@link costSources}. */
export const costSourcesTable = defineTable({
  name: 'cost-sources',
  title: 'Whose cost a touchpoint carries',
  description:
    'Every party from whom money flows to a touchpoint: how much of its direct cost ends up there, along all paths together.',
  key: ['touchpoint', 'party'],
  order: 'cost (most first; unknown last), party',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    party: { type: 'id', refers: 'party', description: 'The party.' },
    directCost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description: 'The cost it states; null when it states none.',
    },
    reaching: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The share of its direct cost that ends up at the touchpoint; null when it goes round a cycle whose iteration did not end.',
    },
    cost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description: 'How much that is; null when its direct cost or that share is not known.',
    },
    ofTouchpoint: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'That as a share of the cost of the touchpoint; null when it is not known, or that is 0.',
    },
    unknownBecause: {
      type: 'text',
      values: ['no-cost', 'not-converged'],
      nullable: true,
      description:
        'Why the cost is null: the party states none; or it goes round a cycle whose iteration did not end. Null when it is known.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party from which cost reaches it may receive more than the model holds, or shares rest on a whole of which some is modelled in part; complete: no missing link that takes what shares leave could change this row.',
    },
  },
});

/** A row of {@link costSources}. @interface */
export type CostSourcesRow = RowOf<typeof costSourcesTable.columns>;

/** Of which touchpoint, and how costs are passed on. */
export interface CostSourcesOptions<PartyId extends string = string, LinkId extends string = string>
  extends CostOptions<PartyId> {
  /** The touchpoint. */
  readonly touchpoint: LinkId;
}

/**
 * Whose cost a touchpoint carries: a row per party from whom money flows there, the provider among them. Costs are passed on as
 * {@link costToServe} says, and the costs of all rows add up to the cost of the touchpoint there. A row stands for all paths of
 * {@link costPaths} that begin with the party, however many, those that go round cycles among them.
 *
 * A touchpoint whose own share is not known has no rows.
 *
 * O(parties + links + rows · log rows), and cycles as {@link costToServe} says.
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such touchpoint or party; `invalid-option` when the `touchpoint` is none.
 * @example
 * ```ts
 * import { costSources, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: {
 *     hr: { kind: 'team', cost: 100 },
 *     it: { kind: 'team', cost: 200 },
 *     desk: { kind: 'role', cost: 300 },
 *     guest: { kind: 'customer' },
 *   },
 *   links: {
 *     staff: { provider: 'hr', customer: 'it', service: 'staffing', share: 0.5 },
 *     shifts: { provider: 'hr', customer: 'desk', service: 'staffing', share: 0.5 },
 *     till: { provider: 'it', customer: 'desk', service: 'till', share: 0.75 },
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale', share: 1 },
 *   },
 * });
 * for (const row of costSources(shop, { touchpoint: 'sale' })) console.log(row.party, row.reaching, row.cost);
 * // desk 1 300
 * // it 0.75 150
 * // hr 0.875 87.5
 * ```
 */
export function costSources<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: CostSourcesOptions<NoInfer<PartyId>, NoInfer<LinkId>>,
): Table<CostSourcesRow, 'touchpoint' | 'party'> {
  const question = checkedCost(chain, options, ['touchpoint']);
  const { id } = touchpointOf(chain, options.touchpoint);
  return costSourcesTable.of(() => {
    const allocation = allocationOf(topologyOf(chain), question);
    const touchpoint = columnsOf(chain).linkNumber(id);
    const reaching = reachingOf(allocation, touchpoint);
    const parties = reaching.map((_, party) => party).filter((party) => reaching[party] !== 0);
    const modelled = modelledAs(costsInPart(allocation, question).ofLink(touchpoint));
    const rows = Array.from(parties, (party) => ({
      ...rowOf(allocation, touchpoint, party, reaching[party]!),
      modelled,
    }));
    return rows.sort((one, other) => (other.cost ?? -1) - (one.cost ?? -1));
  });
}

/** Per party: the share of its direct cost that ends up at a touchpoint; NaN where it was not found. */
function reachingOf({ topology, network, shares, direct }: Allocation, touchpoint: number): Float64Array {
  const share = shares[touchpoint]!;
  const own = new Float64Array(topology.partyCount);
  if (share > 0) own[topology.columns.providers[touchpoint]!] = share;
  return createFlowSolver(network, 'back').solve(own, weightsBy(direct)).values;
}

/** Shares count for as much as they are shares of: so all rows together are no farther off than an iteration lets them. */
function weightsBy(direct: Float64Array): Float64Array {
  const most = direct.reduce((one, cost) => Math.max(one, cost || 0), 0);
  const scaled = direct.map((cost) => (cost > 0 ? cost / most : 0));
  const mean = scaled.reduce((sum, cost) => sum + cost, 0) / scaled.length;
  return scaled.map((cost) => cost || mean || 1);
}

function rowOf(
  { topology: { columns }, direct, amounts }: Allocation,
  touchpoint: number,
  party: number,
  reaching: number,
): Omit<CostSourcesRow, 'modelled'> {
  const cost = direct[party]! * reaching;
  const whole = amounts[touchpoint]!;
  const isKnown = !Number.isNaN(cost);
  return {
    touchpoint: columns.linkId(touchpoint),
    party: columns.partyIds[party]!,
    directCost: Number.isNaN(direct[party]!) ? null : direct[party]!,
    reaching: Number.isNaN(reaching) ? null : Math.min(1, reaching),
    cost: isKnown ? cost : null,
    ofTouchpoint: isKnown && whole > 0 ? Math.min(1, cost / whole) : null,
    unknownBecause: isKnown ? null : Number.isNaN(reaching) ? 'not-converged' : 'no-cost',
  };
}
