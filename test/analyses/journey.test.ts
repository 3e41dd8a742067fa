import { describe, expect, it } from 'vitest';
import { journey } from '../../src/analyses/journey.js';
import { journeySummary } from '../../src/analyses/journey-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { perceived, saidBy } from './ratings/rated-chains.js';

const levels = (link: string, ...values: number[]) =>
  saidBy('customer', link, 'service-level', perceived(...values));

describe('the journey of the hotel’s guest', () => {
  const ratings = [...levels('L1', 4, 5), ...levels('L2', 2, 3, 3, 4, 5), ...levels('L4', 3)];
  const chain = parseChain({ ...harbourHotel, ratings });

  it('goes from the enquiry to the follow-up, with two hand-overs', () => {
    const rows = journey(chain).rows();
    expect(rows.map((row) => [row.position, row.touchpoint, row.stage, row.handover])).toEqual([
      [1, 'L1', 'first-contact', null],
      [2, 'L2', 'service-delivery', false],
      [3, 'L3', 'service-delivery', true],
      [4, 'L4', 'after-service', true],
    ]);
  });

  it('has the level of its weakest touchpoint, the first of two', () => {
    expect(
      journey(chain)
        .rows()
        .map((row) => [row.level, row.weakest]),
    ).toEqual([
      [4, false],
      [3, true],
      [null, false],
      [3, false],
    ]);
    expect(journeySummary(chain).rows()).toEqual([
      {
        customer: 'guest',
        touchpoints: 4,
        firstContact: 1,
        serviceDelivery: 2,
        afterService: 1,
        withoutStage: 0,
        emptyStages: [],
        handovers: 2,
        handoverShare: 2 / 3,
        rated: 3,
        leastLevel: 3,
        weakestTouchpoint: 'L2',
        modelled: 'complete',
      },
    ]);
  });
});

describe('a journey', () => {
  const chain = parseChain({
    parties: {
      a: { kind: 'team' },
      b: { kind: 'role', headcount: 1 },
      idle: { kind: 'customer' },
      guest: { kind: 'customer' },
    },
    links: {
      z: { provider: 'a', customer: 'guest', service: 'z', stage: 'after-service', order: 1 },
      y: { provider: 'b', customer: 'guest', service: 'y', stage: 'after-service' },
      x: { provider: 'a', customer: 'guest', service: 'x', stage: 'after-service' },
      w: { provider: 'a', customer: 'guest', service: 'w', order: 1 },
    },
    ratings: [...levels('y', 1, 1), ...levels('z', 6)],
  });

  it('puts what states no stage, and inside a stage what states no order, last', () => {
    expect(
      journey(chain)
        .rows()
        .map((row) => row.touchpoint),
    ).toEqual(['z', 'x', 'y', 'w']);
  });

  it('shows no level of what one person provides', () => {
    expect(
      journey(chain)
        .rows()
        .map((row) => row.level),
    ).toEqual([6, null, null, null]);
  });

  it('of a customer nobody serves is empty', () => {
    expect(journeySummary(chain).rows()[1]).toMatchObject({
      customer: 'idle',
      touchpoints: 0,
      emptyStages: ['first-contact', 'service-delivery', 'after-service'],
      handoverShare: null,
      leastLevel: null,
      weakestTouchpoint: null,
    });
  });
});
