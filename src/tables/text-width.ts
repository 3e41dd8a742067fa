import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: wide East Asian characters and emoji take two. */
export function widthOf(text: string): number {
  return stringWidth(text);
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
    if (widthOf(longer.trimEnd()) <= width) {
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

/** Adds widths up: measuring the line anew for each character would take time by its square. */
function breakPiece(piece: string, width: number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
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

function* charactersOf(piece: string): Generator<string> {
  for (const run of piece.split(MARK))
    if (MARK.test(run)) yield run;
    else for (const { segment } of graphemes.segment(run)) yield segment;
}
