import { describe, expect, it } from 'vitest';
import { isServiceChainError, parseChain, unownedLinks } from '../../src/index.js';
import { type AssessOptions, assess, defineRule, rules } from '../../src/rules/index.js';
import { parseChainText } from '../../src/text/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

/** Only the rule about owners, so that other rules may come. */
const ALONE = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
const OWNERS = { rules: { ...ALONE, 'unowned-link': 'warn' } } as const;

const subjects = (rows: ReadonlyArray<{ readonly subject: string }>) => rows.map(({ subject }) => subject);

function accepting(...suppressions: ReadonlyArray<Readonly<Record<string, string>>>) {
  return parseChain({ ...harbourHotel, suppressions });
}

describe('assess', () => {
  const hotel = parseChain(harbourHotel);

  it('finds the unowned links of the hotel', () => {
    const rows = assess(hotel, OWNERS).findings.rows();
    expect(subjects(rows)).toEqual(['L10', 'L3']);
    expect(rows[0]).toMatchObject({
      ...{ severity: 'warn', rule: 'unowned-link', detail: null, state: 'new', reason: null, until: null },
      ...{ parties: ['hr', 'housekeeping'], links: ['L10'], touchpoints: ['L2', 'L4'] },
      ...{
        path: 'links.L10.owner',
        expected: 'an owner',
        actual: 'none',
        file: null,
        line: null,
        column: null,
      },
      help: 'service-chain rules unowned-link',
    });
  });

  it('tells where a finding stands in the text', () => {
    const text =
      'parties:\n  a: { kind: team }\n  b: { kind: team }\nlinks:\n  l:\n    { provider: a, customer: b, service: s }\n';
    const chain = parseChainText(text, { file: 'chain.yaml' });
    expect(assess(chain, OWNERS).findings.rows()[0]).toMatchObject({
      file: 'chain.yaml',
      line: 5,
      column: 3,
    });
  });

  it('orders by severity, then rule, subject and detail, whatever the order rules find in', () => {
    const backwards = (id: string, severity: 'error' | 'info') =>
      defineRule({
        ...{ id, title: id, about: id, concern: 'service', severity },
        *check() {
          for (const detail of ['b', undefined, 'a'])
            yield { subject: 'organisation', message: 'Odd.', ...(detail !== undefined && { detail }) };
        },
      });
    const ownRules = [backwards('z-rule', 'error'), backwards('a-rule', 'info')];
    const rows = assess(hotel, { ...OWNERS, ownRules }).findings.rows();
    expect(rows.map(({ rule, subject, detail }) => `${rule} ${subject} ${detail}`)).toEqual([
      ...['z-rule organisation null', 'z-rule organisation a', 'z-rule organisation b'],
      ...['unowned-link L10 null', 'unowned-link L3 null'],
      ...['a-rule organisation null', 'a-rule organisation a', 'a-rule organisation b'],
    ]);
  });

  it('works out each table once for all rules', () => {
    let asked = 0;
    const question = (chain: typeof hotel) => {
      asked++;
      return unownedLinks(chain);
    };
    const asking = (id: string) =>
      defineRule({
        ...{ id, title: id, about: id, concern: 'service', severity: 'warn' },
        check: ({ rows }) => rows(question).map(({ link }) => ({ subject: link, message: 'Odd.' })),
      });
    const assessment = assess(hotel, { ...OWNERS, ownRules: [asking('one'), asking('two')] });
    expect(assessment.findings.rows()).toHaveLength(6);
    expect(assessment.rows(question)).toHaveLength(2);
    expect(asked).toBe(1);
  });

  it('hands rules their settings, the moment and the grouping', () => {
    const seen: unknown[] = [];
    const rule = defineRule({
      ...{ id: 'curious', title: 'Curious', about: 'Looks.', concern: 'service', severity: 'info' },
      settings: {
        days: { type: 'integer', unit: 'days', description: 'Days.', default: 30, minimum: 1 },
        on: { type: 'choices', values: ['a', 'b'], description: 'On.', default: ['a'] },
      },
      check({ settings, asOfOptions, ratingOptions }) {
        seen.push(settings, asOfOptions, ratingOptions);
        return [];
      },
    });
    const asOf = '2026-03-01T00:00:00Z';
    assess(hotel, { ownRules: [rule], rules: { curious: { days: 7 } }, asOf, minimum: 7 });
    expect(seen).toEqual([{ days: 7, on: ['a'] }, { asOf }, { minimum: 7 }]);
  });

  it('says which rule it asks, before it asks it, and of none that is off', () => {
    const told: string[] = [];
    const own = defineRule({
      ...{ id: 'own', title: 'Own', about: 'Own.', concern: 'model', severity: 'info' },
      check: () => {
        told.push('asked');
        return [];
      },
    });
    assess(hotel, { ...OWNERS, ownRules: [own], onRule: (rule) => void told.push(rule) });
    expect(told).toEqual(['unowned-link', 'own', 'asked']);
    expect(() => assess(hotel, { onRule: 'yes' as never })).toThrow('expected onRule to be a function');
  });

  it('refuses a rule that finds the same twice, and two rules of one id', () => {
    const rule = defineRule({
      ...{ id: 'twice', title: 'Twice', about: 'Twice.', concern: 'service', severity: 'info' },
      check: () => [1, 2].map(() => ({ subject: 'organisation', message: 'Odd.' })),
    });
    expect(() => assess(hotel, { ownRules: [rule] })).toThrow(
      'the rule twice to find something about each subject',
    );
    expect(() => assess(hotel, { ownRules: [{ ...rule, id: 'unowned-link' }] })).toThrow(
      'got two unowned-link',
    );
    expect(() => assess(hotel, { ownRules: [{ ...rule, id: 'Not Kebab' }] })).toThrow(
      'an id in kebab-case, got "Not Kebab"',
    );
  });

  it('tells all that is wrong with the settings at once', () => {
    const wrong = { 'unowned-lnk': 'warn', 'unowned-link': { severity: 'eror', days: 3 } };
    const error = thrownBy(() => assess(hotel, { rules: wrong as never }));
    expect(error.code).toBe('invalid-config');
    expect(error.problems.map(({ path, code, suggestion }) => [path.join('.'), code, suggestion])).toEqual([
      ['rules.unowned-link.severity', 'invalid-value', 'error'],
      ['rules.unowned-link.days', 'unknown-key', undefined],
      ['rules.unowned-lnk', 'unknown-key', 'unowned-link'],
    ]);
  });

  it.each<[string, object, string]>([
    ['a preset', { preset: 'stict' }, 'did you mean "strict"?'],
    ['a moment', { asOf: '2026-03-01' }, 'expected asOf to be a timestamp'],
    ['a minimum', { minimum: 2 }, 'at least 3'],
    ['rules', { ownRules: {} }, 'expected ownRules to be a list'],
    ['a baseline', { baseline: { version: 2, findings: [{}] } }, 'baseline.version'],
  ])('refuses %s that cannot be', (_, options, message) => {
    expect(() => assess(hotel, options as AssessOptions)).toThrow(message);
  });
});

