import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import { createClosureSearch } from '../../src/algorithms/closure-of-one.js';
import { condensationOf } from '../../src/algorithms/condensation.js';
import { jointByWalks } from '../../src/algorithms/joint-by-walks.js';
import { hardNeedsOf, networkOf } from '../../src/algorithms/network.js';
import { singleFailuresOf } from '../../src/algorithms/single-failures.js';

/** Node 0 needs any of many, the i-th of which needs place i of a line; the line leads to its end. */
function rake(teeth: number) {
  const from: number[] = [];
  const to: number[] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    from.push(0, 1 + tooth);
    to.push(1 + tooth, 1 + teeth + tooth);
    if (tooth + 1 < teeth) {
      from.push(1 + teeth + tooth);
      to.push(2 + teeth + tooth);
    }
  }
  const failAt = new Int32Array(1 + 2 * teeth).fill(1);
  failAt[0] = teeth;
  return networkOf(adjacencyOf(failAt.length, from, to), failAt);
}

describe('a choice among very many', () => {
  it('is stopped by what stands behind all', () => {
    const { of, needs } = singleFailuresOf(rake(2000));
    const leadsTo = createClosureSearch(needs)(of[0]!);
    expect([leadsTo(of[1]!), leadsTo(of[4000]!), leadsTo(of[3999]!)]).toEqual([false, true, false]);
  });

  it('breaks a walk off that would take too long, and takes it up again', () => {
    const network = rake(100);
    const walks = jointByWalks(network, condensationOf(hardNeedsOf(network)));
    expect(walks.advance(50)).toBe(false);
    expect(walks.advance(1_000_000)).toBe(true);
    expect(walks.found().from).toHaveLength(1);
  });
});
