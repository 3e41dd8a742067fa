import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { type FlowNetwork, flowNetworkOf, reversedFlow } from '../algorithms/flow/flow-network.js';
import { createFlowSolver, type FlowSolution } from '../algorithms/flow/solve-flow.js';
import { hopsFrom } from '../algorithms/hops.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { type CostQuestion, checkedRest, type ShareOptions } from './cost/cost-options.js';
import { linkShares } from './cost/link-shares.js';
import { SHARE_STATES, type StatedShares, statedShares } from './cost/stated-shares.js';
import { type Block, createBlocks } from './cost/unknown-because.js';

/** The declaration of {@link upstreamness}. */
export const upstreamnessTable = defineTable({
  name: 'upstreamness',
  title: 'How far each party stands from the customers, by its output',
  description:
    'Every party that is no external customer: through how many links its output goes until it is used up, on average over all ways it takes.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    name: { type: 'text', description: 'The name people read; the id where there is none.' },
    lane: {
      type: 'text',
      values: ['front-stage', 'support', 'partner'],
      description: 'Where it stands (see positions).',
    },
    upstreamness: {
      type: 'number',
      unit: 'links',
      nullable: true,
      description:
        'The mean number of links: 1 where all its output is used up by those it serves; null when that is not known.',
    },
    toCustomers: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The share of its output that is known to go to external customers directly; null when it provides no link, or none of its shares is used.',
    },
    complete: {
      type: 'boolean',
      description:
        'Whether it is known and no share that it rests on is missing. If not, with the rest unallocated, its output goes through at least so many.',
    },
    unknownBecause: {
      type: 'text',
      values: ['no-links', 'no-share', 'over-full-shares', 'closed-cycle', 'not-converged'],
      nullable: true,
      description:
        'Why it is null: it provides no link; none of its links states a share; its shares come to more than a whole; it is in, or leads to, a cycle that nothing leaves; or to one whose iteration did not end. Null when it is known.',
    },
    cycle: {
      type: 'id',
      refers: 'party',
      list: true,
      nullable: true,
      description:
        'The parties of the cycle that nothing leaves, by id; of several the one with the least id. Null when it leads to none.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: output that is not allocated may go to parties that are modelled in part; complete: no missing link that takes what shares leave could change this row.',
    },
  },
});

/** A row of {@link upstreamness}. @interface */
export type UpstreamnessRow = RowOf<typeof upstreamnessTable.columns>;

/**
 * How far each party stands from the customers, measured by where its output goes: a row per party that is no external customer. Where
 * {@link positions} counts the links of the shortest way, this weighs every way by the share of the output that takes it.
 *
 * With Δ the shares of a party's output that other parties inside use, upstreamness is U = (I − Δ)⁻¹ 1, the least solution of
 * U = 1 + ΔU: 1 link, and as many again as what it went into goes on through. All output that external customers get, and all that is not
 * allocated, is used up at the first link. The higher, the farther from the customers; mutual service counts each round.
 *
 * A party that provides no link, or states no share that could be used, has none; for those that serve it, its own output counts as used
 * up. Links without share add nothing, so that what rests on them is a lower bound, and not `complete`. Where output goes into a cycle
 * that nothing leaves, it goes on for ever: null for its parties and for all that lead to it, with the cycle named.
 *
 * O(parties + links), and cycles as {@link costToServe} says.
 *
 * Source: P. Antràs and D. Chor, Organizing the global value chain, Econometrica 81 (2013); P. Antràs, D. Chor, T. Fally and
 * R. Hillberry, Measuring the upstreamness of production and trade flows, American Economic Review 102 (2012).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, upstreamness } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { it: { kind: 'team' }, desk: { kind: 'role' }, guest: { kind: 'customer' } },
 *   links: {
 *     till: { provider: 'it', customer: 'desk', service: 'till', share: 0.75 },
 *     site: { provider: 'it', customer: 'guest', service: 'website', share: 0.25 },
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale', share: 1 },
 *   },
 * });
 * upstreamness(shop).rows().map((row) => [row.party, row.upstreamness]); // [ [ 'desk', 1 ], [ 'it', 1.75 ] ]
 * ```
 */
