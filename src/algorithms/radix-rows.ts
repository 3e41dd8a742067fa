/** Places with a whole number below 2^53 each, to be sorted by these numbers. */
export interface RadixRows {
  /** The places, from 0 to one less than there are, in their present order. */
  readonly order: Int32Array;
  /** The low 28 bits of the number in each row. */
  readonly low: Int32Array;
  /** The other bits of the number in each row. */
  readonly high: Int32Array;
  /** Sets the number of a row. */
  set(row: number, number: number): void;
  /** Whether two rows have the same number. */
  isSame(row: number, other: number): boolean;
}

const DIGIT_BITS = 14;
const DIGITS = 1 << DIGIT_BITS;
const HALF = 2 ** (2 * DIGIT_BITS);

/** Makes rows of the places 0 … count - 1. 12 bytes a row. */
export function radixRows(count: number): RadixRows {
  const order = new Int32Array(count);
  for (let place = 0; place < count; place++) order[place] = place;
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  return {
    order,
    low,
    high,
    set(row, number) {
      low[row] = number % HALF;
      high[row] = Math.floor(number / HALF);
    },
    isSame: (row, other) => low[row] === low[other] && high[row] === high[other],
  };
}

/**
 * Sorts the rows `start` … `end - 1` by their numbers, stably: least significant digit first, 14 bits at a time, and a digit
 * that is the same in every row is passed over. O(rows + 16,384), with 12 bytes a row of extra memory.
 * Source: D. E. Knuth, The Art of Computer Programming 3, 5.2.5.
 */
export function sortRows({ order, low, high }: RadixRows, start: number, end: number): void {
  let from: readonly Int32Array[] = [order, low, high].map((column) => column.subarray(start, end));
  let to: readonly Int32Array[] = from.map((column) => column.slice());
  for (const [half, shift] of [
    [1, 0],
    [1, DIGIT_BITS],
    [2, 0],
    [2, DIGIT_BITS],
  ] as const) {
    if (!sortByDigit(from, to, from[half]!, shift)) continue;
    [from, to] = [to, from];
  }
  if (from[0]!.buffer === order.buffer) return;
  for (const [i, column] of [order, low, high].entries()) column.set(from[i]!, start);
}

/** Copies rows into the order of one digit; says whether there was anything to do. */
function sortByDigit(
  from: readonly Int32Array[],
  to: readonly Int32Array[],
  keys: Int32Array,
  shift: number,
): boolean {
  const next = new Int32Array(DIGITS + 1);
  for (let row = 0; row < keys.length; row++) next[((keys[row]! >> shift) & (DIGITS - 1)) + 1]!++;
  if (next.includes(keys.length)) return false;
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
  const [order, low, high] = from as [Int32Array, Int32Array, Int32Array];
  const [newOrder, newLow, newHigh] = to as [Int32Array, Int32Array, Int32Array];
  for (let row = 0; row < keys.length; row++) {
    const place = next[(keys[row]! >> shift) & (DIGITS - 1)]!++;
    newOrder[place] = order[row]!;
    newLow[place] = low[row]!;
    newHigh[place] = high[row]!;
  }
  return true;
}
