import { bitsOfRow } from '../algorithms/bit-counts.js';
import { BLOCK_SIZE, createClosureSweep } from '../algorithms/closure-sweep.js';
import type { Condensation } from '../algorithms/condensation.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** Up to 256 touchpoints, and per component of a condensation a bit for each of them that leads to it. */
export interface ClosureBlock {
  /** The touchpoints, as numbers of links; touchpoint i has bit i. */
  readonly touchpoints: Int32Array;
  /** Eight words per component, valid until the next block. */
  readonly words: Int32Array;
}

/** What touchpoints may lead to: what is upstream of them, or what parties stop them by failing alone. */
export type Relation = 'closure' | 'partyFailures';

/** What all touchpoints, or some, lead to, block after block; the relation is worked out with the first block. */
export function* closureBlocks(
  chain: CompiledChain,
  relation: Relation,
  size = BLOCK_SIZE,
  of = chain.touchpoints,
): Generator<ClosureBlock> {
  const condensation = chain[relation];
  const sweep = createClosureSweep(condensation);
  for (let from = 0; from < of.length; from += size) {
    const touchpoints = of.subarray(from, from + size);
    const starts = touchpoints.map((link) => condensation.of[chain.nodeOf(link)]!);
    yield { touchpoints, words: sweep(starts) };
  }
}

/** Whether a touchpoint of a block, by its bit, leads to a component. */
export function leadsTo({ words }: ClosureBlock, bit: number, component: number): boolean {
  return ((words[component * 8 + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;
}

const counts = new WeakMap<Condensation, Int32Array>();

/** Per component: how many touchpoints lead to it. O(components · touchpoints / 32) at the first call. */
export function touchpointCounts(chain: CompiledChain, relation: Relation): Int32Array {
  const condensation = chain[relation];
  let known = counts.get(condensation);
  if (!known) {
    known = closureCounts(chain, relation, chain.touchpoints);
    counts.set(condensation, known);
  }
  return known;
}

/** The same for some touchpoints, counted anew at every call. */
export function closureCounts(chain: CompiledChain, relation: Relation, touchpoints: Int32Array): Int32Array {
  const leading = new Int32Array(chain[relation].count);
  for (const { words } of closureBlocks(chain, relation, BLOCK_SIZE, touchpoints)) {
    for (let component = 0; component < leading.length; component++)
      leading[component]! += bitsOfRow(words, component);
  }
  return leading;
}

/** Per component, the sum of what its nodes weigh. */
export function weightsByComponent({ count, of }: Condensation, weights: Int32Array): Int32Array {
  const sums = new Int32Array(count);
  for (let node = 0; node < weights.length; node++) sums[of[node]!]! += weights[node]!;
  return sums;
}
