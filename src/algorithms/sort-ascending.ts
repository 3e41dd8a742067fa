/** Below this length the sort of the platform takes longer to begin than insertion to end. */
const FEW = 24;

/**
 * Sorts numbers in place, ascending, and returns them: by insertion where they are few, as most groups are, else as the platform
 * does. O(values · log values). Source: D. E. Knuth, The Art of Computer Programming 3, 5.2.1 (straight insertion).
 *
 * @param values numbers, none of them NaN.
 */
export function sortAscending(values: Float64Array): Float64Array {
  if (values.length > FEW) return values.sort();
  for (let at = 1; at < values.length; at++) {
    const value = values[at]!;
    let place = at;
    for (; place > 0 && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
  return values;
}
