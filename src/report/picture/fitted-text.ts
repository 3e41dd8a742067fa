import stringWidth from 'string-width';
import { withoutControls } from '../../tables/cell-text.js';

/**
 * A text in at most `lines` lines of so many columns (a Latin letter is one wide, a Chinese sign two), broken between words where that can be; what does not
 * fit ends in an ellipsis. Pictures are made without a browser, so widths are those of characters, not of a font.
 */
export function fittedText(text: string, columns: number, lines: number): readonly string[] {
  const words = withoutControls(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitted: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    if (fitted.length === lines - 1 || line === '') {
      const rest = [line, ...words.slice(i)].filter((part) => part !== '').join(' ');
      return [...fitted, ...broken(rest, columns, lines - fitted.length)];
    }
    fitted.push(line);
    line = word;
    if (stringWidth(word) > columns)
      return [...fitted, ...broken(words.slice(i).join(' '), columns, lines - fitted.length)];
  }
  return line === '' ? fitted : [...fitted, line];
}

/** Cut where a line is full. */
function broken(text: string, columns: number, lines: number): readonly string[] {
  const parts = [''];
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const last = parts.at(-1)!;
    if (stringWidth(last + segment) <= columns) parts[parts.length - 1] = last + segment;
    else if (parts.length < lines) parts.push(segment.trimStart());
    else return [...parts.slice(0, -1), shortened(last, columns)];
  }
  return parts;
}

function shortened(text: string, columns: number): string {
  const signs = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  while (stringWidth(signs.join('')) > columns - 1) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
