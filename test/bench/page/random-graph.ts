import { randomStream } from '../organisation/random.js';

/** A graph whose rows are given: node i stands in row `rows[i]`, line i runs from the row above to a row below. */
export interface RandomGraph {
  readonly rows: readonly number[];
  readonly lines: ReadonlyArray<readonly [from: number, to: number]>;
}

const ROWS = 5;
const SEED = 20_250_401;

/** Draws a graph of as many nodes, in five rows of equal length, and as many different lines. Equal sizes give equal graphs. */
export function randomGraph({
  nodes,
  lines,
}: {
  readonly nodes: number;
  readonly lines: number;
}): RandomGraph {
  const random = randomStream(SEED);
  const rows = Array.from({ length: nodes }, (_, node) => Math.floor((node * ROWS) / nodes));
  const drawn = new Map<number, readonly [number, number]>();
  while (drawn.size < lines) {
    const [a, b] = [random.below(nodes), random.below(nodes)];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    if (rows[from] !== rows[to]) drawn.set(from * nodes + to, [from, to]);
  }
  return { rows, lines: [...drawn.values()] };
}

/**
 * How many pairs of lines cross when nodes stand at these places from left to right and lines run straight. Each step from a row to the next
 * counts by itself, with a line on its way where it passes. Lines that meet in a node do not cross there.
 */
export function crossingsOf({ rows, lines }: RandomGraph, places: readonly number[]): number {
  let crossings = 0;
  for (let row = 0; row < ROWS - 1; row++) {
    const passing = lines
      .filter(([from, to]) => rows[from]! <= row && rows[to]! > row)
      .map(([from, to]) => [at(from, to, row), at(from, to, row + 1)] as const);
    for (const [i, [top, bottom]] of passing.entries())
      for (const [otherTop, otherBottom] of passing.slice(i + 1))
        if ((top - otherTop) * (bottom - otherBottom) < 0) crossings++;
  }
  return crossings;

  /** Where a line passes a row. */
  function at(from: number, to: number, row: number): number {
    const share = (row - rows[from]!) / (rows[to]! - rows[from]!);
    return places[from]! + share * (places[to]! - places[from]!);
  }
}
