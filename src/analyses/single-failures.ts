import { rowOf } from '../algorithms/adjacency.js';
import { createFailureSimulator } from '../algorithms/failures.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** Which single failures stop which of the links that were asked about. */
export interface SingleFailures {
  /** Whether this party being down stops the link; never for an external customer, who is no supplier to lose. */
  partyStops(party: number, link: number): boolean;
  /** Whether losing this link stops the other. */
  linkStops(lost: number, link: number): boolean;
}

const ofTouchpoints = new WeakMap<CompiledChain, SingleFailures>();

/** The single failures of a chain that stop touchpoints; kept beside the chain, as several tables ask for them. */
export function touchpointFailuresOf(chain: CompiledChain): SingleFailures {
  let failures = ofTouchpoints.get(chain);
  if (!failures) {
    failures = singleFailuresOf(chain, chain.touchpoints);
    ofTouchpoints.set(chain, failures);
  }
  return failures;
}

/**
 * Which single failures stop the given links. Each party and link is taken down alone, once, at the first question about it,
 * and only what it stops among the given links is kept. O(clauses that name a failing link) for each.
 */
export function singleFailuresOf(chain: CompiledChain, asked: Iterable<number>): SingleFailures {
  const simulate = createFailureSimulator(chain.gates);
  const isAsked = new Uint8Array(chain.linkIds.length);
  for (const link of asked) isAsked[link] = 1;
  const byParty = new Map<number, ReadonlySet<number>>();
  const byLink = new Map<number, ReadonlySet<number>>();
  const stoppedBy = (cache: Map<number, ReadonlySet<number>>, key: number, seeds: Iterable<number>) => {
    let stopped = cache.get(key);
    if (!stopped) {
      stopped = new Set(simulate(seeds).filter((node) => isAsked[node] === 1));
      cache.set(key, stopped);
    }
    return stopped;
  };
  return {
    partyStops: (party, link) =>
      chain.kinds[party] !== 'customer' && stoppedBy(byParty, party, rowOf(chain.outbound, party)).has(link),
    linkStops: (lost, link) => stoppedBy(byLink, lost, [lost]).has(link),
  };
}
