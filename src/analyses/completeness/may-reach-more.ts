import type { CompiledChain } from '../../chain/compiled-chain.js';
import { closureCounts, type Relation, touchpointCounts } from '../closure-blocks.js';
import { openLinks } from './open-links.js';
import { partialMarks } from './partial-marks.js';

/**
 * Makes the question whether more touchpoints may depend on a party or link than the chain tells, or stop with it: so it is where an
 * external customer is modelled in part, and where more may be upstream of a touchpoint that is not among those already. Asked by
 * node of the requirement network; -1 is a touchpoint on which nothing else rests.
 *
 * O(parties) where no party is modelled in part; else as {@link touchpointCounts}.
 *
 * @param itself the touchpoint that the node -1 stands for.
 */
export function createMayReachMore(
  chain: CompiledChain,
  relation: Relation,
): (node: number, itself: number) => boolean {
  const { hasAny, hasCustomer } = partialMarks(chain);
  if (!hasAny || hasCustomer) return () => hasCustomer;
  const { isOpen, touchpoints } = openLinks(chain);
  if (touchpoints.length === 0) return () => false;
  const counts =
    touchpoints.length === chain.touchpoints.length
      ? touchpointCounts(chain, relation)
      : closureCounts(chain, relation, touchpoints);
  return (node, itself) => {
    const reached = node === -1 ? Number(isOpen(itself)) : counts[chain[relation].of[node]!]!;
    return reached < touchpoints.length;
  };
}

/** Makes the question of {@link createMayReachMore} about links; worked out when it is first asked. */
export function createLinkMayReachMore(chain: CompiledChain): (link: number) => boolean {
  let mayReach: ReturnType<typeof createMayReachMore> | undefined;
  return (link) => {
    mayReach ??= createMayReachMore(chain, 'closure');
    return mayReach(chain.lossNodes[link]!, link);
  };
}
