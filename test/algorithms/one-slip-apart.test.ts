import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSlipApart } from '../../src/algorithms/one-slip-apart.js';

const anywhere = (text: string) => new Uint8Array(text.length).fill(1);
const pairsOf = (texts: readonly string[], placesOf = anywhere) =>
  oneSlipApart(new Set(texts), placesOf).map((pair) => [...pair].sort());

describe('one slip', () => {
  it.each([
    ['a character too many', 'kitchen', 'kitchens'],
    ['a character too many at the start', 'kitchen', 'xkitchen'],
    ['a character doubled', 'hall', 'halll'],
    ['one taken for another', 'kitchen', 'kutchen'],
    ['the last taken for another', 'kitchen', 'kitchem'],
    ['two that changed places', 'kitchen', 'kithcen'],
    ['the last two changed', 'kitchen', 'kitchne'],
  ])('is %s', (_, one, other) => {
    expect(pairsOf([one, other])).toContainEqual([one, other].sort());
  });

  it.each([
    ['two characters too many', 'kitchen', 'xkitchenx'],
    ['one lost and one gained elsewhere', 'kitchen', 'itchenk'],
    ['two that changed over a third', 'kitchen', 'kictten'],
    ['the same text', 'kitchen', 'kitchen'],
  ])('is not %s', (_, one, other) => {
    expect(pairsOf([one, other])).toEqual([]);
  });

  it('may happen only where it is said', () => {
    const first = (text: string) => Uint8Array.from(text, (_, place) => (place === 0 ? 1 : 0));
    expect(pairsOf(['abc', 'xbc', 'abx'], first)).toEqual([['abc', 'xbc']]);
    expect(pairsOf(['abc', 'bc', 'ab'], first)).toEqual([['abc', 'bc']]);
    expect(pairsOf(['abc', 'bac'], first)).toEqual([]);
  });
});

it('texts of one number are held to each other: none is taken for another, none is missed', () => {
  // Thue and Morse’s sequence and its complement have one number, whatever the base.
  let morse = 'a';
  let complement = 'b';
  for (let round = 0; round < 12; round++) [morse, complement] = [morse + complement, complement + morse];
  expect(pairsOf([`${morse}x`, `${complement}x`, `${complement}y`, `${morse}y`]).sort()).toEqual(
    [
      [`${morse}x`, `${morse}y`],
      [`${complement}x`, `${complement}y`],
    ].sort(),
  );
});

it('the groups that pairs join are those that comparing every two texts joins', () => {
  const unit = fc.constantFrom('a', 'b', 'c');
  const texts = fc.uniqueArray(fc.string({ unit, maxLength: 6 }), { maxLength: 40, size: 'max' });
  const free = (text: string) => Uint8Array.from(text, (character) => (character === 'c' ? 0 : 1));
  fc.assert(
    fc.property(texts, (list) => {
      expect(partition(list, pairsOf(list, free))).toEqual(partition(list, byComparing(list)));
    }),
    { numRuns: 500 },
  );
});

/** Every two texts of which a slip that touches no `c` makes one the other. */
function byComparing(texts: readonly string[]): string[][] {
  return texts.flatMap((one) =>
    texts.filter((other) => slipsOf(one).has(other)).map((other) => [one, other]),
  );
}

function slipsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, character] of [...text].entries()) {
    const [start, rest] = [text.slice(0, i), text.slice(i + 1)];
    if (character === 'c') continue;
    found.add(start + rest);
    for (const other of ['a', 'b']) found.add(start + other + rest);
    if (rest !== '' && rest[0] !== 'c') found.add(start + rest[0] + character + rest.slice(1));
  }
  found.delete(text);
  return found;
}

function partition(texts: readonly string[], pairs: readonly (readonly string[])[]): string[] {
  const names = new Map(texts.map((text) => [text, text]));
  for (const [one, other] of pairs) {
    const [kept, gone] = [names.get(one!), names.get(other!)].sort();
    for (const [text, name] of names) if (name === gone) names.set(text, kept!);
  }
  return [...names].map(([text, name]) => `${text} in ${name}`).sort();
}
