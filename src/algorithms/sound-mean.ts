/** Values beyond this are scaled down, so that no sum of differences leaves the range of numbers. */
const LARGE = 2 ** 980;
const DOWN = 2 ** -40;

/**
 * The arithmetic mean, numerically sound: the first value plus the compensated sum of the differences to it, divided by their
 * number, and the same once more from there. A constant series has exactly that constant for its mean, small values beside
 * large ones count, and the mean lies between the least and the greatest value. O(values). Source: A. Neumaier,
 * Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974).
 *
 * @param count how many of the values, from the first.
 * @returns `null` when there are no values; never a negative zero.
 */
export function soundMean(values: ArrayLike<number>, count = values.length): number | null {
  if (count === 0) return null;
  const [least, greatest] = rangeOf(values, count);
  if (least === greatest) return least + 0;
  const scale = Math.max(-least, greatest) > LARGE ? DOWN : 1;
  let mean = values[0]! * scale;
  for (let pass = 0; pass < 2; pass++) mean += sumOfDifferences(values, count, scale, mean) / count;
  return Math.min(Math.max(mean / scale, least), greatest) + 0;
}

/** The sum of value · scale − from, with the rounding of every step made good. */
function sumOfDifferences(values: ArrayLike<number>, count: number, scale: number, from: number): number {
  let sum = 0;
  let lost = 0;
  for (let at = 0; at < count; at++) {
    const value = values[at]! * scale;
    const difference = value - from;
    lost += lostIn(value, -from, difference);
    const next = sum + difference;
    lost += lostIn(sum, difference, next);
    sum = next;
  }
  return sum + lost;
}

/** What rounding took from the sum of two numbers. */
function lostIn(one: number, other: number, sum: number): number {
  return Math.abs(one) >= Math.abs(other) ? one - sum + other : other - sum + one;
}

function rangeOf(values: ArrayLike<number>, count: number): readonly [least: number, greatest: number] {
  let least = values[0]!;
  let greatest = least;
  for (let at = 1; at < count; at++) {
    if (values[at]! < least) least = values[at]!;
    if (values[at]! > greatest) greatest = values[at]!;
  }
  return [least, greatest];
}
