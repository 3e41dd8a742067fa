import { BLOCK_SIZE, createClosureSweep } from '../algorithms/closure-sweep.js';
import type { Condensation } from '../algorithms/condensation.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { coded } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';
import type { Relation } from './closure-blocks.js';

/** How many ids the lists of one block may hold, where one list has no more. */
const MOST_ITEMS = 1 << 22;

/** Some items in a row, and their lists of touchpoints. */
export interface ListBlock {
  readonly from: number;
  readonly to: number;
  readonly touchpoints: () => Vector;
}

/**
 * For items in any order, the touchpoints that lead to the node of each, ascending; for the node -1 the item itself, which then is
 * a touchpoint. Cut into blocks that hold no more than 4 million ids, so memory does not grow with the number of
 * items; lists nobody asks for are not made.
 *
 * @param items numbers of links.
 * @param countOf how many touchpoints the list of an item has.
 */
export function* listVectors(
  chain: CompiledChain,
  relation: Relation,
  items: Int32Array,
  countOf: (item: number) => number,
  nodeOf: (item: number) => number = (link) => chain.lossNodes[link]!,
): Generator<ListBlock> {
  const sweeps = new ListSweeps(chain, chain[relation]);
  for (let from = 0; from < items.length; ) {
    const offsets = [0];
    let to = from;
    for (; to < items.length; to++) {
      const end = offsets.at(-1)! + countOf(items[to]!);
      if (end > MOST_ITEMS && to > from) break;
      offsets.push(end);
    }
    const some = items.subarray(from, to);
    yield { from, to, touchpoints: () => sweeps.lists(some, Int32Array.from(offsets), nodeOf) };
    from = to;
  }
}

class ListSweeps {
  private readonly sweep: ReturnType<typeof createClosureSweep>;
  private readonly ends: Int32Array;

  constructor(
    private readonly chain: CompiledChain,
    private readonly condensation: Condensation,
  ) {
    this.sweep = createClosureSweep(condensation, 'neededBy');
    this.ends = chain.touchpoints.map((link) => condensation.of[chain.nodeOf(link)]!);
  }

  /** Items of one component share their list, and 256 components a sweep. */
  lists(items: Int32Array, offsets: Int32Array, nodeOf: (item: number) => number): Vector {
    const codes = new Int32Array(offsets.at(-1)!);
    const byComponent = new Map<number, number[]>();
    for (const [place, item] of items.entries()) {
      const node = nodeOf(item);
      if (node === -1) {
        codes[offsets[place]!] = item;
        continue;
      }
      const component = this.condensation.of[node]!;
      const places = byComponent.get(component);
      if (places) places.push(place);
      else byComponent.set(component, [place]);
    }
    const components = [...byComponent.keys()];
    for (let from = 0; from < components.length; from += BLOCK_SIZE) {
      const some = components.slice(from, from + BLOCK_SIZE);
      const words = this.sweep(some);
      for (const [bit, component] of some.entries()) {
        const list = this.listOf(words, bit);
        for (const place of byComponent.get(component)!) codes.set(list, offsets[place]!);
      }
    }
    return { kind: 'list', offsets, items: coded(codes, this.chain.columns.linkIds) };
  }

  private listOf(words: Int32Array, bit: number): Int32Array {
    const word = bit >> 5;
    return this.chain.touchpoints.filter(
      (_, place) => ((words[this.ends[place]! * 8 + word]! >>> (bit & 31)) & 1) === 1,
    );
  }
}