describe('presets', () => {
  const hotel = parseChain(harbourHotel);
  const about = (id: string, concern: 'model' | 'service', severity: 'off' | 'info' | 'warn' | 'error') =>
    defineRule({
      ...{ id, title: id, about: id, concern, severity },
      check: () => [{ subject: 'organisation', message: 'Odd.' }],
    });
  const ownRules = [
    about('own-off', 'service', 'off'),
    about('own-info', 'service', 'info'),
    about('own-warn', 'model', 'warn'),
    about('own-error', 'service', 'error'),
  ];
  const levels = (options: AssessOptions) =>
    assess(hotel, { ...options, ownRules })
      .rules.filter(({ rule }) => rule.id.startsWith('own-'))
      .map(({ rule, severity }) => [rule.id, severity]);

  it('recommended takes rules as they are, strict one step graver, model only those about the model', () => {
    expect(levels({})).toEqual([
      ['own-info', 'info'],
      ['own-warn', 'warn'],
      ['own-error', 'error'],
    ]);
    expect(levels({ preset: 'strict' })).toEqual([
      ...[
        ['own-off', 'info'],
        ['own-info', 'warn'],
      ],
      ...[
        ['own-warn', 'error'],
        ['own-error', 'error'],
      ],
    ]);
    expect(levels({ preset: 'model' })).toEqual([['own-warn', 'warn']]);
  });

  it('gives way to what is set', () => {
    expect(
      levels({ preset: 'model', rules: { 'own-off': 'error', 'own-warn': { severity: 'off' } } }),
    ).toEqual([['own-off', 'error']]);
  });
});

