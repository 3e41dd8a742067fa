import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textPlaces } from '../../src/algorithms/text-places.js';

function expectFound(texts: readonly string[], others: readonly unknown[]): void {
  const placeOf = textPlaces(texts);
  for (const text of [...texts, ...others]) {
    const place = texts.indexOf(text as string);
    expect(placeOf(text)).toBe(place < 0 ? undefined : place);
  }
}

describe('the place of a text', () => {
  test('is that of the first equal one, whatever the texts', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', 'ÿ', 'Ā', '\ud83d'), maxLength: 14 });
    const text = fc.oneof(short, fc.string({ unit: 'binary', maxLength: 14 }));
    fc.assert(fc.property(fc.array(text), fc.array(text), expectFound));
  });

  test('is found among many', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `p${(i * 7919) % 5003}`);
    expectFound(texts, ['p', 'p5003', 'p-1', 'P1', '', 'p1\u0000']);
  });

  test('is found where texts collide', () => {
    // The words of these differ in bits that the hash moves out: 40,000 texts, a few hash values.
    const units = Array.from({ length: 200 }, (_, i) => String.fromCharCode(i + 1));
    const texts = units.flatMap((one) => units.map((other) => `aaa${one}bbb${other}cccc`));
    const placeOf = textPlaces(texts);
    expect(texts.map(placeOf)).toEqual([...texts.keys()]);
  });

  test.each([undefined, null, 5, {}, Symbol('a')])('is none for %o', (value) => {
    expect(textPlaces(['a'])(value)).toBeUndefined();
  });

  test('is none among none', () => {
    expect(textPlaces([])('a')).toBeUndefined();
    expect(textPlaces([])('')).toBeUndefined();
    expect(textPlaces([''])('')).toBe(0);
  });
});
