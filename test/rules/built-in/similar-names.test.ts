import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { clinic, foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'similar-names';

const named = (names: Readonly<Record<string, string | undefined>>) =>
  parseChain({
    parties: Object.fromEntries(
      Object.entries(names).map(([id, name]) => [id, { kind: 'team', ...(name !== undefined && { name }) }]),
    ),
    links: {},
  });

it('finds nothing in the worked chains', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
  expect(foundBy(rule, clinic)).toEqual([]);
  expect(foundBy(rule, named({}))).toEqual([]);
});

it('finds names that differ in spelling, about the least id', () => {
  expect(foundBy(rule, named({ k2: 'Kithcen', b: 'Bar', k10: 'Kitchen', k1: 'KITCHEN' }))).toMatchObject([
    {
      subject: 'k1',
      detail: null,
      message:
        'KITCHEN (k1), Kitchen (k10) and Kithcen (k2) differ in spelling only. Make one party of those that are the same, and give the others names that tell them apart.',
      parties: ['k1', 'k10', 'k2'],
      links: [],
      touchpoints: [],
      path: 'parties.k1.name',
      expected: 'names that tell parties apart',
      actual: '3 names alike',
    },
  ]);
});

it('finds the very same name, whatever the parties are', () => {
  const chain = parseChain({
    parties: { a: { kind: 'customer', name: 'IT' }, b: { kind: 'partner', name: 'IT' } },
    links: {},
  });
  expect(foundBy(rule, chain)).toMatchObject([
    {
      message:
        'IT (a) and IT (b) have the same name. Make one party of those that are the same, and give the others names that tell them apart.',
      actual: '2 names the same',
    },
  ]);
});

it('takes the id for the name where there is none', () => {
  expect(subjectsOf(rule, named({ frontDesk: undefined, x: 'Front desk' }))).toEqual(['frontDesk']);
});

it('leaves numbers and letters that tell parties apart', () => {
  const names = { a: 'Team 1', b: 'Team 2', c: 'Ward A', d: 'Ward B', teamA: undefined, teamB: undefined };
  expect(foundBy(rule, named(names))).toEqual([]);
});

it('finds the groups that comparing names pair by pair joins', () => {
  const word = fc.constantFrom(
    'Kitchen',
    'kitchen',
    'Kitchens',
    'Kithcen',
    'Chicken',
    'Bar',
    'Car',
    'Ward 1',
  );
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 20, size: 'max' });
  fc.assert(
    fc.property(names, (list) => {
      const texts = list.map((words) => words.join(' '));
      const ids = texts.map((_, i) => `p${i + 10}`);
      const chain = named(Object.fromEntries(ids.map((id, i) => [id, texts[i]])));
      expect(foundBy(rule, chain).map(({ parties }) => parties)).toEqual(
        groupsOf(texts).map((group) => group.map((place) => ids[place]!)),
      );
    }),
    { numRuns: 300 },
  );
});

/** Of these few words: those of kitchens are alike, but for two slips from one to the other; all others are not. */
function groupsOf(texts: readonly string[]): number[][] {
  const alike = (a: string, b: string) => {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()].sort();
    return x === y || (x === 'kitchen' && (y === 'kitchens' || y === 'kithcen'));
  };
  const similar = (a: string, b: string) => {
    const [one, other] = [a.split(' '), b.split(' ')];
    const differing = one.filter((word, i) => word.toLowerCase() !== other[i]?.toLowerCase());
    if (one.length !== other.length || differing.length > 1) return false;
    return one.every((word, i) => alike(word, other[i]!));
  };
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const first of texts.keys()) {
    if (seen.has(first)) continue;
    const group = [first];
    for (const one of group)
      for (const other of texts.keys())
        if (!group.includes(other) && similar(texts[one]!, texts[other]!)) group.push(other);
    for (const place of group) seen.add(place);
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
