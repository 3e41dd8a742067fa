import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { createLevelSearch, type Levels } from '../algorithms/levels.js';
import { type Ordered, orderByLevel, orderItems } from '../algorithms/order-by-level.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** What is upstream of one link, by numbers. Valid until the next search by the same searcher. */
export interface Reach {
  readonly start: number;
  /** The links of the closure but the start, by distance and then by number, with their distances. */
  links(): Ordered;
  /** The distance of a link, the start included; 0 where it is not in the closure. */
  distanceOf(link: number): number;
  /** The link one level nearer, of least number, that needs a link of the closure. */
  parentOf(link: number): number;
}

/** Makes a search for what is upstream of a link. O(closure) for a search, at most O(links). */
export function createReachSearch(chain: CompiledChain): (start: number) => Reach {
  const search = createLevelSearch(chain.network);
  return (start) => {
    const own = chain.ownNode(start);
    const found = own === -1 ? search(chain.columns.providers[start]!, start) : search(own, -1);
    return new Found(chain, found, start);
  };
}

/** A walk over all links pays when a closure holds more than one in so many. */
const SPARSE = 16;

class Found implements Reach {
  constructor(
    private readonly chain: CompiledChain,
    private readonly found: Levels,
    readonly start: number,
  ) {}

  links(): Ordered {
    const { chain, found, start } = this;
    const all =
      this.linkCount() * SPARSE < chain.linkCount
        ? orderByLevel(this.reachedLinks(), (link) => this.distanceOf(link))
        : orderItems(chain.lossNodes, found, chain.network.layout.parties);
    return chain.lossNodes[start] === -1 ? all : without(start, all);
  }

  distanceOf(link: number): number {
    if (link === this.start) return 1;
    const node = this.chain.lossNodes[link]!;
    const level = node === -1 ? 0 : this.found.levels[node]!;
    return level !== 0 && node < this.chain.network.layout.parties ? level + 1 : level;
  }

  parentOf(link: number): number {
    return this.found.labels[this.chain.lossNodes[link]!]!;
  }

  private linkCount(): number {
    const { layout, ordinaryInbound } = this.chain.network;
    let count = 0;
    for (const node of this.found.nodes) {
      if (node >= layout.parties) count++;
      else count += ordinaryInbound.offsets[node + 1]! - ordinaryInbound.offsets[node]!;
    }
    return count;
  }

  private reachedLinks(): Int32Array {
    const { layout, ordinaryInbound } = this.chain.network;
    const links: number[] = [];
    for (const node of this.found.nodes) {
      if (node < layout.parties) for (const link of itemsOf(ordinaryInbound, node)) links.push(link);
      else if (node >= layout.specialsFrom && node < layout.gatesFrom) {
        links.push(layout.specials[node - layout.specialsFrom]!);
      }
    }
    return Int32Array.from(links);
  }
}

/** The start is no row of its own closure. */
function without(start: number, { numbers, levels }: Ordered): Ordered {
  const place = numbers.indexOf(start);
  if (place === -1) return { numbers, levels };
  const isOther = (_: number, at: number) => at !== place;
  return { numbers: numbers.filter(isOther), levels: levels.filter(isOther) };
}

/** The party that provides what a node of the requirement network stands for; -1 for a presence or a gate. */
export function partyOfNode({ network: { layout }, columns }: CompiledChain, node: number): number {
  if (node < layout.parties) return node;
  if (node < layout.specialsFrom || node >= layout.gatesFrom) return -1;
  return columns.providers[layout.specials[node - layout.specialsFrom]!]!;
}

/** The witness path to a link of the closure, as numbers from the start to the link. */
export function witnessTo(reach: Reach, link: number): number[] {
  const path = [link];
  for (let at = link; at !== reach.start; path.push(at)) at = reach.parentOf(at);
  return path.reverse();
}
