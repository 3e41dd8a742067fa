import { ALWAYS } from './node-store.js';
import { pairOf, type SetFamily } from './set-family.js';

/**
 * How many sets of each size a family holds, from size `least[root]` on, without listing any: the sets of a node are those of
 * low and, one larger, those of high. Exact. O(nodes · sizes) additions of large integers.
 *
 * Source: counting on zero-suppressed diagrams, D. E. Knuth, The Art of Computer Programming 4A, 7.1.4.
 */
export function setCountsOf(family: SetFamily): readonly bigint[] {
  const { root, least, most, lows, highs } = family;
  const counts: bigint[][] = [[], [1n]];
  for (let node = ALWAYS + 1; node <= root; node++) {
    const [low, high] = [lows[node]!, highs[node]!];
    const own: bigint[] = [];
    for (let size = least[node]!; size <= most[node]!; size++) {
      const without = counts[low]![size - least[low]!] ?? 0n;
      own.push(without + (counts[high]![size - 1 - least[high]!] ?? 0n));
    }
    counts.push(own);
  }
  return counts[root]!;
}

/** Per pair of a node and a size: 1 when the node holds a set of that size. O(nodes · sizes). */
export function sizesHeldBy(family: SetFamily): Uint8Array {
  const { root, least, most, lows, highs, pairs } = family;
  const held = new Uint8Array(pairs[root + 1]!);
  held[0] = 1;
  for (let node = ALWAYS + 1; node <= root; node++) {
    for (let size = least[node]!; size <= most[node]!; size++) {
      const [low, high] = [pairOf(family, lows[node]!, size), pairOf(family, highs[node]!, size - 1)];
      held[pairOf(family, node, size)] = (low < 0 ? 0 : held[low]!) | (high < 0 ? 0 : held[high]!);
    }
  }
  return held;
}
