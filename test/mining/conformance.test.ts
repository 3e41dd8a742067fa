import { describe, expect, it } from 'vitest';
import { defineChain } from '../../src/chain/define-chain.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { conformance } from '../../src/mining/conformance.js';
import { assess } from '../../src/rules/assess.js';
import { defineRule } from '../../src/rules/define-rule.js';
import { compare } from '../../src/tables/compare.js';
import { hidden, observation, rare, seen } from './observed-rows.js';

/**
 * ```
 * laundry ──linen──▶ kitchen ──meals, snacks──▶ waiters ──dinner──▶ guests
 *                      bar ──────drinks────────────┘
 * ```
 */
const tavern = defineChain({
  parties: {
    laundry: { kind: 'partner' },
    kitchen: { kind: 'team' },
    bar: { kind: 'team' },
    waiters: { kind: 'team' },
    chef: { kind: 'role' },
    guests: { kind: 'customer' },
  },
  links: {
    linen: { provider: 'laundry', customer: 'kitchen', service: 'linen' },
    meals: { provider: 'kitchen', customer: 'waiters', service: 'meals', owner: 'waiters' },
    snacks: { provider: 'kitchen', customer: 'waiters', service: 'snacks', owner: 'chef' },
    drinks: { provider: 'bar', customer: 'waiters', service: 'drinks' },
    dinner: { provider: 'waiters', customer: 'guests', service: 'dinner', owner: 'chef' },
  },
  standards: [
    { link: 'meals', measure: 'response-time', target: 15, attainment: 0.9 },
    { link: 'drinks', measure: 'response-time', target: 4, attainment: 0.9 },
  ],
});

const told = (table: ReturnType<typeof conformance>) =>
  table.rows().map((row) => `${row.provider}>${row.customer} ${row.state}`);

describe('declared against observed', () => {
  it('says of every two parties whether a link is declared, seen or both', () => {
    const observed = observation(
      seen('waiters>guests', { count: 30, cases: 30, medianWaiting: null, p90Waiting: null }),
      seen('kitchen>waiters meals', { count: 20, cases: 12 }),
      seen('kitchen>waiters sides', { count: 7, cases: 7 }),
      seen('chef>kitchen orders', { count: 4, cases: 3 }),
    );
    const nothing = { observedLinks: 0, complete: true, events: 0, casesAtLeast: 0, standardsMissed: [] };
    const known = { unknownParties: [], standardsMissed: [], complete: true, touchpointsExposed: 1 };
    expect(conformance(tavern, observed).rows()).toEqual([
      {
        ...{
          customerKind: 'customer',
          provider: 'waiters',
          customer: 'guests',
          state: 'confirmed',
          ...known,
        },
        ...{ declaredLinks: 1, links: ['dinner'], owners: ['chef'], observedLinks: 1 },
        ...{ events: 30, casesAtLeast: 30 },
        modelled: 'complete',
      },
      {
        ...{ customerKind: 'inside', provider: 'bar', customer: 'waiters', state: 'declared-only', ...known },
        ...{ declaredLinks: 1, links: ['drinks'], owners: [], ...nothing },
        modelled: 'complete',
      },
      {
        ...{
          customerKind: 'inside',
          provider: 'chef',
          customer: 'kitchen',
          state: 'observed-only',
          ...known,
        },
        ...{ declaredLinks: 0, links: [], owners: [], observedLinks: 1, events: 4, casesAtLeast: 3 },
        modelled: 'complete',
      },
      {
        ...{ customerKind: 'inside', provider: 'kitchen', customer: 'waiters', state: 'confirmed', ...known },
        ...{ declaredLinks: 2, links: ['meals', 'snacks'], owners: ['chef', 'waiters'], observedLinks: 2 },
        ...{ events: 27, casesAtLeast: 12, standardsMissed: ['meals'] },
        modelled: 'complete',
      },
      {
        ...{ customerKind: 'inside', provider: 'laundry', customer: 'kitchen', state: 'declared-only' },
        ...{ ...known, declaredLinks: 1, links: ['linen'], owners: [], ...nothing },
        modelled: 'complete',
      },
    ]);
  });

  it('tells the two directions of one pair apart', () => {
    expect(told(conformance(tavern, observation(seen('waiters>kitchen'))))).toContain(
      'waiters>kitchen observed-only',
    );
    expect(told(conformance(tavern, observation(seen('waiters>kitchen'))))).toContain(
      'kitchen>waiters declared-only',
    );
  });

  it('takes names of the log for parties of the chain, and leaves out what one party hands itself', () => {
    const observed = observation(seen('Cuisine>waiters'), seen('Cuisine>Pantry'), seen('Pantry>waiters x'));
    const names = { Cuisine: 'kitchen', Pantry: 'kitchen' };
    const rows = conformance(tavern, observed, { names }).rows();
    expect(rows.filter((row) => row.observedLinks > 0)).toMatchObject([
      { provider: 'kitchen', customer: 'waiters', state: 'confirmed', observedLinks: 2, events: 20 },
    ]);
    expect(rows.flatMap((row) => row.unknownParties)).toEqual([]);
  });

  it('tells which parties the chain does not know, and no touchpoints of a customer it does not know', () => {
    const observed = observation(seen('night shift>waiters'), seen('bar>night-shift'), seen('x>y'));
    const shadows = conformance(tavern, observed)
      .rows()
      .filter((row) => row.state === 'observed-only');
    expect(shadows.map((row) => [row.unknownParties, row.touchpointsExposed])).toEqual([
      [['night-shift'], null],
      [['night shift'], 1],
      [['x', 'y'], null],
    ]);
  });

  it('tells what is no part of the model from a shadow link: the waiters may receive more than it holds', () => {
    const partial = parseChain({
      parties: Object.fromEntries(
        tavern
          .parties()
          .map(({ id, ...party }) => [id, id === 'waiters' ? { ...party, modelled: 'partial' } : party]),
      ),
      links: Object.fromEntries(tavern.links().map(({ id, ...link }) => [id, link])),
    });
    const observed = observation(
      seen('chef>waiters praise'),
      seen('chef>kitchen orders'),
      seen('chef>cellar wine'),
    );
    const rows = conformance(partial, observed)
      .rows()
      .filter(({ state }) => state === 'observed-only');
    expect(rows.map(({ customer, modelled }) => [customer, modelled])).toEqual([
      ['cellar', null],
      ['kitchen', 'complete'],
      ['waiters', 'partial'],
    ]);
  });

  it('takes the kind of a customer from the chain where that knows it', () => {
    const inside = seen('waiters>guests', { customerKind: 'inside' });
    const both = [seen('waiters>guests'), inside, seen('bar>club', { customerKind: 'customer' })];
    const rows = conformance(tavern, observation(...both)).rows();
    expect(rows.slice(0, 2)).toMatchObject([
      { customerKind: 'customer', provider: 'bar', customer: 'club', state: 'observed-only' },
      { customerKind: 'customer', provider: 'waiters', customer: 'guests', observedLinks: 2 },
    ]);
  });
});