export function upstreamness(
  chain: ServiceChain,
  options: ShareOptions = {},
): Table<UpstreamnessRow, 'party'> {
  checkOptionNames(options, ['rest']);
  const rest = checkedRest(options);
  return upstreamnessTable.of(function* () {
    const output = outputOf(topologyOf(chain), rest);
    const { columns, classes } = output.topology;
    for (const [party, id] of columns.partyIds.entries()) {
      const lane = classes.lane(party);
      if (lane === 'customer') continue;
      const why = reasonOf(output, party);
      yield {
        ...{ party: id, name: columns.parties.field(party, 'name') ?? id, lane },
        upstreamness: why.unknownBecause === null ? output.solution.values[party]! : null,
        toCustomers: toCustomersOf(output, party),
        complete: why.unknownBecause === null && output.isComplete[party] === 1,
        ...why,
        modelled: modelledAs(output.isOpen(party)),
      };
    }
  });
}

/** Where the output of all parties goes. */
interface Output {
  readonly topology: Topology;
  readonly stated: StatedShares;
  /** Why the parties of a component, and all that lead to them, have no value. */
  readonly blocks: (component: number) => Block;
  readonly solution: FlowSolution;
  /** Per party: 1 where all shares on the way of its output are known. */
  readonly isComplete: Uint8Array;
  /** Whether some of its output may go to parties that receive more than the chain holds. */
  isOpen(party: number): boolean;
}

function outputOf(topology: Topology, rest: CostQuestion['rest']): Output {
  const { columns } = topology;
  const { providers: from, customers: to } = columns;
  const stated = statedShares(topology, rest);
  const { shares, kept } = linkShares(topology, stated, { method: 'reciprocal', rest, order: NOBODY });
  const network = flowNetworkOf({ from, to, weights: shares }, kept);
  const solver = createFlowSolver(network, 'back');
  const solution = solver.solve(kept.map((_, party) => (topology.isCustomer(party) ? 0 : 1)));
  const lacking = new Set(from.filter((_, link) => Number.isNaN(shares[link]!)));
  const hops = hopsFrom(reversedFlow(network), [...lacking]);
  return {
    topology,
    stated,
    solution,
    blocks: createBlocks(topology, solver),
    isComplete: Uint8Array.from(hops, (hop) => (hop === -1 ? 1 : 0)),
    isOpen: createIsOpen(topology, stated, network),
  };
}

/** A party whose shares do not come to a whole may serve any other that is modelled in part; so may those it serves. */
function createIsOpen(topology: Topology, { states }: StatedShares, network: FlowNetwork): Output['isOpen'] {
  const marks = partialMarks(topology);
  const whole = SHARE_STATES.indexOf('whole');
  const open = Array.from(states.keys()).filter(
    (party) => !topology.isCustomer(party) && states[party] !== whole && marks.hasOther(party),
  );
  const hops = hopsFrom(reversedFlow(network), open);
  return (party) => hops[party] !== -1 || marks.mayBeFrontStage(party);
}

const NOBODY = new Int32Array(0);

function reasonOf({ stated, blocks, solution }: Output, party: number) {
  const state = SHARE_STATES[stated.states[party]!]!;
  if (state === 'no-links') return { unknownBecause: state, cycle: null };
  if (Number.isNaN(stated.divisors[party]!))
    return { unknownBecause: 'over-full-shares', cycle: null } as const;
  if (state === 'unstated' && stated.sums[party] === 0)
    return { unknownBecause: 'no-share', cycle: null } as const;
  const component = solution.blockedBy[party]!;
  return component === -1 ? KNOWN : blocks(component);
}

const KNOWN = { unknownBecause: null, cycle: null } as const;

function toCustomersOf({ topology, stated }: Output, party: number): number | null {
  const known = itemsOf(topology.outbound, party).filter((link) => !Number.isNaN(stated.used[link]!));
  const touchpoints = known.filter((link) => topology.isTouchpoint(link));
  const sum = touchpoints.reduce((shares, link) => shares + stated.used[link]!, 0);
  return known.length === 0 ? null : Math.min(1, sum);
}
