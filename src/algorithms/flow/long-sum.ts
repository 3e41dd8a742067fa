/** Numbers of about 32 digits, each the sum of two: what rounding took from the first stands in the second. */
export interface LongVector {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** Numbers as they are. O(numbers). */
export function longVector(high: Float64Array): LongVector {
  return { high, low: new Float64Array(high.length) };
}

/**
 * Adds a number to one of a vector, and what rounding takes away from the sum to its second part. O(1). Source: D. E. Knuth, The art
 * of computer programming 2, 4.2.2, theorem B.
 *
 * @param low what the number itself has as a second part.
 */
export function addTo(sums: LongVector, place: number, high: number, low: number): void {
  const before = sums.high[place]!;
  const after = before + high;
  const added = after - before;
  sums.high[place] = after;
  sums.low[place]! += before - (after - added) + (high - added) + low;
}

/** The first 26 binary digits of a number, so that the product of two such is a number; their magnitudes less than 2⁹⁹⁶. */
export function firstHalf(number: number): number {
  const spread = SPREAD * number;
  return spread - (spread - number);
}

const SPREAD = 2 ** 27 + 1;

/**
 * What rounding takes from the product of two numbers whose first halves are given. O(1). Source: T. J. Dekker, A floating-point
 * technique for extending the available precision, Numerische Mathematik 18 (1971).
 */
export function lostOf(product: number, one: number, oneHalf: number, other: number, half: number): number {
  const oneRest = one - oneHalf;
  const rest = other - half;
  return oneRest * rest - (product - oneHalf * half - oneRest * half - oneHalf * rest);
}

/** The sum of a vector and another times a factor. O(numbers). */
export function sumWith({ high, low }: LongVector, factor: number, { high: more, low: rest }: LongVector) {
  const sums = { high: high.slice(), low: low.slice() };
  for (let place = 0; place < high.length; place++) {
    addTo(sums, place, factor * more[place]!, factor * rest[place]!);
    const whole = sums.high[place]! + sums.low[place]!;
    sums.low[place]! -= whole - sums.high[place]!;
    sums.high[place] = whole;
  }
  return sums;
}
