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

it('finds names that differ in spelling, each but that of the least id', () => {
  const chain = named({ k2: 'Recepiton', b: 'Bar', k10: 'Reception', k1: 'RECEPTION' });
  expect(foundBy(rule, chain)).toMatchObject([
    {
      subject: 'k10',
      detail: null,
      message:
        'Reception (k10), RECEPTION (k1) and Recepiton (k2) differ in spelling only. Make one party of those that are the same, and give the others names that tell them apart.',
      parties: ['k10', 'k1', 'k2'],
      links: [],
      touchpoints: [],
      path: 'parties.k10.name',
      expected: 'a name that tells it from others',
      actual: 'a name like another',
    },
    { subject: 'k2', parties: ['k2', 'k1', 'k10'] },
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
        'IT (b) and IT (a) have the same name. Make one party of those that are the same, and give the others names that tell them apart.',
      actual: 'a name like another',
    },
  ]);
});

it('takes the id for the name where there is none', () => {
  expect(subjectsOf(rule, named({ frontDesk: undefined, x: 'Front desk' }))).toEqual(['x']);
});

it('leaves numbers and letters that tell parties apart', () => {
  const names = { a: 'Team 1', b: 'Team 2', c: 'Ward A', d: 'Ward B', teamA: undefined, teamB: undefined };
  expect(foundBy(rule, named(names))).toEqual([]);
});

it('finds the groups that comparing names pair by pair joins', () => {
  const word = fc.constantFrom(
    'Reception',
    'reception',
    'Receptions',
    'Recepiton',
    'Deception',
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
      const expected = groupsOf(texts).flatMap(([first, ...others]) =>
        others.map((place) => [ids[place], ids[first!]]),
      );
      const found = foundBy(rule, chain).map(({ parties }) => [parties[0], [...parties].sort()[0]]);
      expect(found).toEqual(expected.sort(([a], [b]) => (a! < b! ? -1 : 1)));
    }),
    { numRuns: 300 },
  );
});

/** Of these few words: those of receptions are alike, but for two slips from one to the other; all others are not. */
function groupsOf(texts: readonly string[]): number[][] {
  const alike = (a: string, b: string) => {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()].sort();
    return x === y || (y === 'reception' ? x === 'recepiton' : x === 'reception' && y === 'receptions');
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