describe('what an observation hides', () => {
  it('stays hidden: pairs are withheld without figures, whether declared or not', () => {
    const rows = conformance(tavern, observation(hidden('kitchen>waiters'), hidden('bar>kitchen'))).rows();
    const withheld = { state: 'withheld', complete: false, events: null, casesAtLeast: null };
    expect(rows.filter((row) => row.observedLinks > 0)).toMatchObject([
      { provider: 'bar', customer: 'kitchen', declaredLinks: 0, ...withheld },
      { provider: 'kitchen', customer: 'waiters', declaredLinks: 2, ...withheld, standardsMissed: [] },
    ]);
  });

  it('leaves a pair without figures where part of it is suppressed', () => {
    const observed = observation(seen('kitchen>waiters meals'), hidden('kitchen>waiters sides'));
    const row = conformance(tavern, observed)
      .rows()
      .find(({ provider }) => provider === 'kitchen');
    const hiddenFigures = { complete: false, events: null, casesAtLeast: null };
    expect(row).toMatchObject({ state: 'confirmed', observedLinks: 2, ...hiddenFigures });
  });

  it('may be among links too rare to be told apart', () => {
    const rows = conformance(tavern, observation(seen('bar>waiters'), rare(3))).rows();
    expect(rows.map(({ provider, state, complete, events }) => [provider, state, complete, events])).toEqual([
      ['waiters', 'declared-only', false, null],
      ['bar', 'confirmed', false, 10],
      ['kitchen', 'declared-only', false, null],
      ['laundry', 'declared-only', false, null],
    ]);
  });
});

describe('options', () => {
  it('must name parties of the chain, and a measure in minutes', () => {
    const ask = (options: object) => () => conformance(tavern, observation(), options);
    expect(ask({ names: { Cuisine: 'kitchn' } })).toThrow('did you mean "kitchen"?');
    expect(ask({ names: { Cuisine: 1 } })).toThrow('the id of a known party');
    expect(ask({ names: new Map() })).toThrow('expected names to be a map');
    expect(ask({ measure: 'respons-time' })).toThrow('did you mean "response-time"?');
    expect(ask({ measure: 'csat' })).toThrow('in minutes of which lower is better');
  });

  it('know no inherited names', () => {
    const observed = observation(seen('constructor>__proto__'));
    expect(conformance(tavern, observed, { names: {} }).rows()).toContainEqual(
      expect.objectContaining({ unknownParties: ['constructor', '__proto__'] }),
    );
  });
});

describe('what can be made of it', () => {
  const shadowed = observation(seen('kitchen>waiters'), seen('kitchen>bar'));

  it('findings, by a rule of one’s own', () => {
    const shadowLink = defineRule({
      ...{ id: 'shadow-link', title: 'Shadow link', about: 'Nobody declared it.' },
      ...{ concern: 'service', severity: 'warn' },
      check: ({ chain }) =>
        conformance(chain, shadowed)
          .rows()
          .filter(({ state }) => state === 'observed-only')
          .map(({ provider, customer }) => ({ subject: customer, detail: provider, message: 'Declare it.' })),
    });
    const findings = assess(tavern, { ownRules: [shadowLink] }).findings.rows();
    expect(findings.filter(({ rule }) => rule === 'shadow-link')).toMatchObject([
      { subject: 'bar', detail: 'kitchen', actor: 'bar', state: 'new' },
    ]);
  });

  it('what changed between two observations', () => {
    const before = conformance(tavern, observation(seen('kitchen>waiters'), seen('bar>waiters')));
    const rows = compare(before, conformance(tavern, shadowed)).rows();
    expect(rows.map(({ provider, change }) => `${provider} ${change}`)).toEqual([
      'bar changed',
      'kitchen added',
    ]);
  });
});
