import { describe, expect, it } from 'vitest';
import { apply, parseChain } from '../../../src/index.js';
import { createActorOf } from '../../../src/rules/assessing/create-actor-of.js';
import { assess } from '../../../src/rules/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

const hotel = parseChain({
  ...harbourHotel,
  goals: {
    quiet: { holder: 'housekeeping', title: 'Quieter rooms' },
    growth: { holder: 'organisation', title: 'More guests' },
  },
});
const actorOf = createActorOf(hotel);
const actorAbout = (subject: string, links?: readonly string[]) =>
  actorOf({ subject, message: 'x', ...(links && { links }) });

describe('who should act', () => {
  it('is who a rule says, nobody where it says nobody', () => {
    expect(actorOf({ subject: 'L1', message: 'x', actor: 'laundryCo' })).toBe('laundryCo');
    expect(actorOf({ subject: 'L1', message: 'x', actor: null })).toBeNull();
  });

  it('is the owner of a link, the provider of one without, a party itself, the holder of a goal', () => {
    expect(['L2', 'L3', 'L8', 'archive', 'quiet'].map((id) => actorAbout(id))).toEqual([
      ...['dutyManager', 'kitchen', 'housekeeping', 'archive', 'housekeeping'],
    ]);
  });

  it('is of a customer, a partner or the whole who should act on every link', () => {
    expect(actorAbout('guest', ['L1', 'L4'])).toBe('frontDesk');
    expect(actorAbout('guest', ['L1', 'L2'])).toBeNull();
    expect(actorAbout('laundryCo', ['L8'])).toBe('housekeeping');
    expect(['organisation', 'growth', 'guest'].map((id) => actorAbout(id))).toEqual([null, null, null]);
  });
});

describe('the findings of the hotel', () => {
  const actors = (chain = hotel) =>
    assess(chain, { preset: 'strict', asOf: '2026-06-30T00:00:00Z' })
      .findings.rows()
      .map(({ rule, subject, actor }) => [rule, subject, actor]);

  it('never leave it to the guest or the laundry, and name nobody where several serve', () => {
    const found = actors();
    expect(found).toContainEqual(['need-unmet', 'guest', null]);
    expect(found).toContainEqual(['unowned-link', 'L3', 'kitchen']);
    expect(found).toContainEqual(['unowned-link', 'L10', 'hr']);
    expect(found).toContainEqual(['serves-nobody', 'archive', 'archive']);
    expect(found).toContainEqual(['handover-share', 'guest', null]);
    expect(found.filter(([, , actor]) => actor === 'guest' || actor === 'laundryCo')).toEqual([]);
  });

  it('are for whoever comes to own a link', () => {
    const owned = apply(hotel, [{ change: 're-own', link: 'L5', owner: 'kitchen' }]);
    const before = actors().filter(([, subject]) => subject === 'L5');
    expect(before.length).toBeGreaterThan(0);
    expect(actors(owned).filter(([, subject]) => subject === 'L5')).toEqual(
      before.map(([rule, subject]) => [rule, subject, 'kitchen']),
    );
  });

  it('name the one party that stops all, and the owner behind an unmet need inside', () => {
    const chain = parseChain({
      parties: {
        desk: { kind: 'team' },
        it: { kind: 'team', needs: ['power'] },
        plant: { kind: 'team' },
        guest: { kind: 'customer' },
      },
      links: {
        a: { provider: 'desk', customer: 'guest', service: 'a', owner: 'desk', requires: ['c'] },
        b: { provider: 'it', customer: 'guest', service: 'b', owner: 'it' },
        c: { provider: 'it', customer: 'desk', service: 'c', owner: 'it', requires: [] },
        d: { provider: 'plant', customer: 'it', service: 'd' },
      },
    });
    const found = actors(chain);
    expect(found).toContainEqual(['need-unmet', 'it', 'plant']);
    expect(found.filter(([rule]) => rule === 'single-point-for-customer')).toEqual([
      ['single-point-for-customer', 'guest', 'it'],
    ]);
    expect(found).toContainEqual(['missing-moment-of-truth', 'guest', null]);
  });
});
