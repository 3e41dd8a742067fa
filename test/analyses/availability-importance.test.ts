import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availability } from '../../src/analyses/availability.js';
import { availabilityImportance } from '../../src/analyses/availability-importance.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { availableChains } from '../properties/graph-availabilities.js';
import {
  availabilityByStates,
  type Supplier,
  statedAvailability as stated,
  suppliersOf,
} from '../reference/availability.js';
import { linkIds } from '../reference/service-chain-semantics.js';
import { supplyChain, workshop } from '../support/chains-available.js';

const [hotel] = workedChains;

const keyOf = ({ kind, id }: Supplier) => `${kind} ${id}`;

describe('the importance of suppliers', () => {
  it('of two alternatives is each other’s unavailability, and the shared supplier matters most', () => {
    const rows = availabilityImportance(workshop({ alternatives: 2, shared: 0.9, each: 0.8 }), {
      touchpoint: 'order',
    }).rows();
    const found = new Map(rows.map((row) => [row.id, row]));
    const [works, mains, machine] = [0.9 * 0.96, 0.96, 0.9 * 0.2];
    expect(found.get('mains')!.birnbaum).toBeCloseTo(mains, 14);
    expect(found.get('mains')!.improvement).toBeCloseTo(mains * 0.1, 14);
    expect(found.get('mains')!.criticality).toBeCloseTo((mains * 0.1) / (1 - works), 14);
    expect(found.get('machine1')!.birnbaum).toBeCloseTo(machine, 14);
    expect(found.get('machine1')!.improvement).toBeCloseTo(machine * 0.2, 14);
    expect(found.get('shop')).toEqual({
      ...{ touchpoint: 'order', kind: 'party', id: 'shop', name: 'shop', provider: 'shop', stated: true },
      ...{
        availability: 1,
        birnbaum: expect.closeTo(works, 14),
        criticality: 0,
        improvement: 0,
        unknown: null,
      },
      modelled: 'complete',
    });
    expect(found.get('power1')).toMatchObject({ kind: 'link', name: 'work', provider: 'mains' });
    expect(rows.map(({ id }) => id).slice(0, 3)).toEqual(['mains', 'order', 'shop']);
  });

  it('at the hotel is that of one of a row, and less for what has an alternative', () => {
    const rows = availabilityImportance(hotel!.chain, { touchpoint: 'L2', assumed: 0.99 }).rows();
    expect(rows).toHaveLength(14);
    const inARow = ['L10', 'L2', 'L5', 'L8', 'frontDesk', 'housekeeping', 'hr', 'laundryCo'];
    expect(rows.slice(0, 8).map(({ id }) => id)).toEqual(inARow);
    expect(rows.slice(8, 10).map(({ id }) => id)).toEqual(['L16', 'dutyManager']);
    expect(rows.every((row) => !row.stated && row.availability === 0.99)).toBe(true);
    expect(rows[0]!.birnbaum).toBeCloseTo(0.99 ** 7 * (1 - (1 - 0.99 ** 4) * (1 - 0.99 ** 2)), 13);
    expect(rows[8]!.birnbaum).toBeCloseTo(0.99 ** 8 * 0.99 * (1 - 0.99 ** 4), 13);
    expect(rows[10]!.birnbaum).toBeCloseTo(0.99 ** 8 * 0.99 ** 3 * (1 - 0.99 ** 2), 13);
  });

  it('is unknown where an availability is, but for the one that is', () => {
    const one = workshop({ alternatives: 1, shared: 0.9, each: undefined });
    const rows = availabilityImportance(one, { touchpoint: 'order' }).rows();
    const nothing = { birnbaum: null, criticality: null, improvement: null, unknown: 'availability' };
    expect(rows[0]).toMatchObject({ ...nothing, id: 'machine1', birnbaum: 0.9, availability: null });
    for (const row of rows.slice(1)) expect(row).toMatchObject(nothing);
    for (const row of availabilityImportance(hotel!.chain, { touchpoint: 'L2' })) {
      expect(row).toMatchObject({ ...nothing, stated: false, availability: null });
    }
  });

  it('is unknown when the limit is reached, and says so', () => {
    const chain = supplyChain({ groups: 12, each: 4, of: 0.999 });
    for (const row of availabilityImportance(chain, { touchpoint: 'order', limit: 300 })) {
      expect(row).toMatchObject({ birnbaum: null, criticality: null, improvement: null, unknown: 'limit' });
    }
  });

  it('keeps its digits where failures are very rare', () => {
    const rows = availabilityImportance(workshop({ alternatives: 2, shared: 1, each: 1 - 1e-9 }), {
      touchpoint: 'order',
    }).rows();
    // Whenever the touchpoint fails, both machines have.
    expect(rows.find(({ id }) => id === 'machine1')!.criticality).toBeCloseTo(1, 12);
  });

  it('is one that criticality says nothing about when the touchpoint always works', () => {
    for (const row of availabilityImportance(hotel!.chain, { touchpoint: 'L1', assumed: 1 })) {
      expect(row).toMatchObject({ birnbaum: 1, criticality: null, improvement: 0, unknown: null });
    }
  });

  it('of a line of 20,000 links is found', () => {
    const length = 20_000;
    const links = Array.from({ length }, (_, k) => [
      `l${k}`,
      { provider: `p${k}`, customer: k === 0 ? 'guest' : `p${k - 1}`, service: 'part' },
    ]);
    const parties = Array.from({ length }, (_, k) => [`p${k}`, { kind: 'system' }]);
    const chain = parseChain({
      parties: { ...Object.fromEntries(parties), guest: { kind: 'customer' } },
      links: Object.fromEntries(links),
    });
    const rows = availabilityImportance(chain, { touchpoint: 'l0', assumed: 0.99999 }).rows();
    expect(rows).toHaveLength(2 * length);
    expect(rows[0]!.birnbaum).toBeCloseTo(0.99999 ** (2 * length - 1), 10);
  });

  it('cannot be asked of a link that is none', () => {
    const chain = parseChain({ parties: {}, links: {} });
    try {
      availabilityImportance(chain, { touchpoint: 'L1' });
    } catch (error) {
      expect(isServiceChainError(error) && error.code).toBe('unknown-id');
      return;
    }
    expect.unreachable('it was answered');
  });
});

