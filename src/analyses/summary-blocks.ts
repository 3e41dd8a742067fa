import { type CountBits, createBitCounter } from '../algorithms/bit-counts.js';
import { createLevelSweep } from '../algorithms/level-sweep.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, coded, numbers } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';
import { statedUpstream } from './assumed.js';
import { type ClosureBlock, closureBlocks, leadsTo, weightsByComponent } from './closure-blocks.js';
import { modelledVector } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { linkVectors } from './link-vectors.js';
import { linkWeights, partyWeights } from './network-weights.js';
import { unownedReasons } from './ownership.js';

/** The rows of the touchpoint summary, a block for up to 256 touchpoints. */
export function* summaryBlocks(chain: CompiledChain): Generator<Block> {
  const counter = new ClosureCounter(chain);
  const failures = closureBlocks(chain, 'partyFailures');
  for (const block of closureBlocks(chain, 'closure')) {
    const { service, provider, customer, owner, link } = linkVectors(chain, block.touchpoints);
    let stopping: ClosureBlock | undefined;
    const stops = () => {
      stopping ??= failures.next().value as ClosureBlock;
      return stopping;
    };
    yield {
      length: block.touchpoints.length,
      columns: {
        touchpoint: link,
        service,
        provider,
        customer,
        owner,
        links: () => numbers(counter.links(block)),
        parties: () => numbers(counter.parties(block)),
        depth: () => numbers(depthsOf(chain, block)),
        unownedUpstream: () => numbers(counter.unowned(block)),
        singlePoints: () => numbers(counter.singlePoints(stops())),
        singlePointParties: () => singlePointsOf(chain, stops(), counter.singlePoints(stops())),
        modelled: () => modelledVector(block.touchpoints, openLinks(chain).isOpen),
        assumedLinks() {
          const links = counter.links(block);
          return numbers(
            links.map((count, at) => count - statedUpstream(chain, block.touchpoints[at]!).size),
          );
        },
      },
    };
  }
}

/** Counts what closures hold; what components weigh is summed up once for all blocks. */
class ClosureCounter {
  private readonly known = new Map<string, CountBits>();

  constructor(private readonly chain: CompiledChain) {}

  /** Links but the touchpoint, which is in its own closure where it has a node of its own. */
  links(block: ClosureBlock): Int32Array {
    const counts = this.count(block, 'links', () => linkWeights(this.chain));
    return counts.map((count, at) => (this.chain.ownNode(block.touchpoints[at]!) === -1 ? count : count - 1));
  }

  unowned(block: ClosureBlock): Int32Array {
    const reasons = unownedReasons(this.chain);
    const isUnowned = (link: number) => reasons[link] !== -1;
    const counts = this.count(block, 'unowned', () => linkWeights(this.chain, isUnowned));
    return counts.map((count, at) => {
      const touchpoint = block.touchpoints[at]!;
      return this.chain.ownNode(touchpoint) !== -1 && isUnowned(touchpoint) ? count - 1 : count;
    });
  }

  parties(block: ClosureBlock): Int32Array {
    return this.count(block, 'parties', () => partyWeights(this.chain));
  }

  singlePoints(stopping: ClosureBlock): Int32Array {
    const { chain } = this;
    const isSupplier = (party: number) => !chain.isCustomer(party);
    return this.count(stopping, 'suppliers', () => partyWeights(chain, isSupplier), chain.partyFailures);
  }

  private count(
    { words, touchpoints }: ClosureBlock,
    name: string,
    weights: () => Int32Array,
    condensation = this.chain.closure,
  ): Int32Array {
    let counter = this.known.get(name);
    if (!counter) {
      counter = createBitCounter(weightsByComponent(condensation, weights()));
      this.known.set(name, counter);
    }
    return counter(words).subarray(0, touchpoints.length);
  }
}

/** The greatest distance in each closure. */
function depthsOf(chain: CompiledChain, { touchpoints }: ClosureBlock): Int32Array {
  const { layout, ordinaryInbound } = chain.network;
  const depths = new Int32Array(touchpoints.length).fill(1);
  const raise = (words: Int32Array, node: number, level: number) => {
    for (let bit = 0; bit < depths.length; bit++) {
      if (((words[node * 8 + (bit >> 5)]! >>> (bit & 31)) & 1) === 1)
        depths[bit] = Math.max(depths[bit]!, level);
    }
  };
  createLevelSweep(chain.network)(
    touchpoints.map((link) => chain.nodeOf(link)),
    (level, nodes, words) => {
      for (const node of nodes) {
        if (node >= layout.specialsFrom && node < layout.gatesFrom) raise(words, node, level);
        else if (node < layout.parties && ordinaryInbound.offsets[node] !== ordinaryInbound.offsets[node + 1])
          raise(words, node, level + 1);
      }
    },
  );
  return depths;
}

/** The parties that stop each touchpoint, ascending. */
function singlePointsOf(chain: CompiledChain, stopping: ClosureBlock, counts: Int32Array): Vector {
  const offsets = new Int32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) offsets[at + 1] = offsets[at]! + count;
  const next = offsets.slice();
  const items = new Int32Array(offsets[counts.length]!);
  const { of } = chain.partyFailures;
  for (let party = 0; party < chain.partyCount; party++) {
    if (chain.isCustomer(party)) continue;
    const component = of[chain.network.layout.presenceOf[party]!]!;
    for (let bit = 0; bit < counts.length; bit++) {
      if (leadsTo(stopping, bit, component)) items[next[bit]!++] = party;
    }
  }
  return { kind: 'list', offsets, items: coded(items, chain.columns.partyIds) };
}