describe('what the document accepts', () => {
  const accepted = {
    rule: 'unowned-link',
    subject: 'L10',
    reason: 'HR is being rebuilt',
    until: '2026-06-30',
  };
  const at = (asOf?: string) =>
    assess(accepting(accepted), { ...OWNERS, ...(asOf !== undefined && { asOf }) });

  it('is set aside, with its reason', () => {
    const { findings, accepted: aside, suppressions } = at('2026-06-30T23:59:59Z');
    expect(subjects(findings.rows())).toEqual(['L3']);
    expect(aside.rows()).toMatchObject([
      { subject: 'L10', state: 'accepted', reason: 'HR is being rebuilt', until: '2026-06-30' },
    ]);
    expect(suppressions.rows()).toMatchObject([{ suppression: 1, state: 'used', findings: 1 }]);
  });

  it('comes back when its last day is over, and never without a moment', () => {
    const { findings, suppressions } = at('2026-07-01T00:00:00Z');
    expect(subjects(findings.rows())).toEqual(['L10', 'L3']);
    expect(suppressions.rows()).toMatchObject([{ state: 'expired', findings: 1 }]);
    expect(subjects(at().findings.rows())).toEqual(['L3']);
  });

  it('tells acceptances that accept nothing', () => {
    const chain = accepting(
      { rule: 'unowned-link', subject: 'L2', reason: 'mended since' },
      { rule: 'unowned-lnk', subject: 'L3', reason: 'a typo' },
      { rule: 'unowned-link', subject: 'L3', reason: 'expired', until: '2020-01-01' },
      { rule: 'unowned-link', subject: 'L3', reason: 'accepted anew' },
    );
    const { findings, suppressions } = assess(chain, { ...OWNERS, asOf: '2026-01-01T00:00:00Z' });
    expect(subjects(findings.rows())).toEqual(['L10']);
    expect(suppressions.rows().map(({ state }) => state)).toEqual([
      'unused',
      'unknown-rule',
      'expired',
      'used',
    ]);
    const off = assess(chain, { rules: ALONE });
    expect(off.suppressions.rows().map(({ state }) => state)).toEqual([
      ...['rule-off', 'unknown-rule', 'rule-off', 'rule-off'],
    ]);
  });
});

describe('the summary', () => {
  it('holds the shares of the hotel', () => {
    const rows = assess(parseChain(harbourHotel), OWNERS).summary.rows();
    const share = (item: string) => {
      const row = rows.find((one) => one.item === item)!;
      return [row.count, row.of, row.share];
    };
    expect(share('warnings')).toEqual([2, null, null]);
    expect(share('owned-links')).toEqual([14, 16, 0.875]);
    expect(share('touchpoints-without-single-point')).toEqual([0, 4, 0]);
    expect(share('kept-standards')).toEqual([0, 0, null]);
    expect(share('met-needs')).toEqual([2, 3, 2 / 3]);
  });
});

function thrownBy(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (isServiceChainError(error)) return error;
  }
  throw new Error('expected an error of the library');
}
