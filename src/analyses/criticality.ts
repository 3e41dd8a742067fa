import { rowOf } from '../algorithms/adjacency.js';
import { createFailureSimulator, type SimulateFailure } from '../algorithms/failures.js';
import { createIndispensableSearch } from '../algorithms/indispensable.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** What stops one link by being lost alone. */
export interface Criticality {
  /** Whether this party being down stops the link; never for an external customer, who is no supplier to lose. */
  party(party: number): boolean;
  /** Whether losing this link stops it. */
  link(link: number): boolean;
}

/** Works out what stops a link; the answer is valid until the next call. */
export type CriticalityOf = (start: number) => Criticality;

const ofTouchpoints = new WeakMap<CompiledChain, CriticalityOf>();

/** The criticality of touchpoints, kept beside the chain, as several tables ask for it. */
export function touchpointCriticality(chain: CompiledChain): CriticalityOf {
  let criticality = ofTouchpoints.get(chain);
  if (!criticality) {
    criticality = createCriticality(chain, chain.touchpoints);
    ofTouchpoints.set(chain, criticality);
  }
  return criticality;
}

/**
 * Makes the question "what stops this link?" for the given links. What the link needs without any alternative on the way stops it,
 * and is found in one walk. All else is taken down alone, once, at the first question about it, and only what it stops
 * among the given links is kept.
 */
export function createCriticality(chain: CompiledChain, asked: Iterable<number>): CriticalityOf {
  const failures = rememberedFailures(chain, asked);
  const search = createIndispensableSearch(chain.gates);
  return (start) => {
    const links = search(start);
    const parties = new Set<number>();
    for (const node of links) if (node < chain.linkIds.length) parties.add(chain.providers[node]!);
    return {
      party: (party) =>
        chain.kinds[party] !== 'customer' && (parties.has(party) || failures.ofParty(party).has(start)),
      link: (link) => links.has(link) || failures.ofLink(link).has(start),
    };
  };
}

interface RememberedFailures {
  ofParty(party: number): ReadonlySet<number>;
  ofLink(link: number): ReadonlySet<number>;
}

function rememberedFailures(chain: CompiledChain, asked: Iterable<number>): RememberedFailures {
  const simulate: SimulateFailure = createFailureSimulator(chain.gates);
  const isAsked = new Uint8Array(chain.gates.clauses.offsets.length - 1);
  for (const link of asked) isAsked[link] = 1;
  const remembered = (seedsOf: (key: number) => Iterable<number>) => {
    const cache = new Map<number, ReadonlySet<number>>();
    return (key: number) => {
      let stopped = cache.get(key);
      if (!stopped) {
        stopped = new Set(simulate(seedsOf(key)).filter((node) => isAsked[node] === 1));
        cache.set(key, stopped);
      }
      return stopped;
    };
  };
  return {
    ofParty: remembered((party) => rowOf(chain.outbound, party)),
    ofLink: remembered((link) => [link]),
  };
}
