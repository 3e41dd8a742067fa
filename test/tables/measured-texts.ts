import fc from 'fast-check';

/** What takes one column of a terminal, as far as these tests go: a character with all that belongs to it. */
const NARROW = [
  ...[
    'a',
    'b',
    'k',
    'Q',
    'Desk',
    '7',
    ' ',
    ' ',
    '-',
    '.',
    'ë',
    'e\u0301',
    'o\u0308\u0323',
    'ش',
    'ש',
    '�',
    '“',
  ],
].flatMap((text) => (text === 'Desk' ? [...text] : [text]));

/** What takes two: wide East Asian characters, full-width signs and emoji. */
const WIDE = [
  '客',
  '室',
  '한',
  'Ａ',
  '\u{1F600}',
  '\u{1F9D1}\u200D\u{1F373}',
  '\u{1F44D}\u{1F3FD}',
  '\u{1F1E9}\u{1F1EA}',
];

const wide = new Set(WIDE);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text whose width is known from what it is made of. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
}

/** Texts of narrow and wide characters, with words, spaces and hyphens to break them at. */
export function measuredTexts(maxLength = 30): fc.Arbitrary<MeasuredText> {
  const unit = fc.oneof({ arbitrary: fc.constantFrom(...NARROW), weight: 4 }, fc.constantFrom(...WIDE));
  return fc.array(unit, { maxLength, size: 'max' }).map((units) => {
    const text = units.join('');
    return { text, width: measure(text) };
  });
}

/** The characters of a text, each with all that belongs to it. */
export function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The columns a text takes that is made of the characters above and of plain ones. */
export function measure(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0);
}

/** The columns one character takes. */
export function columnsOf(character: string): number {
  return wide.has(character) ? 2 : 1;
}

/** A text without its white space. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
