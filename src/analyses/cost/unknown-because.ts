import type { FlowSolver } from '../../algorithms/flow/solve-flow.js';
import type { Topology } from '../../chain/topology.js';
import { SHARE_STATES, type StatedShares } from './stated-shares.js';

/** Why a value of a party is not known: it is in a closed cycle (or leads to one), or the iteration did not end. */
export const BLOCKED = ['closed-cycle', 'not-converged'] as const;

/** Why it is not known which share of the output of its provider a link gets. */
export function shareUnknown({ states }: StatedShares, provider: number): 'no-share' | 'over-full-shares' {
  return SHARE_STATES[states[provider]!] === 'over-full' ? 'over-full-shares' : 'no-share';
}

/** Why the parties of a component have no value, and who they are where they are a closed cycle. */
export interface Block {
  readonly unknownBecause: (typeof BLOCKED)[number];
  readonly cycle: readonly string[] | null;
}

/** Makes the question why the parties of a component have no value; rows share one list of parties. */
export function createBlocks({ columns }: Topology, solver: FlowSolver): (component: number) => Block {
  const known = new Map<number, Block>();
  return (component) => {
    let block = known.get(component);
    if (!block) {
      const ids = () => Array.from(solver.members(component), (party) => columns.partyIds[party]!);
      block = solver.isClosed(component)
        ? { unknownBecause: 'closed-cycle', cycle: ids() }
        : { unknownBecause: 'not-converged', cycle: null };
      known.set(component, block);
    }
    return block;
  };
}
