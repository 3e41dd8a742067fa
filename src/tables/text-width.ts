import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: wide East Asian characters and emoji take two. */
export function widthOf(text: string): number {
  if (text.length <= WINDOW) return stringWidth(text);
  let width = 0;
  for (const character of charactersOf(text)) width += stringWidth(character);
  return width;
}

/** Fills a text up to a width with spaces, behind it or before it. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? space + text : text + space;
}

/** Where a line may break: behind a space, behind a hyphen in a word (no sign), between the words of `frontDesk`. */
const BREAK = /(?<= )(?=[^ ])|(?<=[\p{L}\p{N}]-)(?=[^ -])|(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/u;

/** The pieces a line may break between. */
export function piecesOf(text: string): string[] {
  return text.split(BREAK);
}

/** Breaks a text into lines no wider than a width: between pieces, and inside a piece that is wider itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = line + piece;
    if (fits(longer.trimEnd(), width)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breakPiece(piece, width);
    for (const part of parts.slice(0, -1)) lines.push(part);
    line = parts.at(-1) ?? '';
  }
  return [...lines, line].map((one) => one.trimEnd());
}

/** Whether a text is no wider than a width; a very long one is not measured to its end. */
function fits(text: string, width: number): boolean {
  if (text.length <= WINDOW) return stringWidth(text) <= width;
  let room = width;
  for (const character of charactersOf(text)) {
    room -= stringWidth(character);
    if (room < 0) return false;
  }
  return true;
}

/** Adds widths up: measuring the line anew for each character would take time by its square. */
function breakPiece(piece: string, width: number): string[] {
  if (fits(piece.trimEnd(), width)) return [piece];
  const parts: string[] = [];
  let part = '';
  let room = width;
  for (const character of charactersOf(piece)) {
    const size = widthOf(character);
    if (part !== '' && size > room) {
      parts.push(part);
      part = '';
      room = width;
    }
    part += character;
    room -= size;
  }
  return [...parts, part];
}

/** A sequence that marks text on a terminal takes no room, but only as a whole. */
const MARK = /(\u001b\[[0-9;]*m)/;

/** The characters of a text, each with all that belongs to it, and the marks of a terminal. */
function* charactersOf(text: string): Generator<string> {
  for (const run of text.split(MARK))
    if (MARK.test(run)) yield run;
    else yield* segmentsOf(run);
}

/** How much is segmented at a time: each step through a text costs by the length of that text. */
const WINDOW = 500;

function* segmentsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = Array.from(graphemes.segment(text.slice(start, start + WINDOW)), ({ segment }) => segment);
    // The last may go on behind the window; so may the one before, where the window ends inside a pair of surrogates.
    const whole = start + WINDOW < text.length && found.length > 2 ? found.slice(0, -2) : found;
    yield* whole;
    start += whole.reduce((sum, { length }) => sum + length, 0);
  }
}
