import { finite } from '../../algorithms/finite.js';
import { type FlowNetwork, flowNetworkOf } from '../../algorithms/flow/flow-network.js';
import { createFlowSolver, type FlowSolution, type FlowSolver } from '../../algorithms/flow/solve-flow.js';
import { numbersOf } from '../../chain/record-vectors.js';
import type { Topology } from '../../chain/topology.js';
import type { CostQuestion } from './cost-options.js';
import { type LinkShares, linkShares } from './link-shares.js';
import { type StatedShares, statedShares } from './stated-shares.js';

/** The costs of a chain, passed on. */
export interface Allocation extends LinkShares {
  readonly topology: Topology;
  readonly stated: StatedShares;
  readonly network: FlowNetwork;
  readonly solver: FlowSolver;
  readonly solution: FlowSolution;
  /** Per party: its direct cost; NaN where it states none or is an external customer, whose cost is none of the chain. */
  readonly direct: Float64Array;
  /** Per party: its direct cost and all that reaches it; NaN where that is not known. */
  readonly full: Float64Array;
  /** Per link: what flows along it; NaN where that is not known. */
  readonly amounts: Float64Array;
  /** Per party: what reaches it along links of which that is known. */
  readonly received: Float64Array;
  /** Per party: what of its cost is known to go nowhere; 0 for an external customer. */
  readonly unallocated: Float64Array;
}

/** Passes the costs of a chain on. O(parties + links), and circles as {@link createFlowSolver} says. */
export function allocationOf(topology: Topology, question: CostQuestion): Allocation {
  const { columns } = topology;
  const stated = statedShares(topology, question.rest);
  const along = linkShares(topology, stated, question);
  const network = flowNetworkOf(
    { from: columns.providers, to: columns.customers, weights: along.shares },
    along.kept,
  );
  const solver = createFlowSolver(network, 'onward');
  const costs = numbersOf(columns.parties, 'cost');
  const direct = Float64Array.from(costs, (cost, party) =>
    topology.isCustomer(party) ? Number.NaN : cost + 0,
  );
  const solution = solver.solve(direct.map((cost) => (Number.isNaN(cost) ? 0 : cost)));
  const full = solution.values.map((value, party) =>
    solver.isClosed(solver.componentOf[party]!) ? Number.NaN : value,
  );
  return {
    ...{ topology, stated, network, solver, solution, direct, full },
    ...along,
    ...amountsOf(topology, along, direct, full),
  };
}

function amountsOf(
  topology: Topology,
  { shares, kept }: LinkShares,
  direct: Float64Array,
  full: Float64Array,
) {
  const { providers, customers } = topology.columns;
  const amounts = shares.map((share, link) => share * full[providers[link]!]!);
  const received = new Float64Array(full.length);
  const passed = new Float64Array(full.length);
  for (const [link, amount] of amounts.entries()) {
    if (Number.isNaN(amount)) continue;
    received[customers[link]!] = finite(received[customers[link]!]! + amount);
    passed[providers[link]!] = finite(passed[providers[link]!]! + amount);
  }
  const unallocated = full.map((cost, party) => {
    if (topology.isCustomer(party)) return 0;
    if (!Number.isNaN(cost)) return kept[party] === 0 ? 0 : Math.max(0, cost - passed[party]!);
    return finite((direct[party]! || 0) + received[party]!);
  });
  return { amounts, received, unallocated };
}
