import { describe, expect, it } from 'vitest';
import { defineChain } from '../../src/chain/define-chain.js';
import type { ConformanceOptions } from '../../src/mining/conformance-options.js';
import { conformanceRules } from '../../src/mining/conformance-rules.js';
import type { ObservedLinksRow } from '../../src/mining/observed-links-table.js';
import { type AssessOptions, assess } from '../../src/rules/assess.js';
import { toBaseline } from '../../src/rules/baseline/to-baseline.js';
import { hidden, observation, rare, seen } from './observed-rows.js';

/**
 * ```
 * laundry ──linen──▶ kitchen ──meals──▶ waiters ──dinner──▶ guests
 *                      bar ────drinks──────┘
 * ```
 */
const tavern = defineChain({
  parties: {
    laundry: { kind: 'partner' },
    kitchen: { kind: 'team', name: 'Kitchen' },
    bar: { kind: 'team' },
    waiters: { kind: 'team' },
    chef: { kind: 'role' },
    guests: { kind: 'customer' },
  },
  links: {
    linen: { provider: 'laundry', customer: 'kitchen', service: 'linen', owner: 'chef' },
    meals: { provider: 'kitchen', customer: 'waiters', service: 'meals', owner: 'chef' },
    drinks: { provider: 'bar', customer: 'waiters', service: 'drinks', owner: 'bar' },
    dinner: { provider: 'waiters', customer: 'guests', service: 'dinner', owner: 'waiters' },
  },
  standards: [
    { link: 'meals', measure: 'response-time', target: 15, attainment: 0.9 },
    { link: 'drinks', measure: 'response-time', target: 4, attainment: 0.9 },
  ],
  suppressions: [{ rule: 'shadow-link', subject: 'chef', reason: 'agreed' }],
});

const everyone = [seen('kitchen>waiters', { p90Waiting: 10 }), seen('waiters>guests')];
const dueDrinks = seen('bar>waiters', { medianWaiting: 2, p90Waiting: 3 });

function assessed(
  rows: readonly ObservedLinksRow[],
  options: ConformanceOptions = {},
  more: AssessOptions = {},
) {
  const ownRules = conformanceRules(observation(...rows), options);
  const ids = ownRules.map(({ id }) => id);
  const { findings, ...others } = assess(tavern, { ownRules, ...more });
  return { ...others, ownRules, found: findings.rows().filter(({ rule }) => ids.includes(rule)) };
}

const told = (...args: Parameters<typeof assessed>) =>
  assessed(...args).found.map(({ rule, subject, detail }) => [rule, subject, detail].join(' ').trimEnd());

describe('the rules about an observation', () => {
  it('find nothing where all is as declared', () => {
    expect(told([...everyone, dueDrinks])).toEqual([]);
  });

  it('find nothing in an empty log', () => {
    expect(told([])).toEqual([]);
  });

  it('refuse names that are of no party, when the chain is known', () => {
    expect(() => told([], { names: { Cuisine: 'kitchn' } })).toThrow('did you mean "kitchen"?');
  });
});

describe('shadow-link', () => {
  const shadow = seen('bar>kitchen', { count: 4, cases: 3 });

  it('says who serves whom, how often, what depends on it and who acts', () => {
    const [finding] = assessed([...everyone, dueDrinks, shadow]).found;
    expect(finding).toMatchObject({
      ...{ rule: 'shadow-link', severity: 'warn', subject: 'bar', detail: 'kitchen', actor: 'bar' },
      ...{ parties: ['bar', 'kitchen'], touchpoints: ['dinner'], touchpointCount: 1, path: 'parties.bar' },
    });
    expect(finding!.message).toBe(
      'bar serves Kitchen (kitchen), and no link says so: seen 4 times, in at least 3 cases; 1 touchpoint depends on it. Declare the link with who answers for it, or end it.',
    );
  });

  it('speaks of a touchpoint where the customer is external, and lets no outsider act', () => {
    const [contact] = assessed([...everyone, dueDrinks, seen('laundry>guests')]).found;
    expect(contact).toMatchObject({ subject: 'laundry', detail: 'guests', actor: null, touchpoints: [] });
    expect(contact!.message).toMatch(/^laundry has contact with guests, and no touchpoint says so/);
  });

  it('is not found where it is withheld, too rare, or of somebody unknown', () => {
    expect(told([...everyone, dueDrinks, hidden('bar>kitchen'), rare(3)])).toEqual([]);
    const set = { rules: { 'shadow-link': { least: 5 } } };
    expect(told([...everyone, dueDrinks, shadow], {}, set)).toEqual([]);
    expect(told([...everyone, dueDrinks, seen('night>kitchen')])).toEqual([
      'unknown-performer organisation night',
    ]);
  });

  it('is found without figures where a part is withheld', () => {
    const [finding] = assessed([...everyone, dueDrinks, shadow, hidden('bar>kitchen other')]).found;
    expect(finding!.message).toContain('how often is withheld');
  });

  it('is set aside by the baseline and by the document', () => {
    const rows = [...everyone, dueDrinks, shadow, seen('chef>kitchen')];
    const first = assessed(rows);
    expect(first.accepted.rows()).toMatchObject([{ rule: 'shadow-link', subject: 'chef' }]);
    const baseline = toBaseline(assess(tavern, { ownRules: first.ownRules }));
    expect(told(rows, {}, { baseline })).toEqual([]);
  });
});

