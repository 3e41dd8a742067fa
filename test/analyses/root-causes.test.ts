import { describe, expect, it } from 'vitest';
import { rootCauses } from '../../src/analyses/root-causes.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { counter, saidBy } from './ratings/rated-chains.js';

/** What the customers of each link see: a gap from an expectation of 5, by so many of them. */
const seen = (gaps: Readonly<Record<string, number>>, count = 5) =>
  Object.entries(gaps).flatMap(([link, gap]) =>
    saidBy(
      'customer',
      link,
      'servqual-reliability',
      Array.from({ length: count }, () => ({ expectation: 5, perception: 5 + gap })),
      (at) => `${link}-${at}`,
    ),
  );

const GAPS = { L2: -1.3, L5: -0.4, L6: -1.2, L8: -0.2, L10: -0.9, L11: -0.1 };
const hotel = (ratings: ReturnType<typeof seen>) => parseChain({ ...harbourHotel, ratings });

describe('the root causes of the hotel’s check-in', () => {
  const rows = rootCauses(hotel(seen(GAPS)))
    .rows()
    .filter((row) => row.touchpoint === 'L2');

  it('are its upstream links, worst first and unknown last', () => {
    expect(rows.map((row) => row.link)).toEqual(['L6', 'L10', 'L5', 'L8', 'L11', 'L16', 'L12']);
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, null, null]);
    expect(rows.map((row) => row.gap?.toFixed(1) ?? null)).toEqual([
      '-1.2',
      '-0.9',
      '-0.4',
      '-0.2',
      '-0.1',
      null,
      null,
    ]);
  });

  it('tell who answers for each, and how the touchpoint comes to it', () => {
    expect(rows[0]).toMatchObject({
      touchpointGap: expect.closeTo(-1.3, 10),
      owner: 'it',
      unowned: false,
      distance: 2,
      witness: ['L2', 'L6'],
    });
    expect(rows[1]).toMatchObject({ owner: null, unowned: true, distance: 3, witness: ['L2', 'L5', 'L10'] });
  });
});

describe('root causes', () => {
  it('hide the gap of a link that too few people rated', () => {
    const rows = rootCauses(hotel([...seen({ L2: -1 }), ...seen({ L6: -2 }, 4)])).rows();
    const row = rows.find(({ touchpoint, link }) => touchpoint === 'L2' && link === 'L6');
    expect(row).toMatchObject({ gap: null, rank: null, suppressed: true, touchpointGap: -1 });
  });

  it('go by another instrument or measure where one is named', () => {
    const measures = {
      care: { name: 'Care', unit: 'points', better: 'higher', instrument: 'ours' },
    } as const;
    const pairs = Array.from({ length: 5 }, () => ({ expectation: 3, perception: 1 }));
    const chain = counter({ measures, ratings: saidBy('customer', 'stock', 'care', pairs) });
    const gapsOf = (options: object) =>
      rootCauses(chain, options)
        .rows()
        .map((row) => row.gap);
    expect(gapsOf({})).toEqual([null, null]);
    expect(gapsOf({ instrument: 'ours' })).toEqual([-2, null]);
    expect(gapsOf({ measure: 'care' })).toEqual([-2, null]);
  });

  it('refuse names nobody knows, and suggest the nearest', () => {
    const chain = counter({ ratings: [] });
    expect(() => rootCauses(chain, { instrument: 'servqal' })).toThrow('did you mean "servqual"?');
    expect(() => rootCauses(chain, { measure: 'csta' })).toThrow('did you mean "csat"?');
    expect(() => rootCauses(chain, { minimum: 2 })).toThrow('at least 3');
  });
});
