import { describe, expect, it } from 'vitest';
import { cutSetCounts } from '../../src/analyses/cut-set-counts.js';
import { cutSets } from '../../src/analyses/cut-sets.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { faultTree, TOP } from '../support/fault-trees.js';

describe.each(workedChains)('the counts of cut sets of $name', ({ chain, answers }) => {
  it.each(answers.touchpoints)('are those of the rows of %s', (touchpoint) => {
    const sizes = cutSets(chain, { touchpoint })
      .rows()
      .map(({ size }) => size);
    const expected = [...new Set(sizes)].map((size) => [size, sizes.filter((one) => one === size).length]);
    expect(
      cutSetCounts(chain, { touchpoint })
        .rows()
        .map(({ size, count }) => [size, count]),
    ).toEqual(expected);
  });
});

describe('the counts of cut sets', () => {
  const { chain, events: among } = faultTree({
    top: { of: ['controls', ...Array.from({ length: 80 }, (_, k) => `pump${k}`)], failAt: 40 },
  });

  it('above what numbers hold are exact in digits alone', () => {
    expect(cutSetCounts(chain, { touchpoint: TOP, among }).rows()).toEqual([
      {
        touchpoint: TOP,
        size: 40,
        complete: true,
        count: null,
        exactCount: '212392290424395860814420',
        bound: null,
        modelled: 'complete',
      },
    ]);
  });

  it('end with what the size asked for leaves out', () => {
    expect(cutSetCounts(chain, { touchpoint: TOP, among, maxSize: 39 }).rows()).toEqual([
      {
        touchpoint: TOP,
        size: 40,
        ...{ complete: false, count: null, exactCount: null, bound: 'maxSize' },
        modelled: 'complete',
      },
    ]);
  });

  it('of a touchpoint that nobody among the parties stops have no row', () => {
    expect(cutSetCounts(workedChains[0]!.chain, { touchpoint: 'L1', among: ['archive'] }).rows()).toEqual([]);
  });
});
