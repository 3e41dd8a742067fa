import { describe, expect, it } from 'vitest';
import { apply, type Change, parseChain } from '../../../src/index.js';
import {
  type AssessOptions,
  assess,
  defineRule,
  parseBaseline,
  rules,
  toBaseline,
} from '../../../src/rules/index.js';
import { parseChainTexts } from '../../../src/text/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { PAGES_AS_OF, readPage } from '../built-in/page.js';

/** Only the rule about owners, so that other rules may come. */
const ALONE = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
const OWNERS = { rules: { ...ALONE, 'unowned-link': 'warn' } } as const;

const subjects = (rows: ReadonlyArray<{ readonly subject: string }>) => rows.map(({ subject }) => subject);

describe('a baseline', () => {
  const hotel = parseChain(harbourHotel);
  const baseline = toBaseline(assess(hotel, OWNERS));
  const against = (changes: readonly Change[], rest: AssessOptions = {}) =>
    assess(apply(hotel, changes), { ...OWNERS, ...rest, baseline });

  it('holds what was found, and survives being written', () => {
    expect(parseBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual({
      version: 1,
      findings: [
        { rule: 'unowned-link', subject: 'L10', expected: 'an owner', actual: 'none' },
        { rule: 'unowned-link', subject: 'L3', expected: 'an owner', actual: 'none' },
      ],
    });
  });

  it('sets aside what it knows, and tells what is new and what is fixed', () => {
    const { findings, known, fixed } = against([
      { change: 're-own', link: 'L10', owner: 'hr' },
      { change: 're-own', link: 'L15', owner: null },
    ]);
    expect(subjects(findings.rows())).toEqual(['L15']);
    expect(known.rows()).toMatchObject([{ subject: 'L3', state: 'known' }]);
    expect(fixed.rows()).toEqual([
      { rule: 'unowned-link', subject: 'L10', detail: null, expected: 'an owner', actual: 'none' },
    ]);
  });

  it.each(rules.map(({ id }) => id))('of %s is not moved by other names and places', (id) => {
    const { sources } = readPage(id).bad;
    const setup = { rules: { ...ALONE, [id]: 'warn' }, asOf: PAGES_AS_OF } as const;
    const before = parseChainTexts(sources);
    const known = toBaseline(assess(before, setup));
    expect(known.findings.length).toBeGreaterThan(0);

    const moved = parseChainTexts(sources.map(({ text, file }) => ({ text: `# moved\n\n${text}`, file })));
    expect(toBaseline(assess(moved, setup))).toEqual(known);

    // What one document says cannot be told apart, and a change makes one document.
    if (id === 'conflicting-declarations') return;
    const renames = before
      .parties()
      .flatMap(({ id: party, name }): Change[] =>
        name === undefined ? [] : [{ change: 'rename', party, name: `${name} of old` }],
      );
    expect(toBaseline(assess(apply(before, renames), setup))).toEqual(known);
  });

  it('keeps what it knew of a group when one of a lesser id comes', () => {
    const link = { provider: 'a', customer: 'b', service: 's' } as const;
    const chainOf = (parties: readonly string[], links: readonly string[]) =>
      parseChain({
        parties: {
          a: { kind: 'team' },
          b: { kind: 'team' },
          ...Object.fromEntries(parties.map((id) => [id, { kind: 'team', name: 'Same' }])),
        },
        links: Object.fromEntries(links.map((id) => [id, link])),
      });
    const setup = { rules: { ...ALONE, 'duplicate-links': 'warn', 'similar-names': 'warn' } } as const;
    const known = toBaseline(assess(chainOf(['p1', 'p2'], ['l1', 'l2']), setup));
    const after = assess(chainOf(['p0', 'p1', 'p2'], ['l0', 'l1', 'l2']), { ...setup, baseline: known });
    expect(subjects(after.known.rows())).toEqual(['l2', 'p2']);
    expect(after.findings.rows().map(({ subject, state }) => [subject, state])).toEqual([
      ['l1', 'new'],
      ['p1', 'new'],
    ]);
    expect(after.fixed.rows()).toEqual([]);
  });

  it('tells again what got worse, not what got better, nor how a rule is set', () => {
    const counting = (extent: number, days = 7) =>
      defineRule({
        ...{ id: 'counting', title: 'Counting', about: 'Counts.', concern: 'service', severity: 'warn' },
        check: () => [
          { subject: 'organisation', message: 'Wait.', expected: `in ${days}`, actual: `${extent}`, extent },
        ],
      });
    const before = toBaseline(assess(hotel, { rules: ALONE, ownRules: [counting(3)] }));
    expect(before.findings).toMatchObject([{ actual: '3', extent: 3 }]);
    const later = (...now: Parameters<typeof counting>) =>
      assess(hotel, { rules: ALONE, ownRules: [counting(...now)], baseline: before });
    expect(subjects(later(3, 8).known.rows())).toEqual(['organisation']);
    expect(subjects(later(2).known.rows())).toEqual(['organisation']);
    expect(later(4).findings.rows()).toMatchObject([{ state: 'changed' }]);
  });

  it('of an older kind is compared by what was found', () => {
    const counting = defineRule({
      ...{ id: 'counting', title: 'Counting', about: 'Counts.', concern: 'service', severity: 'warn' },
      check: () => [{ subject: 'organisation', message: 'Wait.', actual: '3', extent: 3 }],
    });
    const stateAgainst = (actual: string) =>
      assess(hotel, {
        ...{ rules: ALONE, ownRules: [counting] },
        baseline: { version: 1, findings: [{ rule: 'counting', subject: 'organisation', actual }] },
      }).findings.rows();
    expect(stateAgainst('3')).toEqual([]);
    expect(stateAgainst('2')).toMatchObject([{ state: 'changed' }]);
  });

  it('shows again what has changed', () => {
    const counting = (count: number) =>
      defineRule({
        ...{ id: 'counting', title: 'Counting', about: 'Counts.', concern: 'service', severity: 'warn' },
        check: () => [{ subject: 'organisation', message: `There are ${count}.`, actual: `${count}` }],
      });
    const before = toBaseline(assess(hotel, { rules: ALONE, ownRules: [counting(3)] }));
    const later = (count: number) =>
      assess(hotel, { rules: ALONE, ownRules: [counting(count)], baseline: before }).findings.rows();
    expect(later(3)).toEqual([]);
    expect(later(4)).toMatchObject([{ rule: 'counting', state: 'changed' }]);
  });

  it('calls nothing fixed whose rule was not asked', () => {
    const { fixed } = assess(hotel, { rules: ALONE, baseline });
    expect(fixed.rows()).toEqual([]);
  });

  it('keeps what it knew when it is made anew', () => {
    expect(toBaseline(against([]))).toEqual(baseline);
  });
});
