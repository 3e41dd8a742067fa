import { createComputedCache } from './computed-cache.js';
import { DEEPEST, type DeepCalls, type DeepOperation } from './deep-calls.js';
import { ALWAYS, NEVER, type NodeStore } from './node-store.js';

/**
 * Operations on families of sets of which none holds another, as zero-suppressed decision diagrams: a node holds the sets of
 * low, and those of high with its variable added; no node has an empty high branch. Results are such families too.
 * O(nodes²) at worst for one; near linear in practice.
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993);
 * S. Minato, Zero-suppressed BDDs for set manipulation in combinatorial problems, DAC (1993).
 */
export interface FamilyOperations {
  /** The sets of a that hold no set of b. */
  readonly without: DeepOperation;
  /** The minimal sets of a and b. */
  readonly either: DeepOperation;
  /** The minimal sets of up to c variables that hold a set of a and a set of b. */
  readonly both: DeepOperation;
}

/** The family of a variable with the sets of high, and the sets of low. */
export function familyNode(store: NodeStore, level: number, low: number, high: number): number {
  return high === NEVER ? low : store.node(level, low, high);
}

/** One size less; -1 stands for any size, so that results do not differ by a size that does not matter. */
export function oneLess(size: number): number {
  return size < 0 ? size : size - 1;
}

/** Makes the operations of a store; `whenTooLarge` is told when sets are left out for their size. */
export function createFamilyOperations(
  store: NodeStore,
  calls: DeepCalls,
  whenTooLarge: () => void,
): FamilyOperations {
  const without = createWithout(store, calls);
  const either = createEither(store, calls, without);
  return { without, either, both: createBoth(store, calls, { without, either }, whenTooLarge) };
}

function createWithout(store: NodeStore, calls: DeepCalls): DeepOperation {
  const cache = createComputedCache();
  const without: DeepOperation = (a, b, _, depth) => {
    if (a === NEVER || b === ALWAYS || a === b) return NEVER;
    // Sets are too large to be held.
    if (store.least(b) > store.most(a)) return a;
    const level = store.level(a);
    if (store.level(b) < level) return without(a, lowBelow(store, b, level), 0, depth);
    const known = cache.find(a, b, 0);
    if (known !== -1) return known;
    if (depth >= DEEPEST) return calls.later(without, a, b, 0);
    const rest = lowAt(store, b, level);
    const low = without(store.low(a), rest, 0, depth + 1);
    const most = without(store.high(a), highAt(store, b, level), 0, depth + 1);
    const result = familyNode(store, level, low, without(most, rest, 0, depth + 1));
    cache.keep(a, b, 0, result);
    return result;
  };
  return without;
}

function createEither(store: NodeStore, calls: DeepCalls, without: DeepOperation): DeepOperation {
  const cache = createComputedCache();
  const either: DeepOperation = (a, b, _, depth) => {
    if (a === b || b === NEVER) return a;
    if (a === NEVER) return b;
    if (a === ALWAYS || b === ALWAYS) return ALWAYS;
    if (a > b) return either(b, a, 0, depth);
    const known = cache.find(a, b, 0);
    if (known !== -1) return known;
    if (depth >= DEEPEST) return calls.later(either, a, b, 0);
    const level = Math.min(store.level(a), store.level(b));
    const low = either(lowAt(store, a, level), lowAt(store, b, level), 0, depth + 1);
    const high = either(highAt(store, a, level), highAt(store, b, level), 0, depth + 1);
    const result = familyNode(store, level, low, without(high, low, 0, depth + 1));
    cache.keep(a, b, 0, result);
    return result;
  };
  return either;
}

function createBoth(
  store: NodeStore,
  calls: DeepCalls,
  { without, either }: Omit<FamilyOperations, 'both'>,
  whenTooLarge: () => void,
): DeepOperation {
  const cache = createComputedCache();
  const both: DeepOperation = (a, b, size, depth) => {
    if (a === NEVER || b === NEVER) return NEVER;
    if (a > b) return both(b, a, size, depth);
    if ((a === ALWAYS || a === b) && (size < 0 || store.most(b) <= size)) return b;
    if (size === 0) {
      whenTooLarge();
      return NEVER;
    }
    const known = cache.find(a, b, size);
    if (known !== -1) return known;
    if (depth >= DEEPEST) return calls.later(both, a, b, size);
    const level = Math.min(store.level(a), store.level(b));
    const [lowA, highA] = [lowAt(store, a, level), highAt(store, a, level)];
    const [lowB, highB] = [lowAt(store, b, level), highAt(store, b, level)];
    const low = both(lowA, lowB, size, depth + 1);
    const withA = both(highA, either(lowB, highB, 0, depth + 1), oneLess(size), depth + 1);
    const high = either(withA, both(lowA, highB, oneLess(size), depth + 1), 0, depth + 1);
    const result = familyNode(store, level, low, without(high, low, 0, depth + 1));
    cache.keep(a, b, size, result);
    return result;
  };
  return both;
}

function lowAt(store: NodeStore, node: number, level: number): number {
  return store.level(node) === level ? store.low(node) : node;
}

function highAt(store: NodeStore, node: number, level: number): number {
  return store.level(node) === level ? store.high(node) : NEVER;
}

/** The sets without any variable above a level. */
function lowBelow(store: NodeStore, node: number, level: number): number {
  let below = node;
  while (store.level(below) < level) below = store.low(below);
  return below;
}
