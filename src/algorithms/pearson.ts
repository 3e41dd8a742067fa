import { soundMean } from './sound-mean.js';

/**
 * Pearson's correlation of two series of the same length, numerically sound: deviations are taken from the mean, and once more from
 * the mean of what rounding left of them, each series is scaled by a power of two so that no square is lost or infinite, and sums are
 * compensated (see {@link soundMean}). Between -1 and 1, the same both ways round, and exactly 1 of a series with itself.
 * O(values). Source: T. F. Chan, G. H. Golub and R. J. LeVeque, Algorithms for Computing the Sample Variance, The American
 * Statistician 37 (1983).
 *
 * @returns `null` when either series is constant, which one of fewer than two values is.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [one, other] = [deviationsOf(x), deviationsOf(y)];
  if (!one || !other) return null;
  const meanProduct = (a: Float64Array, b: Float64Array) => soundMean(a.map((value, at) => value * b[at]!))!;
  const r = meanProduct(one, other) / Math.sqrt(meanProduct(one, one) * meanProduct(other, other));
  return Math.min(Math.max(r, -1), 1) + 0;
}

/** The deviations from the mean, the greatest between 1/2 and 1; `undefined` where there are none. */
function deviationsOf(series: ArrayLike<number>): Float64Array | undefined {
  const scaled = scaledDown(Float64Array.from(series));
  if (scaled.every((value) => value === scaled[0])) return undefined;
  const rough = from(scaled, soundMean(scaled)!);
  return scaledDown(from(rough, soundMean(rough)!));
}

function from(values: Float64Array, mean: number): Float64Array {
  return values.map((value) => value - mean);
}

/** Divided by the power of two above the greatest size, in two steps, as that power or its inverse may be no number. */
function scaledDown(values: Float64Array): Float64Array {
  const greatest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  if (greatest === 0) return values;
  const exponent = Math.floor(Math.log2(greatest)) + 1;
  const half = Math.trunc(exponent / 2);
  return values.map((value) => value * 2 ** -half * 2 ** (half - exponent));
}
