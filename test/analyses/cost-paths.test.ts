import { describe, expect, it } from 'vitest';
import { type CostPathsOptions, costPaths } from '../../src/analyses/cost-paths.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument, THREE_DEPARTMENTS, TWO_DEPARTMENTS } from '../support/chains-of-cost.js';

const two = parseChain(TWO_DEPARTMENTS);
const three = parseChain(THREE_DEPARTMENTS);
const shown = (chain: typeof two, options: CostPathsOptions) =>
  costPaths(chain, options)
    .rows()
    .map(({ party, path, cost }) => [party, path?.join(' ') ?? 'rest', Number(cost?.toFixed(2))]);

describe('the paths of cost', () => {
  it('come largest first, and the rest last', () => {
    expect(shown(three, { touchpoint: 'parts', limit: 5 })).toEqual([
      ['dp', 'g parts', 36_000],
      ['hr', 'c parts', 32_000],
      ['rm', 'i parts', 20_000],
      ['hr', 'a g parts', 4_800],
      ['dp', 'f i parts', 4_200],
      [null, 'rest', 10_276.42],
    ]);
  });

  it('go round cycles', () => {
    // 7,260 · .8, 4,000 · .7, 7,260 · .2 · .7, 4,000 · .3 · .8, and once more round: times .06.
    expect(shown(two, { limit: 6 })).toEqual([
      ['it', 'c t', 5_808],
      ['hr', 'd t', 2_800],
      ['it', 'a d t', 1_016.4],
      ['hr', 'b c t', 960],
      ['it', 'a b c t', 348.48],
      ['hr', 'b a d t', 168],
      [null, 'rest', 159.12],
    ]);
  });

  it('stop at the least share, and say so', () => {
    const rows = costPaths(two, { leastShare: 0.25 }).rows();
    expect(rows.map(({ rank, kind, stoppedBy }) => [rank, kind, stoppedBy])).toEqual([
      [1, 'path', null],
      [2, 'rest', 'leastShare'],
    ]);
    expect(rows[1]!.ofTouchpoint).toBeCloseTo(1 - 5_808 / 11_260, 12);
  });

  it('have no rest where all are rows, and are none where nothing flows', () => {
    const chain = parseChain(
      costDocument({ it: 10, desk: 5, shop: 0 }, [
        ['a', 'it', 'desk', 1],
        ['t', 'desk', 'buyer', 1],
        ['u', 'shop', 'buyer', 1],
      ]),
    );
    expect(shown(chain, {})).toEqual([
      ['it', 'a t', 10],
      ['desk', 't', 5],
    ]);
  });

  it('of a touchpoint of unknown cost are a rest of unknown cost', () => {
    const chain = parseChain(costDocument({ desk: 5 }, [['t', 'desk', 'buyer']]));
    expect(costPaths(chain).rows()).toEqual([
      {
        ...{ touchpoint: 't', rank: 1, kind: 'rest', party: null, path: null },
        ...{ cost: null, ofTouchpoint: null, stoppedBy: 'unknown' },
        modelled: 'complete',
      },
    ]);
  });

  it('end after enough searching, where a cycle hardly leaks', () => {
    const chain = parseChain(
      costDocument({ p: 1, q: 1 }, [
        ['a', 'p', 'q', 1],
        ['b', 'q', 'p', 1 - 1e-6],
        ['t', 'q', 'buyer', 1e-6],
      ]),
    );
    const rows = costPaths(chain, { leastShare: 0.1 }).rows();
    expect(rows.at(-1)).toMatchObject({ kind: 'rest', stoppedBy: 'effort' });
  });

  it.each([
    [{ touchpoint: 'a' }, 'expected touchpoint to be a link to an external customer, got "a"'],
    [{ touchpoint: 'zz' }, 'zz'],
    [{ limit: 0 }, 'expected limit to be a whole number of at least 1, got 0'],
    [{ leastShare: 1.5 }, 'expected leastShare to be a number from 0 to 1, got 1.5'],
  ])('refuse %j', (options, message) => {
    expect(() => costPaths(two, options as never)).toThrow(message);
  });
});