describe('unknown-performer', () => {
  it('says what somebody unknown does, and who may be meant', () => {
    const [finding] = assessed([...everyone, dueDrinks, seen('Kitchn>bar'), seen('bar>Kitchn')]).found;
    expect(finding).toMatchObject({ subject: 'organisation', detail: 'Kitchn', parties: ['bar'] });
    expect(finding!.message).toBe(
      'The event log names "Kitchn", whom the chain does not know: it serves bar, and it is served by bar, 20 times in all. If Kitchen (kitchen) is meant, say so with names; else declare it.',
    );
  });

  it('is not found where names says who is meant, nor where all of it is withheld', () => {
    expect(told([...everyone, dueDrinks, seen('Bar 2>waiters')], { names: { 'Bar 2': 'bar' } })).toEqual([]);
    expect(told([...everyone, dueDrinks, hidden('night>bar')])).toEqual([]);
  });

  it('is one where the log knows nobody', () => {
    const rows = [seen('A>B'), seen('B>C')];
    expect(told(rows, {}, { rules: { 'unused-link': { among: 'seen' } } })).toEqual([
      'unknown-performer organisation',
    ]);
    expect(assessed(rows).found[0]!.message).toMatch(
      /^None of the 3 names in the event log, such as "A", "B" and "C"/,
    );
  });
});

describe('unused-link', () => {
  const rows = [...everyone, seen('bar>chef')];

  it('is an info for the owner of a link whose parties the log shows', () => {
    const found = assessed(rows).found.filter(({ rule }) => rule === 'unused-link');
    expect(found).toMatchObject([
      { severity: 'info', subject: 'drinks', actor: 'bar', links: ['drinks'], touchpoints: ['dinner'] },
    ]);
    expect(found[0]!.message).toMatch(
      /^The event log never shows that anybody uses drinks \(drinks, bar → waiters\)/,
    );
  });

  it('is found of all links where that is set', () => {
    const found = told(rows, {}, { rules: { 'unused-link': { among: 'all' } } });
    expect(found.filter((one) => one.startsWith('unused'))).toEqual([
      'unused-link drinks',
      'unused-link linen',
    ]);
  });

  it('is not found where something rare or withheld may be of it', () => {
    for (const other of [rare(2), hidden('bar>waiters')])
      expect(told([...rows, other]).filter((one) => one.startsWith('unused'))).toEqual([]);
  });
});

describe('standard-missed-in-log', () => {
  it('says what is set and how long work waits', () => {
    const [finding] = assessed([...everyone, seen('bar>waiters')]).found;
    expect(finding).toMatchObject({
      rule: 'standard-missed-in-log',
      subject: 'drinks',
      actor: 'bar',
      extent: 0.5,
    });
    expect(finding!.message).toContain(
      'at most 4 minutes in 90 % of cases, is missed in the event log: half of the cases wait up to 5 minutes, nine of ten up to 20 minutes.',
    );
  });

  it('is not found where times are withheld', () => {
    expect(told([...everyone, hidden('bar>waiters')])).toEqual([]);
  });
});
