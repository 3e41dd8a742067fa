import { hashOf } from './node-store.js';

/** Results of one operation on up to three operands. */
export interface ComputedCache {
  /** The result, or -1 when it is not known (any more). */
  find(a: number, b: number, c: number): number;
  keep(a: number, b: number, c: number, result: number): void;
}

const MOST_SLOTS = 1 << 21;

/**
 * Makes a cache of results: open-addressed in a typed array, where a newer result takes the slot of an older one, so that it may
 * forget but never answers wrongly. It doubles as it is used, up to two million results. O(1) for every call.
 *
 * Source: K. S. Brace, R. L. Rudell and R. E. Bryant, Efficient implementation of a BDD package, DAC (1990).
 */
export function createComputedCache(): ComputedCache {
  let slots = 1 << 10;
  let entries = new Int32Array(slots * 4).fill(-1);
  let kept = 0;

  const placeOf = (a: number, b: number, c: number) => (hashOf(a, b, c) & (slots - 1)) * 4;
  const write = (a: number, b: number, c: number, result: number) => {
    const place = placeOf(a, b, c);
    entries[place] = a;
    entries[place + 1] = b;
    entries[place + 2] = c;
    entries[place + 3] = result;
  };
  const grow = () => {
    const before = entries;
    slots *= 2;
    entries = new Int32Array(slots * 4).fill(-1);
    for (let at = 0; at < before.length; at += 4) {
      if (before[at + 3] !== -1) write(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!);
    }
  };
  return {
    find: (a, b, c) => {
      const at = placeOf(a, b, c);
      const isKnown = entries[at] === a && entries[at + 1] === b && entries[at + 2] === c;
      return isKnown ? entries[at + 3]! : -1;
    },
    keep: (a, b, c, result) => {
      if (++kept > slots && slots < MOST_SLOTS) {
        kept = 0;
        grow();
      }
      write(a, b, c, result);
    },
  };
}
