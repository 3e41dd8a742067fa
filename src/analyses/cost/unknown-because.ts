import type { FlowSolver } from '../../algorithms/flow/solve-flow.js';
import type { Topology } from '../../chain/topology.js';
import { SHARE_STATES, type StatedShares } from './stated-shares.js';

/** Why a value of a party is not known: it is in a closed cycle (or leads to one), or the iteration did not end. */
export type Blocked = 'closed-cycle' | 'not-converged';

/** Why it is not known which share of the output of its provider a link gets. */
export function shareUnknown({ states }: StatedShares, provider: number): 'no-share' | 'over-full-shares' {
  return SHARE_STATES[states[provider]!] === 'over-full' ? 'over-full-shares' : 'no-share';
}

/** Why the parties of a component have no value, and who they are where they are a closed cycle. */
export function blockOf({ columns }: Topology, solver: FlowSolver, component: number) {
  const isClosed = solver.isClosed(component);
  const unknownBecause: Blocked = isClosed ? 'closed-cycle' : 'not-converged';
  const ids = () => Array.from(solver.members(component), (party) => columns.partyIds[party]!);
  return { unknownBecause, cycle: isClosed ? ids() : null };
}
