/**
 * A stream of pseudo-random numbers: mulberry32 by Tommy Ettinger (public domain), 32 bits of state. Equal seeds give equal
 * streams on every machine, as it is made of 32-bit integer operations only.
 */
export interface RandomStream {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** The next whole number, at least 0 and below `limit`. */
  below(limit: number): number;
  /** As `below`, small numbers far more often: the share of number n falls as a power of n. The tail grows with `skew`. */
  skewedBelow(limit: number, skew: number): number;
  /** True in this share of all calls. */
  chance(share: number): boolean;
}

/** Starts a stream. */
export function randomStream(seed: number): RandomStream {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    skewedBelow: (limit, skew) => Math.floor(next() ** skew * limit),
    chance: (share) => next() < share,
  };
}
