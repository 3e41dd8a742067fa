/** A prime whose products are exact: what depends on others in fractions depends on them in its remainders. */
const PRIME = 67_108_859;

/** Sums that are known, as how often each unknown is in them. */
export interface LinearSpan {
  /** Takes in one more. */
  add(sum: readonly number[]): void;
  /** Whether a sum follows from those that are known, by adding and subtracting them any number of times. */
  has(sum: readonly number[]): boolean;
}

/** Makes a span of nothing. */
export function linearSpan(): LinearSpan {
  const rows = new Map<number, readonly number[]>();
  const reduced = (sum: readonly number[]) => {
    let rest = sum.map((value) => ((value % PRIME) + PRIME) % PRIME);
    for (let at = 0; at < rest.length; at++) {
      const row = rows.get(at);
      const times = rest[at]!;
      if (row && times) rest = rest.map((value, place) => (value + (PRIME - times) * row[place]!) % PRIME);
    }
    return rest;
  };
  return {
    add(sum) {
      const rest = reduced(sum);
      const first = rest.findIndex((value) => value !== 0);
      if (first === -1) return;
      const inverse = powerOf(rest[first]!, PRIME - 2);
      rows.set(
        first,
        rest.map((value) => (value * inverse) % PRIME),
      );
    },
    has: (sum) => reduced(sum).every((value) => value === 0),
  };
}

function powerOf(base: number, exponent: number): number {
  let result = 1;
  for (let rest = exponent, square = base; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
