import type { Condensation } from './condensation.js';

/** A component that leads to no marked node. */
export const REACHES_NONE = -1;
/** A component that leads to several marked nodes. */
export const REACHES_SEVERAL = -2;

/**
 * Per component of a condensation, the one marked node that it leads to, where there is exactly one; its own nodes count. Knowing
 * one node is enough to tell one from several, so no sets are kept: a component has what its members and the components it leads
 * to have, joined. O(nodes + edges).
 */
export function soleReach({ count, of, needs }: Condensation, marked: Iterable<number>): Int32Array {
  const sole = new Int32Array(count).fill(REACHES_NONE);
  for (const node of marked) sole[of[node]!] = joined(sole[of[node]!]!, node);
  for (let component = 0; component < count; component++) {
    for (let k = needs.offsets[component]!; k < needs.offsets[component + 1]!; k++) {
      sole[component] = joined(sole[component]!, sole[needs.items[k]!]!);
    }
  }
  return sole;
}

function joined(one: number, other: number): number {
  if (one === REACHES_NONE || one === other) return other;
  return other === REACHES_NONE ? one : REACHES_SEVERAL;
}
