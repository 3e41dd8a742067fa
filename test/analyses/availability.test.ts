import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AvailabilityRow, availability } from '../../src/analyses/availability.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { availableChains } from '../properties/graph-availabilities.js';
import {
  availabilityByStates,
  statedAvailability as stated,
  suppliersOf,
} from '../reference/availability.js';
import { linkIds } from '../reference/service-chain-semantics.js';
import { supplyChain, workshop } from '../support/chains-available.js';

const [hotel] = workedChains;

const byLink = (rows: Iterable<AvailabilityRow>) => new Map(Array.from(rows, (row) => [row.touchpoint, row]));

/** The one touchpoint of a chain. */
function only(chain: ServiceChain, options = {}): AvailabilityRow {
  const rows = availability(chain, options).rows();
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('the availability of a touchpoint', () => {
  it('in a row is the product: 99.95 % of 99.99 % is 99.94 %', () => {
    const { availability: found } = only(workshop({ alternatives: 1, shared: 0.9995, each: 0.9999 }));
    expect(found).toBeCloseTo(0.99940005, 15);
  });

  it('with two alternatives that share a supplier counts the supplier once', () => {
    const { availability: found } = only(workshop({ alternatives: 2, shared: 0.9, each: 0.8 }));
    // Not (1 − 0.28²) = 0.9216, which a plain product of two independent ways of 0.72 each would give.
    expect(found).toBeCloseTo(0.9 * (1 - 0.2 ** 2), 15);
  });

  it.each([0, 0.5, 0.9, 1])('of which two of three of %d must work is 3p² − 2p³', (p) => {
    const { availability: found } = only(workshop({ alternatives: 3, atLeast: 2, shared: 1, each: p }));
    expect(found).toBeCloseTo(3 * p ** 2 - 2 * p ** 3, 15);
  });

  it('keeps its digits near 1', () => {
    const { availability: found } = only(workshop({ alternatives: 2, shared: 1, each: 1 - 1e-7 }));
    expect(1 - found!).toBeCloseTo(1e-14, 16);
  });

  it('comes with the facts of the link, by id', () => {
    expect(availability(hotel!.chain, { assumed: 1 }).rows()[1]).toEqual({
      ...{ touchpoint: 'L2', service: 'check-in', provider: 'frontDesk', customer: 'guest' },
      ...{ availability: 1, lower: 1, upper: 1, exact: true },
      ...{ unknownParties: 6, unknownLinks: 8, assumed: 1 },
      modelled: 'complete',
    });
  });

  it('at the hotel, every supplier at 99 %, follows from what each needs', () => {
    const rows = byLink(availability(hotel!.chain, { assumed: 0.99 }));
    // L1 and L3: three parties and four links in a row; L4: all seven and eleven links.
    expect(rows.get('L1')!.availability).toBeCloseTo(0.99 ** 7, 14);
    expect(rows.get('L3')!.availability).toBeCloseTo(0.99 ** 7, 14);
    // L2 needs itself, L5, L8, L10, the front desk, housekeeping, the laundry and hr, and either the booking system (it, L6,
    // L11, L12) or the paper list (dutyManager, L16).
    const either = 1 - (1 - 0.99 ** 4) * (1 - 0.99 ** 2);
    expect(rows.get('L2')!.availability).toBeCloseTo(0.99 ** 8 * either, 14);
  });
});

describe('an availability that is not stated', () => {
  it('makes that of the touchpoint unknown, with bounds for whatever it is', () => {
    expect(only(workshop({ alternatives: 1, shared: 0.9, each: undefined }))).toMatchObject({
      ...{ availability: null, lower: 0, upper: 0.9, exact: true },
      ...{ unknownParties: 1, unknownLinks: 0, assumed: null },
    });
    expect(only(workshop({ alternatives: 1, shared: 0.9, each: undefined }), { assumed: 0.5 })).toMatchObject(
      {
        ...{ availability: 0.45, lower: 0.45, upper: 0.45, exact: true },
        ...{ unknownParties: 1, unknownLinks: 0, assumed: 0.5 },
      },
    );
  });

  it('does not matter where the touchpoint does not need it', () => {
    const chain = parseChain({
      parties: {
        guest: { kind: 'customer' },
        desk: { kind: 'role', availability: 0.9 },
        hr: { kind: 'team' },
      },
      links: {
        staff: { provider: 'hr', customer: 'desk', service: 'staffing' },
        talk: { provider: 'desk', customer: 'guest', service: 'talk', requires: [], availability: 0.5 },
      },
    });
    expect(only(chain, { assumed: 0.1 })).toMatchObject({ availability: 0.45, assumed: null });
  });

  it('is none of an external customer, who is there', () => {
    const chain = parseChain({
      parties: { guest: { kind: 'customer', availability: 0.5 }, desk: { kind: 'role', availability: 0.9 } },
      links: {
        form: { provider: 'guest', customer: 'desk', service: 'form', availability: 0.5 },
        talk: { provider: 'desk', customer: 'guest', service: 'talk', availability: 1 },
      },
    });
    expect(only(chain)).toMatchObject({ availability: 0.45, unknownParties: 0, unknownLinks: 0 });
  });

  it('in the hotel, where none is stated, leaves everything open', () => {
    for (const row of availability(hotel!.chain)) {
      expect(row).toMatchObject({ availability: null, lower: 0, upper: 1, exact: true });
    }
  });
});

describe('on random chains, for every link', () => {
  it('the availability is that of all states taken together', () => {
    fc.assert(
      fc.property(availableChains(), (document) => {
        const chain = parseChain(document);
        for (const row of availability(chain, { touchpoints: linkIds(document) })) {
          const expected = availabilityByStates(document, row.touchpoint, (one) => stated(document, one)!);
          expect(row).toMatchObject({ exact: true, unknownParties: 0, unknownLinks: 0, assumed: null });
          expect(row.availability).toBeCloseTo(expected, 12);
          expect([row.lower, row.upper]).toEqual([row.availability, row.availability]);
          expect(Object.is(row.availability, -0)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the bounds are what it is with the unknown never and always available', () => {
    fc.assert(
      fc.property(availableChains({ unknown: true, maxParties: 4, maxLinks: 7 }), (document) => {
        for (const row of availability(parseChain(document), { touchpoints: linkIds(document) })) {
          const suppliers = suppliersOf(document, row.touchpoint);
          const unknown = suppliers.filter((one) => stated(document, one) === undefined);
          const at = (value: number) =>
            availabilityByStates(document, row.touchpoint, (one) => stated(document, one) ?? value);
          expect(row.unknownParties).toBe(unknown.filter(({ kind }) => kind === 'party').length);
          expect(row.unknownLinks).toBe(unknown.filter(({ kind }) => kind === 'link').length);
          expect(row.availability === null).toBe(unknown.length > 0);
          expect(row.lower).toBeCloseTo(at(0), 12);
          expect(row.upper).toBeCloseTo(at(1), 12);
          const [assumed] = availability(parseChain(document), {
            touchpoints: [row.touchpoint],
            assumed: 0.75,
          });
          expect(assumed!.availability).toBeCloseTo(at(0.75), 12);
          expect(assumed!.assumed).toBe(unknown.length > 0 ? 0.75 : null);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([1, 2, 4, 8])('bounds hold when %d diagram nodes do not suffice', (limit) => {
    fc.assert(
      fc.property(availableChains(), (document) => {
        const touchpoints = linkIds(document);
        const exact = byLink(availability(parseChain(document), { touchpoints }));
        for (const row of availability(parseChain(document), { touchpoints, limit })) {
          const known = exact.get(row.touchpoint)!.availability!;
          expect(row.lower).toBeLessThanOrEqual(known + 1e-12);
          expect(row.upper).toBeGreaterThanOrEqual(known - 1e-12);
          expect(row.lower).toBeLessThanOrEqual(row.upper);
          // Another diagram may round its last digit otherwise.
          if (row.exact) expect(row.availability).toBeCloseTo(known, 12);
          else expect(row.availability).toBe(null);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a limit that is reached', () => {
  it('leaves narrow bounds where failures are rare', () => {
    const chain = supplyChain({ groups: 12, each: 4, of: 0.999 });
    const { availability: exact } = only(chain);
    const row = only(chain, { limit: 300 });
    expect(row).toMatchObject({ availability: null, exact: false });
    expect(row.lower).toBeLessThanOrEqual(exact!);
    expect(row.upper).toBeGreaterThanOrEqual(exact!);
    expect(row.upper - row.lower).toBeLessThan(0.01);
  });
});

describe('the availability of large chains', () => {
  it('is found for a line of 20,000 links', () => {
    const length = 20_000;
    const each = 0.99999;
    const parties = Array.from({ length }, (_, k) => [`p${k}`, { kind: 'system', availability: 1 }] as const);
    const links = parties.map(([provider], k) => [
      `l${k}`,
      { provider, customer: k === 0 ? 'guest' : `p${k - 1}`, service: 'part', availability: each },
    ]);
    const chain = parseChain({
      parties: { ...Object.fromEntries(parties), guest: { kind: 'customer' } },
      links: Object.fromEntries(links),
    });
    expect(only(chain).availability).toBeCloseTo(each ** length, 10);
  });

  it('is found for a ladder of 5,000 rungs, each with an alternative', () => {
    expect(only(ladder(5_000, 0.999)).availability).toBeCloseTo((1 - 0.001 ** 2) ** 5_000, 10);
  });
});

describe('availability cannot be asked for', () => {
  it.each([
    ['a link that is none', { touchpoints: ['L99'] }, 'unknown-id', 'L99'],
    ['one id in the place of a list', { touchpoints: 'L1' }, 'invalid-option', 'touchpoints'],
    ['an availability above 1', { assumed: 1.5 }, 'invalid-option', 'assumed'],
    ['an availability below 0', { assumed: -0.1 }, 'invalid-option', 'assumed'],
    ['no number', { assumed: Number.NaN }, 'invalid-option', 'assumed'],
    ['a word', { assumed: 'high' }, 'invalid-option', 'assumed'],
    ['no work', { limit: 0 }, 'invalid-option', 'limit'],
  ])('with %s', (_, options, code, named) => {
    try {
      availability(hotel!.chain, options as object);
    } catch (error) {
      if (!isServiceChainError(error)) throw error;
      expect([error.code, error.message]).toEqual([code, expect.stringContaining(named)]);
      return;
    }
    expect.unreachable('it was answered');
  });

  it('but a link that is asked for twice has one row, and rows come by id', () => {
    const { chain } = hotel!;
    const ids = availability(chain, { touchpoints: ['L5', 'L10', 'L5'] })
      .rows()
      .map(({ touchpoint }) => touchpoint);
    expect(ids).toEqual(['L10', 'L5']);
    expect(availability(parseChain(harbourHotel), { touchpoints: [] }).rows()).toEqual([]);
  });
});

/** Party k needs one of two links of party k + 1, and so on; parties never fail. */
function ladder(rungs: number, each: number): ServiceChain {
  const parties = Array.from({ length: rungs + 1 }, (_, k) => [`p${k}`, { kind: 'system', availability: 1 }]);
  const sides = (k: number) => [`a${k}`, `b${k}`];
  const links = Array.from({ length: rungs }, (_, k) =>
    sides(k).map((id) => [
      id,
      {
        ...{ provider: `p${k + 1}`, customer: `p${k}`, service: 'part', availability: each },
        requires: k + 1 < rungs ? [sides(k + 1)] : [],
      },
    ]),
  ).flat();
  const top = { provider: 'p0', customer: 'guest', service: 'whole', availability: 1, requires: [sides(0)] };
  return parseChain({
    parties: { ...Object.fromEntries(parties), guest: { kind: 'customer' } },
    links: { ...Object.fromEntries(links), top },
  });
}
