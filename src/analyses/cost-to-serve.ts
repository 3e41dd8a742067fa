import { finite } from '../algorithms/finite.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { type Allocation, allocationOf } from './cost/allocation.js';
import { type CostOptions, checkedCost } from './cost/cost-options.js';
import { costsInPart } from './cost/costs-in-part.js';
import { missingBehind } from './cost/missing-behind.js';
import { type Block, createBlocks, shareUnknown } from './cost/unknown-because.js';

/** The declaration of {@link costToServe}. */
export const costToServeTable = defineTable({
  name: 'cost-to-serve',
  title: 'What each touchpoint costs',
  description:
    'Every touchpoint: what it costs in full, with its part of the cost of everyone behind it. The costs of all touchpoints of a customer are what it costs to serve that customer.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What the customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who delivers it.' },
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    cost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'Its full cost: the part of the full cost of its provider that flows here; null when that is not known.',
    },
    ownCost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description:
        'Of it, the direct cost of the provider itself; null when that or the cost is not known. What is left stands behind the provider.',
    },
    ofTotal: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The cost as a share of all direct cost of the chain; null when the cost is not known or all is 0.',
    },
    statedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of the output of its provider that the link states; null when it states none.',
    },
    complete: {
      type: 'boolean',
      description:
        'Whether the cost is known and nothing it rests on is missing. If not, by the reciprocal method with the rest unallocated, it costs at least so much.',
    },
    missingCosts: {
      type: 'integer',
      unit: 'parties',
      description:
        'How many parties from whom money flows here, its provider among them, state no cost; they add nothing.',
    },
    missingShares: {
      type: 'integer',
      unit: 'links',
      description:
        'Of how many links to those parties it is not known what flows along them; they add nothing.',
    },
    unknownBecause: {
      type: 'text',
      values: ['no-share', 'over-full-shares', 'closed-cycle', 'not-converged'],
      nullable: true,
      description:
        'Why the cost is null: it states no share; the shares of its provider come to more than a whole; its provider is in a cycle that nothing leaves; the iteration did not end. Null when it is known.',
    },
    cycle: {
      type: 'id',
      refers: 'party',
      list: true,
      nullable: true,
      description: 'The parties of the cycle that nothing leaves, by id; null when there is none.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party from which cost reaches it may receive more than the model holds, or shares rest on a whole of which some is modelled in part; complete: no missing link that takes what shares leave could change this row.',
    },
  },
});

/** A row of {@link costToServe}. @interface */
export type CostToServeRow = RowOf<typeof costToServeTable.columns>;

/**
 * What each touchpoint costs in full, with everyone who stands behind it: a row per touchpoint.
 *
 * A party's *full cost* is its direct cost (`cost`) and its part of the full cost of everyone who serves it; of that, each link it provides
 * gets its `share`. With C the direct costs and S the shares, the full costs by the reciprocal method are the least solution of
 * T = C + SᵀT. Mutual service is met in full: what goes round a cycle goes on until all of it has left. Money ends at external
 * customers, whose own cost and links are left aside, and at parties whose shares do not come to a whole. So for every method
 *
 *     all direct cost = cost of all touchpoints + what is unallocated
 *
 * to rounding, which {@link costSummary} shows, and {@link costByParty} party by party.
 *
 * What is not stated is unknown, not 0. A party without cost adds nothing of its own and is counted in `missingCosts`; a link without share
 * gets nothing and is counted in `missingShares`; as a touchpoint it has no cost then. Where the other shares of its provider come to a
 * whole, or are `normalised` to one, nothing is left for it: its share is 0, and not missing. No share is used of shares that come to
 * more than a whole, unless they are `normalised`. A cycle that nothing leaves has no full cost, and what enters it is unallocated.
 *
 * `step-down` and `direct` are the two older approximations. What they pass by is left to the other links of the same provider,
 * in proportion to their shares: stepping down, every link back to a party that had its turn (see {@link costByParty}); directly, all but
 * links from parties without a touchpoint to parties with one, and touchpoints. Without cycles, stepping down is exact.
 *
 * O(parties + links); a cycle of up to 128 parties takes the third power of their number, a larger one some iterations over its links, and
 * up to 1024 parties the third power as well where those do not end. However little leaves a cycle, all that enters it does.
 * What is missing is counted as in {@link touchpointSummary}. Sums beyond the range of numbers are held to the largest number; beside costs
 * of more than 10²⁷⁰, those of less than 10⁻²⁰⁰ in the same chain may become 0.
 *
 * Source: the reciprocal method is that of simultaneous equations in cost accounting, C. T. Horngren, Cost accounting, on support
 * department cost allocation; in economics, Leontief's.
 *
 * @throws ServiceChainError `invalid-option`; `unknown-id` when `order` names a party there is not.
 * @example
 * ```ts
 * import { costToServe, defineChain } from 'service-chain';
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
 * costToServe(clinic).rows().map(({ touchpoint, cost }) => [touchpoint, cost]); // [ [ 'care', 11260 ] ]
 * ```
 */
export function costToServe<PartyId extends string>(
  chain: ServiceChain<PartyId>,
  options: CostOptions<NoInfer<PartyId>> = {},
): Table<CostToServeRow, 'touchpoint'> {
  const question = checkedCost(chain, options);
  return costToServeTable.of(function* () {
    const allocation = allocationOf(topologyOf(chain), question);
    const { topology, direct } = allocation;
    const { touchpoints, columns } = topology;
    const total = direct.reduce((sum, cost) => finite(sum + (cost || 0)), 0);
    const behind = missingBehind(allocation);
    const inPart = costsInPart(allocation, question);
    const blocks = createBlocks(topology, allocation.solver);
    const missing = behind.count(touchpoints.map((link) => columns.providers[link]!));
    for (const [place, touchpoint] of touchpoints.entries()) {
      const provider = columns.providers[touchpoint]!;
      const cost = allocation.amounts[touchpoint]!;
      const own = direct[provider]! * allocation.shares[touchpoint]!;
      const isKnown = !Number.isNaN(cost);
      yield {
        touchpoint: columns.linkId(touchpoint),
        service: columns.links.field(touchpoint, 'service')!,
        provider: columns.partyIds[provider]!,
        customer: columns.partyIds[columns.customers[touchpoint]!]!,
        cost: isKnown ? cost : null,
        ownCost: isKnown && !Number.isNaN(own) ? own : null,
        ofTotal: isKnown && total > 0 ? Math.min(1, cost / total) : null,
        statedShare: columns.links.field(touchpoint, 'share') ?? null,
        complete: isKnown && behind.isComplete[provider] === 1,
        missingCosts: missing.costs[place]!,
        missingShares: missing.shares[place]!,
        ...(isKnown ? KNOWN : unknownOf(allocation, touchpoint, blocks)),
        modelled: modelledAs(inPart.ofLink(touchpoint)),
      };
    }
  });
}

const KNOWN = { unknownBecause: null, cycle: null } as const;

function unknownOf(
  { topology, stated, solver, full }: Allocation,
  link: number,
  blocks: (component: number) => Block,
) {
  const provider = topology.columns.providers[link]!;
  if (Number.isNaN(full[provider]!)) return blocks(solver.componentOf[provider]!);
  return { unknownBecause: shareUnknown(stated, provider), cycle: null };
}