describe('on random chains, for every link', () => {
  it('the measures are differences of availabilities, and rows are all suppliers', () => {
    fc.assert(
      fc.property(availableChains({ maxParties: 4, maxLinks: 7 }), (document) => {
        const chain = parseChain(document);
        for (const touchpoint of linkIds(document)) {
          const suppliers = suppliersOf(document, touchpoint);
          const rows = availabilityImportance(chain, { touchpoint }).rows();
          expect(rows.map(keyOf).sort()).toEqual(suppliers.map(keyOf).sort());
          const given = (changed: Supplier, value: number) =>
            availabilityByStates(document, touchpoint, (one) =>
              keyOf(one) === keyOf(changed) ? value : stated(document, one)!,
            );
          const [now] = availability(chain, { touchpoints: [touchpoint] });
          for (const row of rows) {
            const own = stated(document, row)!;
            const [best, worst] = [given(row, 1), given(row, 0)];
            expect(row.birnbaum).toBeCloseTo(best - worst, 12);
            expect(row.improvement).toBeCloseTo(best - now!.availability!, 12);
            const fails = 1 - best * own - worst * (1 - own);
            if (fails < 1e-12) expect(row.criticality ?? 0).toBeCloseTo(0, 12);
            else expect(row.criticality).toBeCloseTo(((best - worst) * (1 - own)) / fails, 10);
            for (const cell of Object.values(row)) expect(Object.is(cell, -0)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
