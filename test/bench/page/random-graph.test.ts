import { describe, expect, it } from 'vitest';
import { GRAPH_SIZES } from './page-sizes.js';
import { crossingsOf, randomGraph } from './random-graph.js';

describe('a random graph', () => {
  const graph = randomGraph(GRAPH_SIZES['200 / 600']);

  it('is the same every time, with as many nodes and different lines as it should have', () => {
    expect(randomGraph(GRAPH_SIZES['200 / 600'])).toEqual(graph);
    expect(graph.rows).toHaveLength(200);
    expect(new Set(graph.lines.map(([from, to]) => `${from} ${to}`)).size).toBe(600);
  });

  it('has lines from a row to one below, and rows of equal length', () => {
    expect(graph.lines.every(([from, to]) => graph.rows[from]! < graph.rows[to]!)).toBe(true);
    const counts = [0, 1, 2, 3, 4].map((row) => graph.rows.filter((one) => one === row).length);
    expect(counts).toEqual([40, 40, 40, 40, 40]);
  });
});

describe('crossings', () => {
  // Two rows of two, and a node in the third.
  const rows = [0, 0, 1, 1, 2];

  it('are counted once for each two lines, and not where they meet', () => {
    const crossed = { rows, lines: [[0, 3] as const, [1, 2] as const] };
    expect(crossingsOf(crossed, [0, 1, 0, 1, 0])).toBe(1);
    expect(crossingsOf(crossed, [1, 0, 0, 1, 0])).toBe(0);
    expect(
      crossingsOf(
        {
          rows,
          lines: [
            [0, 3],
            [0, 2],
            [1, 3],
          ],
        },
        [0, 1, 0, 1, 0],
      ),
    ).toBe(0);
  });

  it('count a line that passes a row where it passes', () => {
    const long = { rows, lines: [[0, 4] as const, [1, 2] as const] };
    // From 0 to 4 it passes the middle row at 2, to the left or right of where the other ends.
    expect(crossingsOf(long, [0, 1, 3, 9, 4])).toBe(0);
    expect(crossingsOf(long, [0, 1, 1.5, 9, 4])).toBe(1);
  });
});
