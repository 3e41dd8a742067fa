import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import { condensationOf } from '../../src/algorithms/condensation.js';
import { jointByForest } from '../../src/algorithms/joint-by-forest.js';
import { jointByWalks } from '../../src/algorithms/joint-by-walks.js';
import type { JointSearch } from '../../src/algorithms/joint-failures.js';
import { hardNeedsOf } from '../../src/algorithms/network.js';
import { naiveFailures, networkFrom, networks, type PlainNetwork } from './random-thresholds.js';
import { simulated, stoppersOf } from './stoppers.js';

const SEARCHES = { forest: jointByForest, walks: jointByWalks };

/** What stops each node, by the hard needs and what a search finds when it is left after every so many steps. */
function stoppersBy(search: keyof typeof SEARCHES, plain: PlainNetwork, steps: number): string[] {
  const network = networkFrom(plain);
  const hard = condensationOf(hardNeedsOf(network));
  const joint: JointSearch = SEARCHES[search](network, hard);
  while (!joint.advance(steps));
  const { from, to } = joint.found();
  const rows = Array.from(hard.needs.offsets.slice(1), (end, row) =>
    Array.from({ length: end - hard.needs.offsets[row]! }, () => row),
  ).flat();
  const all = adjacencyOf(hard.count, [...rows, ...from], [...hard.needs.items, ...to]);
  const whole = condensationOf(all);
  return stoppersOf({ ...whole, of: hard.of.map((component) => whole.of[component]!) });
}

describe.each(['forest', 'walks'] as const)('the search for joint failures by %s', (search) => {
  it.each([0, 3, Number.POSITIVE_INFINITY])('finds all of them, %d steps at a time', (steps) => {
    fc.assert(
      fc.property(networks(8, 5), (plain) => {
        const expected = simulated(plain.needs.length, (node) => naiveFailures(plain, [node]));
        expect(stoppersBy(search, plain, steps)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells that it was left before the end', () => {
    // 0 and 4 need any of 1, 2; both need 3.
    const network = networkFrom({ needs: [[1, 2], [3], [3], [], [1, 2]], failAt: [2, 1, 1, 1, 2] });
    const joint = SEARCHES[search](network, condensationOf(hardNeedsOf(network)));
    expect(joint.advance(0)).toBe(false);
    expect(joint.advance(100)).toBe(true);
  });
});
