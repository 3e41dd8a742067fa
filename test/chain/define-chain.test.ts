import { describe, expect, expectTypeOf, test } from 'vitest';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { defineChain } from '../../src/chain/define-chain.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { bakery } from '../support/chains.js';
import { everyField, everyFieldContent } from '../support/chains-every-field.js';

const parties = {
  desk: { kind: 'team' },
  it: { kind: 'system' },
  guest: { kind: 'customer' },
} as const;
const links = {
  visit: { provider: 'desk', customer: 'guest', service: 'visit' },
  tool: { provider: 'it', customer: 'desk', service: 'tool' },
} as const;
const measures = { wait: { name: 'Wait', unit: 'minutes', better: 'lower' } } as const;

describe('a literal whose ids are right', () => {
  test('compiles with every field of every record, and is the chain that parsing makes', () => {
    const chain = defineChain(everyField());
    expect(chain.content).toEqual(everyFieldContent());
    expectTypeOf(chain).toEqualTypeOf<
      ServiceChain<'driver' | 'garage' | 'reception' | 'supplier' | 'workshop', 'parts' | 'repair' | 'visit'>
    >();
  });

  test('compiles with every kind of reference', () => {
    const chain = defineChain({
      parties: {
        ...parties,
        desk: { kind: 'team', partOf: 'it', leaders: [{ party: 'it', basis: 'formal' }] },
      },
      links: {
        tool: { provider: 'it', customer: 'desk', service: 'tool', requires: [], ownTime: 'PT5M' },
        form: { provider: 'guest', customer: 'desk', service: 'form' },
        visit: {
          provider: 'desk',
          customer: 'guest',
          service: 'visit',
          owner: 'it',
          requires: ['tool', ['tool', 'form'], { atLeast: 1, of: ['tool', 'form'] }],
        },
      },
      measures,
      goals: {
        quick: { holder: 'desk', title: 'Quick', supports: 'visit' },
        fast: { holder: 'organisation', title: 'Fast', supports: 'quick' },
        ask: { holder: 'it', title: 'Ask', supports: 'culture:3a' },
      },
      ratings: [
        { subject: 'visit', measure: 'wait', by: 'customer', need: 'PT5M' },
        { subject: 'desk', measure: 'wait', by: 'staff', need: 5 },
        { subject: 'organisation', measure: 'wait', by: 'self', need: 5 },
      ],
      standards: [{ link: 'visit', measure: 'wait', target: 5 }],
      measurements: [{ link: 'visit', measure: 'wait', value: 'PT5M' }],
      contacts: [{ link: 'visit', kind: 'enquiry', receivedAt: '2026-03-01T09:30Z', goal: 'quick' }],
      suppressions: [
        { rule: 'r', subject: 'visit', reason: 'why' },
        { rule: 'r', subject: 'desk', reason: 'why' },
        { rule: 'r', subject: 'quick', reason: 'why' },
        { rule: 'r', subject: 'organisation', reason: 'why' },
      ],
    });
    expect(chain.content.ratings.map(({ need }) => need)).toEqual([5, 5, 5]);
    expectTypeOf(chain).toEqualTypeOf<ServiceChain<'desk' | 'it' | 'guest', 'visit' | 'tool' | 'form'>>();
  });

  test('may leave any optional section or field undefined', () => {
    const chain = defineChain({
      $schema: undefined,
      version: undefined,
      name: undefined,
      parties: { desk: { kind: 'team', name: undefined }, guest: { kind: 'customer' } },
      links: {
        visit: {
          provider: 'desk',
          customer: 'guest',
          service: 'visit',
          owner: undefined,
          requires: undefined,
        },
      },
      measures: undefined,
      goals: undefined,
      standards: undefined,
      measurements: undefined,
      contacts: undefined,
      suppressions: undefined,
    });
    expect(chain.links()).toHaveLength(1);
  });

  test('may leave ratings undefined like any other section', () => {
    expect(defineChain({ parties, links, ratings: undefined }).content.ratings).toEqual([]);
  });

  test('may have ids that are numbers in quotes', () => {
    const chain = defineChain({
      parties: { '1': { kind: 'team' }, '2': { kind: 'customer' } },
      links: { '10': { provider: '1', customer: '2', service: 's' } },
    });
    expectTypeOf(chain).toEqualTypeOf<ServiceChain<'1' | '2', '10'>>();
    expect(chain.link('10').provider).toBe('1');
  });
});

describe('a chain with typed ids', () => {
  const chain = bakery();
  const UNKNOWN = expect.objectContaining({ code: 'unknown-id' });

  test('takes no other id in any of its lookups', () => {
    // @ts-expect-error: there is no party ovn.
    expect(() => chain.party('ovn')).toThrow(UNKNOWN);
    // @ts-expect-error: bread is a link.
    expect(() => chain.laneOf('bread')).toThrow(UNKNOWN);
    // @ts-expect-error: there is no link sael.
    expect(() => chain.link('sael')).toThrow(UNKNOWN);
    // @ts-expect-error: oven is a party.
    expect(() => chain.requirementsOf('oven')).toThrow(UNKNOWN);
  });

  test('takes any text where nothing may be found', () => {
    expect(chain.findParty('ovn')).toBeUndefined();
    expect(chain.findLink('sael')).toBeUndefined();
    expect(chain.sourceOf('ovn')).toBeUndefined();
  });

  test('gives its ids to the questions about one link', () => {
    expect(
      upstreamOf(chain, 'sale')
        .rows()
        .map(({ link }) => link),
    ).toEqual(['bread', 'flour']);
    // @ts-expect-error: there is no link sael.
    expect(() => upstreamOf(chain, 'sael').rows()).toThrow(UNKNOWN);
  });

  test('may stand wherever a chain may stand', () => {
    const untyped: ServiceChain = chain;
    expect(untyped.party('oven').kind).toBe('team');
    expect(() => untyped.party('ovn')).toThrow(UNKNOWN);
  });

  test('is not what parsing makes, which knows no ids', () => {
    const parsed = parseChain({ parties, links });
    expectTypeOf(parsed).toEqualTypeOf<ServiceChain>();
    expect(parsed.link('visit').provider).toBe('desk');
  });
});
