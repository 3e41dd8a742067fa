import { describe, expect, it } from 'vitest';
import { isServiceChainError, parseChain, unownedLinks } from '../../../src/index.js';
import { assess, type Found, parseBaseline, type Rule, toBaseline } from '../../../src/rules/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

const hotel = parseChain(harbourHotel);

function own(check: (...words: never[]) => unknown): Rule {
  return {
    ...{ id: 'own-rule', title: 'Own', about: 'Own.', concern: 'service', severity: 'warn' },
    check: check as Rule['check'],
  };
}

function errorOf(rule: Rule, code = 'invalid-option'): Error & { cause?: unknown } {
  try {
    assess(hotel, { ownRules: [rule] });
  } catch (error) {
    expect(isServiceChainError(error) && error.code).toBe(code);
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

const SOUND = { subject: 'L1', message: 'Odd.' };

describe('a rule of one’s own', () => {
  it.each<[string, unknown, string]>([
    ['no record', null, 'what the rule own-rule finds'],
    ['no message', { subject: 'L1' }, 'message: expected text, got nothing'],
    ['no subject', { message: 'Odd.' }, 'subject: expected text, got nothing'],
    ['an unknown subject', { ...SOUND, subject: 'frontDsk' }, 'did you mean "frontDesk"?'],
    ['a path as text', { ...SOUND, path: 'links.L1' }, 'path: expected a list, got "links.L1"'],
    ['an id where a list belongs', { ...SOUND, touchpoints: 'L1' }, 'touchpoints: expected a list, got "L1"'],
    ['a number', { ...SOUND, actual: 3 }, 'actual: expected text, got 3'],
    [
      'an empty text, which no baseline holds',
      { ...SOUND, actual: '' },
      'actual: expected text that is not empty',
    ],
    ['an actor who is unknown', { ...SOUND, actor: 'frontDsk' }, 'did you mean "frontDesk"?'],
    [
      'a customer who should act',
      { ...SOUND, actor: 'guest' },
      'expected a party that is no customer, or null',
    ],
    ['an actor who is no text', { ...SOUND, actor: 3 }, 'actor: expected text'],
    ['a field that is none', { ...SOUND, mesage: 'x' }, 'unknown key "mesage"; did you mean "message"?'],
  ])('is told when it finds %s', (_, found, said) => {
    expect(errorOf(own(() => [found])).message).toContain(said);
  });

  it('is named when it fails, and what it threw is kept', () => {
    const cause = new TypeError('no such thing');
    const error = errorOf(
      own(() => {
        throw cause;
      }),
    );
    expect(error.message).toBe('the rule own-rule failed: no such thing');
    expect(error.cause).toBe(cause);
    expect(errorOf(own(() => undefined)).message).toContain(
      'expected check to give a list of what it finds, got nothing',
    );
  });

  it('finds what a baseline can hold', () => {
    const found: Found = { ...SOUND, detail: 'a', expected: 'b', actual: 'c', touchpoints: ['L1'] };
    const baseline = toBaseline(assess(hotel, { ownRules: [own(() => [found])] }));
    expect(parseBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline);
  });

  it('says who should act, a partner too, or leaves it to be worked out', () => {
    const found: readonly Found[] = [
      { ...SOUND, detail: 'a', actor: 'laundryCo' },
      { ...SOUND, detail: 'b', actor: null },
      { ...SOUND, detail: 'c' },
    ];
    const { findings } = assess(hotel, { ownRules: [own(() => found)] });
    const mine = findings.rows().filter(({ rule }) => rule === 'own-rule');
    expect(mine.map(({ actor }) => actor)).toEqual(['laundryCo', null, 'frontDesk']);
  });

  it('cannot change the rows of the others', () => {
    const rule = own(({ rows }: { rows: (question: typeof unownedLinks) => unknown[] }) => {
      rows(unownedLinks).length = 0;
      return [];
    });
    expect(errorOf(rule).message).toContain('the rule own-rule failed');
  });

  it.each<[string, object, string]>([
    [
      'a setting called severity',
      { settings: { severity: { type: 'choice', description: 'x', values: ['a'], default: 'a' } } },
      'another name for the setting "severity"',
    ],
    [
      'a default that cannot be',
      { settings: { days: { type: 'integer', description: 'x', unit: 'days', default: 0, minimum: 1 } } },
      'a default that the setting itself allows',
    ],
    [
      'a default that is no choice',
      { settings: { how: { type: 'choice', description: 'x', values: ['a'], default: 'b' } } },
      'a default that the setting itself allows',
    ],
    [
      'choices without any',
      { settings: { how: { type: 'choices', description: 'x', values: [], default: [] } } },
      'a default that the setting itself allows',
    ],
    ['an id that objects inherit', { id: 'constructor' }, 'an id in kebab-case'],
  ])('is refused with %s', (_, part, said) => {
    expect(errorOf({ ...own(() => []), ...part } as Rule, 'invalid-config').message).toContain(said);
  });
});

describe('what rules ask', () => {
  it('is remembered only where its options can be told apart', () => {
    const asked: unknown[] = [];
    const question = (_: unknown, options: { f: unknown }) => ({ rows: () => [{ f: options.f }] });
    const rule = own(
      ({ rows }: { rows: (q: typeof question, options: object) => ReadonlyArray<{ f: unknown }> }) => {
        for (const f of [() => 1, () => 2, Number.NaN, null, new Set([1]), {}])
          asked.push(rows(question, { f })[0]!.f === f || Number.isNaN(f));
        return [];
      },
    );
    assess(hotel, { ownRules: [rule] });
    expect(asked).toEqual([true, true, true, true, true, true]);
  });
});
