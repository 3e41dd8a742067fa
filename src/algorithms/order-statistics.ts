/**
 * The percentile P of n values: the ⌈P·n/100⌉-th of them in ascending order, so always one of the values (the nearest-rank
 * method). The median is P50, which is the lower of the two middle values when n is even. O(1).
 *
 * @param sorted values, ascending.
 * @param percent a whole number from 1 to 100.
 * @param above how many more there are that have no value and rank above all that have one.
 * @returns `null` when there are none, and where it lands on one without a value.
 */
export function percentileOf(sorted: ArrayLike<number>, percent: number, above = 0): number | null {
  const place = rankOf(percent, sorted.length + above) - 1;
  return place < 0 || place >= sorted.length ? null : sorted[place]! + 0;
}

/** ⌈percent·count/100⌉ in whole numbers, which no rounding touches. */
function rankOf(percent: number, count: number): number {
  const hundredfold = percent * count;
  const rest = hundredfold % 100;
  return (hundredfold - rest) / 100 + (rest === 0 ? 0 : 1);
}

/** How many of the ascending values are at most the limit. O(log values). */
export function countUpTo(sorted: ArrayLike<number>, limit: number): number {
  return countWhile(sorted, (value) => value <= limit);
}

/** How many of the ascending values are less than the limit. O(log values). */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
  return countWhile(sorted, (value) => value < limit);
}

/** How many values come before the first that does not hold, by halving. */
function countWhile(sorted: ArrayLike<number>, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
