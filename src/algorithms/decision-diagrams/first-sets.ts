import { ALWAYS } from './node-store.js';
import { sizesHeldBy } from './set-counts.js';
import { pairOf, type SetFamily } from './set-family.js';

/** Above every event. */
const MOST = 0x7fff_ffff;

/** The node, on the line of low branches from a given one, whose event is the first in the diagram's order of the first set. */
export type FirstThrough = (node: number, size: number) => number;

/**
 * Finds, for every node and size, the set that comes first: of two sets of a size, the one that holds the least event they do not
 * share. From the last nodes up, the first set of a node is that of low, or that of high with its own event. The answer
 * is a node to go through, -1 where there is no set of the size; the rest of the set is the first of its high branch, one
 * smaller. O(nodes · sizes · size) at worst; comparing stops where two sets have the same rest.
 */
export function createFirstSets(family: SetFamily): FirstThrough {
  const { root, least, most, lows, highs, levels, events } = family;
  const isHeld = sizesHeldBy(family);
  const through = new Int32Array(isHeld.length).fill(-1);
  /** Per pair: the least event of its first set. */
  const leasts = new Int32Array(isHeld.length).fill(MOST);
  const leastOf = (node: number, rest: number) => {
    const pair = rest === 0 ? -1 : pairOf(family, highs[node]!, rest);
    return Math.min(events[node]!, pair < 0 ? MOST : leasts[pair]!);
  };
  const first = (node: number, size: number) => {
    const pair = pairOf(family, node, size);
    return pair < 0 ? -1 : through[pair]!;
  };
  const holds = (node: number, size: number) => {
    const pair = pairOf(family, node, size);
    return pair >= 0 && isHeld[pair] === 1;
  };
  /** Whether the first set through one node comes before that through another. */
  const isBefore = (one: number, other: number, size: number) => {
    let [a, b, sizeA, sizeB] = [one, other, size, size];
    let lowest = Number.POSITIVE_INFINITY;
    let isInOne = false;
    while ((a !== b || sizeA !== sizeB) && (sizeA > 0 || sizeB > 0)) {
      const [restA, restB] = [
        sizeA > 0 ? leastOf(a, sizeA - 1) : MOST,
        sizeB > 0 ? leastOf(b, sizeB - 1) : MOST,
      ];
      if (lowest <= restA && lowest <= restB) break;
      const gap = (sizeA > 0 ? levels[a]! : Infinity) - (sizeB > 0 ? levels[b]! : Infinity);
      const event = events[gap < 0 ? a : b]!;
      if (gap !== 0 && event < lowest) [lowest, isInOne] = [event, gap < 0];
      if (gap <= 0) a = first(highs[a]!, --sizeA);
      if (gap >= 0) b = first(highs[b]!, --sizeB);
    }
    return isInOne;
  };
  for (let node = ALWAYS + 1; node <= root; node++) {
    for (let size = Math.max(1, least[node]!); size <= most[node]!; size++) {
      const without = first(lows[node]!, size);
      const isWith = holds(highs[node]!, size - 1) && (without === -1 || isBefore(node, without, size));
      const pair = pairOf(family, node, size);
      through[pair] = isWith ? node : without;
      if (through[pair] !== -1) leasts[pair] = leastOf(through[pair]!, size - 1);
    }
  }
  return first;
}
