import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarTexts } from '../../src/algorithms/similar-texts.js';

describe('texts that differ in spelling only', () => {
  it.each([
    ['Kitchen', 'Kitchen'],
    ['IT', 'it'],
    ['Front desk', 'front-desk'],
    ['frontDesk', 'Frontdesk'],
    ['Café bar', 'CAFE BAR'],
    ['Zoe\u0308', 'Zoë'],
    ['R&D', 'R & D'],
    ['Team 1-A', 'Team 1a'],
    ['Ward AB', 'Ward A B'],
    ['Reception', 'Receptions'],
    ['Employe\u0301', 'employe'],
    ['Infirmier', 'Infirmière'],
    ['Werkstatt', 'Werkstattt'],
    ['Housekeeping', 'Housekeping'],
    ['Housekeeping', 'Huosekeeping'],
    ['Procurement', 'Procuremant'],
    ['Human resources', 'Human resourecs'],
    ['IT receptions', 'IT reception'],
    ['Ward 3 physiotherapy', 'Ward 3 physyotherapy'],
    ['Бухгалтерия', 'Бухгалтерея'],
    ['客室', '客室'],
    ['...', '...'],
  ])('are %j and %j', (one, other) => {
    expect(similarTexts([one, 'Zzz', other])).toEqual([[0, 2]]);
  });

  it.each([
    ['Team 1', 'Team 2'],
    ['Team 1', 'Team 11'],
    ['Ward 1 1', 'Ward 11'],
    ['Ward 1', 'Ward I'],
    ['Level 12 kitchen', 'Level 21 kitchen'],
    ['Ward A', 'Ward B'],
    ['wardA', 'wardB'],
    ['Ward A', 'Ward'],
    ['B2B sales', 'B2C sales'],
    ['IT desk', 'IS desk'],
    ['Post room', 'Port room'],
    ['East wing', 'West wing'],
    ['Unit XXIII', 'Unit XXVIII'],
    ['Lab A+', 'Lab A-'],
    ['C# team', 'C++ team'],
    ['\u{1F525} crew', '\u{1F30A} crew'],
    ['北京客户服务部', '南京客户服务部'],
    ['Kitchen', 'Kitchen bar'],
    ['Kitchen', 'Kithcen'],
    ['Sale', 'Sales'],
    ['Employer', 'Employee'],
    ['Trainer', 'Trainee'],
    ['Interviewer', 'Interviewee'],
    ['Printing', 'Painting'],
    ['Welding', 'Melding'],
    ['Cutting', 'Putting'],
    ['Tender', 'Lender'],
    ['Adoption', 'Adaption'],
    ['Reception', 'Deception'],
    ['Auftraggeber', 'Auftraggeben'],
    ['Comptabilité', 'Comptabilita'],
    ['Reception', 'Receptionist'],
    ['की', 'का'],
    ['...', '---'],
    ['', ' '],
  ])('are not %j and %j', (one, other) => {
    expect(similarTexts([one, other])).toEqual([]);
  });

  it('are one group where a row of pairs leads from each to each', () => {
    expect(similarTexts(['Laundriess', 'Bar', 'Laundrie', 'bar', 'Laundries', 'it'])).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });
});

it('the groups are those that comparing every two texts gives', () => {
  const part = fc.constantFrom('a', 'b', 'i', 'x', 'A', 'É', 'e\u0301', '1', '2', ' ', '-', '#');
  const long = fc.constantFrom(
    'abideabi',
    'abiedabi',
    'abideabia',
    'abideabidea',
    'abidexbidea',
    'abideabideb',
    'bbideabidea',
    'abideabidae',
    'Badeabid',
    'mixxiixxi',
    'mixxiixix',
    'abidéabia',
  );
  const text = fc
    .array(fc.oneof(part, long, long, fc.constantFrom(' ', ' ')), { maxLength: 5 })
    .map((parts) => parts.join(''));
  const joinsSome = { groups: 0 };
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30, size: 'max' }), (texts) => {
      const groups = similarTexts(texts);
      joinsSome.groups += groups.length;
      expect(groups).toEqual(byComparing(texts));
    }),
    { numRuns: 500 },
  );
  expect(joinsSome.groups).toBeGreaterThan(100);
});

it('a hundred thousand texts take seconds, and so do long ones that repeat themselves', () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `Department of ${nameOf(i)} ${i % 7}`);
  expect(similarTexts([...texts, 'Departments of bbbbbb 0']).length).toBeLessThan(100_000);
  expect(similarTexts(Array.from({ length: 100_000 }, () => 'Kitchen'))[0]).toHaveLength(100_000);
  const repeated = Array.from({ length: 4 }, (_, i) => 'a'.repeat(200_000 + i));
  expect(similarTexts(repeated)).toEqual([[0, 1, 2, 3]]);
});

/** Six letters, another for each number, of which few are one slip from each other. */
function nameOf(number: number): string {
  let rest = number;
  return Array.from({ length: 6 }, () => {
    const letter = 'bdfhjlnprt'[rest % 10]!;
    rest = Math.floor(rest / 10);
    return letter;
  }).join('');
}

function byComparing(texts: readonly string[]): number[][] {
  const left = new Set(texts.keys());
  const groups: number[][] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const one of group) {
      for (const other of left) {
        if (!areSimilar(texts[one]!, texts[other]!)) continue;
        group.push(other);
        left.delete(other);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

function areSimilar(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const run = (words: readonly string[]) => words.join('').replace(/(?<=\d)(?=\d)/g, '');
  const isSameRun = run(a) === run(b) && numbersOf(a) === numbersOf(b);
  if (a.length === 0 || b.length === 0) return one === other;
  if (isSameRun) return true;
  if (a.length !== b.length) return false;
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]));
  return different.length === 1 && isOneSlip(...different[0]!);
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word)).join(' ');
}

function isOneSlip(a: string, b: string): boolean {
  if (a.length < b.length) return isOneSlip(b, a);
  const isFree = (word: string) => /^[a-zé]{8,}$/.test(word) && /[^ivxlcdm]/.test(word);
  if (a[0] !== b[0]) return false;
  if (!isFree(a) || (a.length === b.length && !isFree(b))) return false;
  if (a.length === b.length + 1) return [...a].some((_, i) => a.slice(0, i) + a.slice(i + 1) === b);
  if (a.length !== b.length) return false;
  const at = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
  if (at.length === 1) return a.length >= 10 && at[0] !== a.length - 1;
  const [i = 0, k = 0] = at;
  return at.length === 2 && k === i + 1 && a[i] === b[k] && a[k] === b[i];
}

/** Reads character by character what the library reads by patterns. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let kind = '';
  for (const character of text.replaceAll('e\u0301', 'e').replaceAll('é', 'e').replaceAll('É', 'E')) {
    const now = kindOf(character);
    const word = words.at(-1) ?? '';
    const isLower = now === 'small' && kind === 'capital';
    // A capital before a small letter belongs to the word that begins there.
    if (isLower && word.length > 1) words.splice(-1, 1, word.slice(0, -1), word.slice(-1) + character);
    else if (isLower || (now === kind && now !== '')) words.splice(-1, 1, word + character);
    else if (now !== '') words.push(character);
    kind = now;
  }
  return words.map((word) => word.toLowerCase());
}

function kindOf(character: string): string {
  if (/[a-z]/.test(character)) return 'small';
  if (/[A-Z]/.test(character)) return 'capital';
  if (/\d/.test(character)) return 'digit';
  return character === '#' ? 'symbol' : '';
}
