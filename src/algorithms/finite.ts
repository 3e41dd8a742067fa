/** A sum or difference of finite numbers, held to the range of numbers: what would be infinite is the largest number there is. */
export function finite(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE) + 0;
}
