import { createComputedCache } from './computed-cache.js';
import { createDeepCalls, DEEPEST } from './deep-calls.js';
import { ALWAYS, NEVER, type NodeStore } from './node-store.js';
import { anyOf, atLeastOf, type ThresholdAlgebra } from './threshold-algebra.js';

/**
 * Monotone functions as reduced ordered binary decision diagrams: a node is *if its variable then high else low*, variables
 * ascend on every path, and no node has two equal branches. Equal functions are the same node.
 *
 * Everything is one operation, *if f then g else h*: O(|f| · |g| · |h|) at worst, and near the size of what is on top
 * where the operands have different variables.
 *
 * Source: R. E. Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Trans. Computers 35 (1986).
 */
export function createFailureFunctions(store: NodeStore): ThresholdAlgebra {
  const cache = createComputedCache();
  const calls = createDeepCalls();

  const decide = (f: number, g: number, h: number, depth: number): number => {
    if (f === ALWAYS || g === h) return g;
    if (f === NEVER) return h;
    if (g === ALWAYS && h === NEVER) return f;
    if (g === f) return decide(f, ALWAYS, h, depth);
    if (h === f) return decide(f, g, NEVER, depth);
    if (g === ALWAYS && f > h) return decide(h, ALWAYS, f, depth);
    if (h === NEVER && f > g) return decide(g, f, NEVER, depth);
    const known = cache.find(f, g, h);
    if (known !== -1) return known;
    if (depth >= DEEPEST) return calls.later(decide, f, g, h);
    const level = Math.min(store.level(f), store.level(g), store.level(h));
    const low = decide(lowAt(f, level), lowAt(g, level), lowAt(h, level), depth + 1);
    const high = decide(highAt(f, level), highAt(g, level), highAt(h, level), depth + 1);
    const result = low === high ? low : store.node(level, low, high);
    cache.keep(f, g, h, result);
    return result;
  };
  const lowAt = (node: number, level: number) => (store.level(node) === level ? store.low(node) : node);
  const highAt = (node: number, level: number) => (store.level(node) === level ? store.high(node) : node);

  const either = (f: number, g: number) => calls.run(decide, f, ALWAYS, g);
  const whenFailed = (f: number, g: number, h: number) => calls.run(decide, f, g, h);
  return {
    any: (variables, operands) => anyOf(store, either, variables, operands),
    atLeast: (count, operands, weights) => atLeastOf(store, whenFailed, count, operands, weights),
  };
}
