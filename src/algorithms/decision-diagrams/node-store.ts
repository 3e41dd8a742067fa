/** The node that means *never*, and the family without any set. */
export const NEVER = 0;
/** The node that means *always*, and the family of the empty set alone. */
export const ALWAYS = 1;
/** The level of the two nodes above: below every variable. */
export const TERMINAL_LEVEL = 0x7fff_ffff;

/** The nodes of decision diagrams, each held once, so that equal functions are equal numbers. */
export interface NodeStore {
  /** The variable a node decides on, by its place in the order; {@link TERMINAL_LEVEL} for the two constants. */
  level(node: number): number;
  /** What is left when the variable is false. */
  low(node: number): number;
  /** What is left when the variable is true. */
  high(node: number): number;
  /** The size of the smallest set of a node read as a family; that of no set at all is {@link TERMINAL_LEVEL}. */
  least(node: number): number;
  /** The size of the largest set of a node read as a family; -1 when there is none. */
  most(node: number): number;
  /** The one node with these three; made when there is none yet, so a node's number is above those it leads to. */
  node(level: number, low: number, high: number): number;
  /** How many nodes were made. */
  size(): number;
}

/** Thrown when a store would hold more nodes than it may. */
const LIMIT_REACHED = new Error('the store holds as many nodes as it may');

/** What the work returns, or `undefined` when a store it uses became full. */
export function withinLimit<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error === LIMIT_REACHED) return undefined;
    throw error;
  }
}

/**
 * Makes a store of at most `limit` nodes: typed arrays that double, and an open-addressed table with linear probing, at
 * most half full. The store knows no rule of reduction: binary and zero-suppressed diagrams share it. O(1) expected for
 * every call.
 *
 * Source: K. S. Brace, R. L. Rudell and R. E. Bryant, Efficient implementation of a BDD package, DAC (1990).
 *
 * @throws what {@link withinLimit} catches, when the limit is reached.
 */
export function createNodeStore(limit: number): NodeStore {
  let levels = new Int32Array(1024).fill(TERMINAL_LEVEL, 0, 2);
  let lows = new Int32Array(1024);
  let highs = new Int32Array(1024);
  let leasts = Int32Array.of(TERMINAL_LEVEL, ...new Int32Array(1023));
  let mosts = Int32Array.of(-1, ...new Int32Array(1023));
  let slots = new Int32Array(2048);
  let count = 2;

  const slotOf = (level: number, low: number, high: number) => {
    let slot = hashOf(level, low, high) & (slots.length - 1);
    for (let node = slots[slot]!; node !== 0; node = slots[slot]!) {
      if (levels[node] === level && lows[node] === low && highs[node] === high) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = () => {
    [levels, lows, highs] = [doubled(levels), doubled(lows), doubled(highs)];
    [leasts, mosts] = [doubled(leasts), doubled(mosts)];
    slots = new Int32Array(slots.length * 2);
    for (let node = 2; node < count; node++) slots[slotOf(levels[node]!, lows[node]!, highs[node]!)] = node;
  };
  return {
    level: (node) => levels[node]!,
    low: (node) => lows[node]!,
    high: (node) => highs[node]!,
    least: (node) => leasts[node]!,
    most: (node) => mosts[node]!,
    node: (level, low, high) => {
      const slot = slotOf(level, low, high);
      if (slots[slot] !== 0) return slots[slot]!;
      if (count >= limit + 2) throw LIMIT_REACHED;
      slots[slot] = count;
      levels[count] = level;
      lows[count] = low;
      highs[count] = high;
      leasts[count] = Math.min(leasts[low]!, Math.min(leasts[high]!, TERMINAL_LEVEL - 1) + 1);
      mosts[count] = Math.max(mosts[low]!, mosts[high]! + 1);
      if (++count === levels.length) grow();
      return count - 1;
    },
    size: () => count - 2,
  };
}

/** Spreads three numbers over 32 bits. */
export function hashOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(numbers.length * 2);
  copy.set(numbers);
  return copy;
}
