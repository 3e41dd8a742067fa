import { finite } from '../algorithms/finite.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { type Allocation, allocationOf } from './cost/allocation.js';
import { COST_METHODS, type CostOptions, checkedCost, RESTS } from './cost/cost-options.js';
import { missingOf } from './cost/missing-behind.js';
import { SHARE_STATES } from './cost/stated-shares.js';

/** The declaration of {@link costSummary}. */
export const costSummaryTable = defineTable({
  name: 'cost-summary',
  title: 'Where all cost goes',
  description:
    'One row: all direct cost, what of it reaches external customers and what is unallocated, that this adds up, and what is missing.',
  key: ['method'],
  order: 'method',
  columns: {
    method: { type: 'text', values: COST_METHODS, description: 'How costs were passed on.' },
    rest: {
      type: 'text',
      values: RESTS,
      description: 'What happened to shares that do not come to a whole.',
    },
    directCost: {
      type: 'number',
      unit: 'currency of the chain',
      description: 'All direct cost of parties that state one.',
    },
    toCustomers: {
      type: 'number',
      unit: 'currency of the chain',
      description: 'What is known to reach external customers: the cost of all touchpoints.',
    },
    unallocated: {
      type: 'number',
      unit: 'currency of the chain',
      description: 'What is known to go nowhere.',
    },
    difference: {
      type: 'number',
      unit: 'currency of the chain',
      description:
        'The direct cost less what reaches customers and what is unallocated: rounding, and nothing else.',
    },
    missingCosts: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties that are no external customers state no cost.',
    },
    missingShares: {
      type: 'integer',
      unit: 'links',
      description:
        'Of how many links it is not known what flows along them, those in cycles that nothing leaves not counted.',
    },
    overFull: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties state shares that come to more than a whole.',
    },
    closedCycles: {
      type: 'integer',
      unit: 'cycles',
      description: 'How many cycles there are that nothing leaves.',
    },
    converged: {
      type: 'boolean',
      description:
        'Whether every iteration ended; where one did not, its parties have no full cost (see cost-by-party).',
    },
    iterations: {
      type: 'integer',
      unit: 'iterations',
      description: 'How many the cycle of parties took that took most; 0 where none was needed.',
    },
    residual: {
      type: 'number',
      unit: 'share (0 or more)',
      description:
        'How much, at most, was left to pass on when an iteration stopped, as a share of what entered its cycle; 0 where none was needed.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party is modelled in part, so cost may go other ways; complete: all that every party receives is in the model.',
    },
  },
});

/** A row of {@link costSummary}. @interface */
export type CostSummaryRow = RowOf<typeof costSummaryTable.columns>;

/**
 * Where all cost of a chain goes: one row that shows that it adds up. What reaches external customers and what is unallocated are
 * the direct cost of all parties, whatever the method. Costs are passed on as {@link costToServe} says; the columns `cost` there, and
 * `received` and `unallocated` of {@link costByParty}, add up to the figures here.
 *
 * O(parties + links), and cycles as {@link costToServe} says.
 *
 * @throws ServiceChainError `invalid-option`; `unknown-id` when `order` names a party there is not.
 * @example
 * ```ts
 * import { costSummary, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { it: { kind: 'team', cost: 100 }, desk: { kind: 'role', cost: 300 }, guest: { kind: 'customer' } },
 *   links: {
 *     till: { provider: 'it', customer: 'desk', service: 'till', share: 0.9 },
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale', share: 1 },
 *   },
 * });
 * costSummary(shop).rows().map((row) => [row.directCost, row.toCustomers, row.unallocated]); // [ [ 400, 390, 10 ] ]
 * ```
 */
export function costSummary<PartyId extends string>(
  chain: ServiceChain<PartyId>,
  options: CostOptions<NoInfer<PartyId>> = {},
): Table<CostSummaryRow, 'method'> {
  const question = checkedCost(chain, options);
  return costSummaryTable.of(() => {
    const allocation = allocationOf(topologyOf(chain), question);
    const { direct, amounts, topology, unallocated, stated, solution } = allocation;
    const sums = {
      directCost: sumOf(direct),
      toCustomers: sumOf(topology.touchpoints, (link) => amounts[link]!),
      unallocated: sumOf(unallocated),
    };
    const missing = missingOf(allocation);
    const overFull = SHARE_STATES.indexOf('over-full');
    return [
      {
        ...{ method: question.method, rest: question.rest, ...sums },
        difference: finite(finite(sums.directCost - sums.toCustomers) - sums.unallocated),
        missingCosts: sumOf(missing.costs),
        missingShares: sumOf(missing.shares),
        overFull: sumOf(stated.states, (state, party) =>
          state === overFull && !topology.isCustomer(party) ? 1 : 0,
        ),
        ...cyclesOf(allocation),
        ...{ iterations: solution.iterations, residual: solution.residual },
        modelled: modelledAs(partialMarks(topology).hasAny),
      },
    ];
  });
}

/** The sum of numbers, those left aside that are none. */
function sumOf(
  items: Float64Array | Int32Array | Uint8Array,
  amountOf: (item: number, place: number) => number = (item) => item,
): number {
  let sum = 0;
  for (let place = 0; place < items.length; place++)
    sum = finite(sum + (amountOf(items[place]!, place) || 0));
  return sum;
}

function cyclesOf({ solver, solution }: Allocation) {
  let closedCycles = 0;
  for (let component = 0; component < solver.componentCount; component++)
    if (solver.isClosed(component)) closedCycles++;
  const converged = solution.blockedBy.every((component) => component === -1 || solver.isClosed(component));
  return { closedCycles, converged };
}
