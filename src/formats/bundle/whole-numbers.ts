import { serviceChainError } from '../../model/error.js';
import { quote } from '../../model/problem.js';

const LOW_HALF = 2 ** 32;
const BEYOND = 2 ** 63;

/**
 * Numbers of a column of integers as 64-bit ones, which is what the column is in every file, whatever its values: a schema is written
 * before the rows are known. Written in halves, the low one first as machines do, since a bigint for each value takes many times as long.
 *
 * @throws ServiceChainError `invalid-option` where a value is no such number
 */
export function wholeNumbers(values: Float64Array | Int32Array): BigInt64Array {
  const whole = new BigInt64Array(values.length);
  const halves = new Int32Array(whole.buffer);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!Number.isInteger(value) || value < -BEYOND || value >= BEYOND)
      throw serviceChainError('invalid-option', `expected a whole number of 64 bits, got ${quote(value)}`);
    halves[2 * at] = value;
    halves[2 * at + 1] = Math.floor(value / LOW_HALF);
  }
  return whole;
}
