import type { CompiledChain } from '../chain/compiled-chain.js';
import type { Lane } from '../chain/service-chain.js';
import { coded } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';
import { type Relation, touchpointCounts } from './closure-blocks.js';
import { createMayReachMore } from './completeness/may-reach-more.js';

/** Where a party that can be lost stands. */
export const SUPPLIER_LANES = ['front-stage', 'support', 'partner'] as const satisfies readonly Lane[];

/** What the loss of each party does. */
export interface Losses {
  /** The parties that are no external customer, ascending. */
  readonly suppliers: Int32Array;
  /** How many touchpoints depend on a party. */
  exposed(party: number): number;
  /** How many touchpoints stop when a party alone is down. */
  stopped(party: number): number;
  /** Whether more touchpoints may depend on a party or stop without it than the chain tells. */
  mayReachMore(party: number): boolean;
  /** The lanes of some suppliers. */
  lanes(parties: Int32Array): Vector;
}

/** What the loss of each party does: every touchpoint that leads to it, and every one that fails through it. */
export function losses(chain: CompiledChain): Losses {
  const { presenceOf } = chain.network.layout;
  const counted = (relation: Relation) => {
    let counts: Int32Array | undefined;
    return (party: number) => {
      counts ??= touchpointCounts(chain, relation);
      return counts[chain[relation].of[presenceOf[party]!]!]!;
    };
  };
  let mayReach: ReturnType<typeof createMayReachMore> | undefined;
  return {
    suppliers: presenceOf.map((_, party) => party).filter((party) => !chain.isCustomer(party)),
    exposed: counted('closure'),
    stopped: counted('partyFailures'),
    mayReachMore(party) {
      mayReach ??= createMayReachMore(chain, 'partyFailures');
      return mayReach(presenceOf[party]!, -1);
    },
    lanes: (parties) =>
      coded(
        parties.map((party) => (SUPPLIER_LANES as readonly Lane[]).indexOf(chain.classes.lane(party))),
        SUPPLIER_LANES,
      ),
  };
}
