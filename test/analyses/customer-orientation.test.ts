import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerOrientation } from '../../src/analyses/customer-orientation.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { touchpointsNeeding, workedChains } from '../fixtures/worked-chains.js';

const [hotel] = workedChains;

/** The hotel with what some links were designed for. */
function hotelWith(designedFor: Readonly<Record<string, string>>) {
  const links = Object.entries(harbourHotel.links).map(([id, link]) => [
    id,
    id in designedFor ? { ...link, designedFor: designedFor[id] } : link,
  ]);
  return parseChain({ ...harbourHotel, links: Object.fromEntries(links) });
}

describe('whom links were designed for', () => {
  it('at the hotel comes with the touchpoints above: the company’s first, those that most depend on first', () => {
    const chain = hotelWith({
      ...{ L15: 'company', L16: 'company', L11: 'company', L4: 'company' },
      ...{ L2: 'customer', L5: 'customer' },
    });
    const rows = customerOrientation(chain).rows();
    expect(rows.map((row) => [row.link, row.designedFor, row.touchpoint, row.touchpoints])).toEqual([
      ['L11', 'company', false, ['L1', 'L2', 'L3', 'L4']],
      ['L16', 'company', false, ['L2', 'L4']],
      ['L4', 'company', true, ['L4']],
      ['L15', 'company', false, []],
      ['L5', 'customer', false, ['L2', 'L4']],
      ['L2', 'customer', true, ['L2']],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ service: 'staffing', provider: 'hr', customer: 'it', owner: 'hr', touchpointsExposed: 4 },
    });
    // Of stated links, two of six are customer-oriented; ten of sixteen are not stated.
    expect(rows.filter((row) => row.designedFor === 'customer')).toHaveLength(2);
    expect(chain.links().length - rows.length).toBe(10);
  });

  it('has no row where it is not stated', () => {
    expect(customerOrientation(hotel!.chain).rows()).toEqual([]);
  });

  it('names, for any links that state it, the touchpoints worked by hand', () => {
    const links = Object.keys(harbourHotel.links);
    fc.assert(
      fc.property(fc.subarray(links), (company) => {
        const rows = customerOrientation(hotelWith(Object.fromEntries(company.map((id) => [id, 'company']))));
        expect([...rows].map(({ link }) => link).sort()).toEqual([...company].sort());
        for (const { link, touchpoints, touchpointsExposed } of rows) {
          expect(touchpoints).toEqual(touchpointsNeeding(hotel!, link));
          expect(touchpointsExposed).toBe(touchpoints.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
