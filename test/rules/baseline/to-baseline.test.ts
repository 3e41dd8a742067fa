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
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

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

  it('is not moved by other names and places', () => {
    const { findings, known } = against([{ change: 'rename', party: 'kitchen', name: 'Cuisine' }]);
    expect(findings.rows()).toEqual([]);
    expect(known.rows()[0]?.message ?? '').not.toBe('');
    expect(
      toBaseline(assess(apply(hotel, [{ change: 'rename', party: 'kitchen', name: 'x' }]), OWNERS)),
    ).toEqual(baseline);
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
