import { createClosureSearch, type LeadsTo } from '../algorithms/closure-of-one.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { statedUpstream } from './assumed.js';
import { modelledThroughout } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { linkCycles } from './cycle-groups.js';
import { linkVectors } from './link-vectors.js';
import { createReachSearch } from './reach.js';
import { witnessVector } from './witness-vector.js';

/** The rows of the upstream table, a block for every start. */
export function* upstreamBlocks(
  chain: CompiledChain,
  starts: Iterable<number>,
  maxDistance: number,
): Generator<Block> {
  const search = createReachSearch(chain);
  const stopping = createStoppingSearch(chain);
  for (const start of starts) {
    const reach = search(start);
    const { numbers: links, levels } = within(maxDistance, reach.links());
    yield {
      length: links.length,
      columns: {
        ...linkVectors(chain, links),
        touchpoint: () => coded(new Int32Array(links.length).fill(start), chain.columns.linkIds),
        distance: () => numbers(levels),
        ...stopping(start, links),
        assumed: () => flags(assumedFlags(chain, start, links)),
        modelled: () => modelledThroughout(links.length, openLinks(chain).isOpen(start)),
        inCycle: () => flags(cycleFlags(chain, links)),
        witness: () => witnessVector(chain, reach, links),
      },
    };
  }
}

function within(maxDistance: number, { numbers, levels }: { numbers: Int32Array; levels: Int32Array }) {
  if (maxDistance === Number.POSITIVE_INFINITY) return { numbers, levels };
  const far = levels.findIndex((level) => level > maxDistance);
  return far === -1
    ? { numbers, levels }
    : { numbers: numbers.subarray(0, far), levels: levels.subarray(0, far) };
}

function assumedFlags(chain: CompiledChain, start: number, links: Int32Array): Uint8Array {
  const assumed = new Uint8Array(links.length).fill(1);
  const stated = statedUpstream(chain, start);
  if (stated.size > 0) for (let at = 0; at < links.length; at++) if (stated.has(links[at]!)) assumed[at] = 0;
  return assumed;
}

function cycleFlags(chain: CompiledChain, links: Int32Array): Uint8Array {
  const cycles = linkCycles(chain);
  const inCycle = new Uint8Array(links.length);
  for (let at = 0; at < links.length; at++) if (cycles[links[at]!] !== -1) inCycle[at] = 1;
  return inCycle;
}

/** Makes the columns that tell what stops a start by being lost alone. */
function createStoppingSearch(chain: CompiledChain) {
  let search: ((component: number) => LeadsTo) | undefined;
  return (start: number, links: Int32Array) => {
    const flagsOf = (nodeOf: (link: number) => number) => {
      const { needs, of } = chain.singleFailures;
      search ??= createClosureSearch(needs);
      const leadsTo = search(of[chain.nodeOf(start)]!);
      const stops = new Uint8Array(links.length);
      for (let at = 0; at < links.length; at++) {
        const node = nodeOf(links[at]!);
        if (node !== -1 && leadsTo(of[node]!)) stops[at] = 1;
      }
      return flags(stops);
    };
    return {
      providerCritical() {
        const { presenceOf } = chain.network.layout;
        const { providers } = chain.columns;
        return flagsOf((link) => (chain.isCustomer(providers[link]!) ? -1 : presenceOf[providers[link]!]!));
      },
      linkCritical() {
        const { lossNodes } = chain;
        return flagsOf((link) => lossNodes[link]!);
      },
    };
  };
}
