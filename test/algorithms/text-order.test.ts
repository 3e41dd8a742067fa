import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOrder } from '../../src/algorithms/text-order.js';

/** The same order by comparison: by text, then by place. */
function plainOrder(texts: readonly string[]): number[] {
  return [...texts.keys()].sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
}

function expectInOrder(texts: readonly string[]): void {
  const { order, isDistinct } = textOrder(texts);
  expect([...(order ?? texts.keys())]).toEqual(plainOrder(texts));
  expect(isDistinct).toBe(new Set(texts).size === texts.length);
}

/** Many texts from few, so that groups are too large to be sorted by comparison. */
function many(words: readonly string[], count = 1500): string[] {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return Array.from({ length: count }, () => {
    const first = words[next() % words.length]!;
    return next() % 3 === 0 ? first : first + words[next() % words.length]!;
  });
}

describe('texts that ascend', () => {
  test.each([[[]], [['a']], [['', 'a', 'a', 'ab', 'b']], [['\ud800', '\udfff', '\uffff']]])(
    '%j are left as they are',
    (texts) => {
      expect(textOrder(texts)).toEqual({
        order: undefined,
        isDistinct: new Set(texts).size === texts.length,
      });
    },
  );
});

describe('texts that do not ascend come in the order of their code units', () => {
  test('few of any kind', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), expectInOrder));
  });

  test('many of any kind', () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(words, (some) => expectInOrder(many(some))),
      { numRuns: 50 },
    );
  });

  test.each<[string, string[]]>([
    ['numbers', Array.from({ length: 2000 }, (_, i) => `${(i * 7919) % 2003}`)],
    ['a long common start', Array.from({ length: 2000 }, (_, i) => `${'x'.repeat(300)}${(i * 7) % 1999}`)],
    ['long texts that differ late', many(['a'.repeat(40), `${'a'.repeat(40)}b`, 'a'.repeat(79), 'b'])],
    ['starts of each other', Array.from({ length: 1200 }, (_, i) => 'ab'.repeat((i * 31) % 1200))],
    [
      'surrogates and what lies above them',
      many(['\ud83d\ude00', '\ud83d', '\ude00', '\uffff', '\ue000', 'z']),
    ],
    ['the empty text among others', many(['', 'b', 'a'])],
    ['zeros and what follows', many(['\u0000', '\u0000\u0000', '', '\u0001'])],
    ['one text many times', many(['same'])],
    ['every code unit', Array.from({ length: 65_536 }, (_, i) => String.fromCharCode(65_535 - i))],
  ])('%s', (_, texts) => {
    expectInOrder(texts.toReversed());
    expectInOrder(texts);
  });
});
