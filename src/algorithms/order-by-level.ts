import type { Levels } from './levels.js';

/** Items by level and then by number. */
export interface Ordered {
  readonly numbers: Int32Array;
  /** Per item of the list: its level. */
  readonly levels: Int32Array;
}

/**
 * Orders items that stand at nodes by the level of their node and then by number. An item at a node below `stepBelow` stands one
 * level farther than its node; an item at no node (-1) or at a node that was not found is left out. A stable
 * counting sort over all items. O(items). Source: D. E. Knuth, The Art of Computer Programming 3, 5.2.
 *
 * @param nodeOf per item: its node, or -1.
 */
export function orderItems(nodeOf: Int32Array, { levels, depth }: Levels, stepBelow: number): Ordered {
  const starts = new Int32Array(depth + 3);
  for (let item = 0; item < nodeOf.length; item++) {
    const node = nodeOf[item]!;
    if (node === -1 || levels[node] === 0) continue;
    starts[levels[node]! + (node < stepBelow ? 2 : 1)]!++;
  }
  for (let level = 1; level < starts.length; level++) starts[level]! += starts[level - 1]!;
  const total = starts[depth + 2]!;
  const ordered = { numbers: new Int32Array(total), levels: new Int32Array(total) };
  for (let item = 0; item < nodeOf.length; item++) {
    const node = nodeOf[item]!;
    if (node === -1 || levels[node] === 0) continue;
    const level = levels[node]! + (node < stepBelow ? 1 : 0);
    const place = starts[level]!++;
    ordered.numbers[place] = item;
    ordered.levels[place] = level;
  }
  return ordered;
}

/** Orders some items by their levels, which are at least 1, and then by number. O(items · log items). */
export function orderByLevel(items: Int32Array, levelOf: (item: number) => number): Ordered {
  const numbers = items.slice().sort();
  const levels = numbers.map(levelOf);
  const places = numbers.map((_, place) => place).sort((a, b) => levels[a]! - levels[b]! || a - b);
  return { numbers: places.map((place) => numbers[place]!), levels: places.map((place) => levels[place]!) };
}
