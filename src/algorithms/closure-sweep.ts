import type { Adjacency } from './adjacency.js';
import type { Condensation } from './condensation.js';

/** How many starts one sweep takes. */
export const BLOCK_SIZE = 256;

/** How many 32-bit words hold a bit for every start of a block. */
export const BLOCK_WORDS = BLOCK_SIZE / 32;

/**
 * Per component eight words: bit s tells whether start s of the block leads to it. A view, valid until the next sweep. With a range
 * of components, from the first to before the last, only theirs are worked out: starts must lie, and lead, nowhere else.
 */
export type SweepClosure = (starts: ArrayLike<number>, from?: number, to?: number) => Int32Array;

/**
 * Makes the question which components up to 256 start components lead to, the starts among them: toward what they need,
 * or toward what needs them. One loop over the condensation carries all starts at once, as a component holds the bits of every
 * neighbour before it. O((components + edges) · 8 words) for a block, whatever it finds; with a range, of
 * the components and edges in it.
 *
 * Source: bit-parallel reachability over the topological order of the condensation; the order is that of R. Tarjan, Depth-first search
 * and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
export function createClosureSweep(
  { count, needs, neededBy }: Condensation,
  toward: 'needs' | 'neededBy' = 'needs',
): SweepClosure {
  const words = new Int32Array(count * BLOCK_WORDS);
  return (starts, from = 0, to = count) => {
    words.fill(0, from * BLOCK_WORDS, to * BLOCK_WORDS);
    for (let start = 0; start < starts.length; start++) {
      words[starts[start]! * BLOCK_WORDS + (start >> 5)]! |= 1 << (start & 31);
    }
    if (toward === 'needs') for (let c = to - 1; c >= from; c--) gather(words, neededBy, c);
    else for (let c = from; c < to; c++) gather(words, needs, c);
    return words;
  };
}

/** Adds the bits of all neighbours to a component's own; eight locals, so that each neighbour is read once. */
function gather(words: Int32Array, { offsets, items }: Adjacency, component: number): void {
  const from = offsets[component]!;
  const to = offsets[component + 1]!;
  if (from === to) return;
  const own = component << 3;
  let a = words[own]!;
  let b = words[own + 1]!;
  let c = words[own + 2]!;
  let d = words[own + 3]!;
  let e = words[own + 4]!;
  let f = words[own + 5]!;
  let g = words[own + 6]!;
  let h = words[own + 7]!;
  for (let k = from; k < to; k++) {
    const other = items[k]! << 3;
    a |= words[other]!;
    b |= words[other + 1]!;
    c |= words[other + 2]!;
    d |= words[other + 3]!;
    e |= words[other + 4]!;
    f |= words[other + 5]!;
    g |= words[other + 6]!;
    h |= words[other + 7]!;
  }
  words[own] = a;
  words[own + 1] = b;
  words[own + 2] = c;
  words[own + 3] = d;
  words[own + 4] = e;
  words[own + 5] = f;
  words[own + 6] = g;
  words[own + 7] = h;
}
