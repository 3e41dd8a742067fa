/** The words of a line, as a shell cuts it, and the last of them as it is written. */
export interface LineWords {
  /** The words, without their quotes; the last is the one being typed, which may be empty. */
  readonly words: readonly string[];
  /** The last one with its quotes. */
  readonly written: string;
}

const PIECE = /\\(.)|'([^']*)(?:'|$)|"((?:\\.|[^"\\])*)(?:"|\\?$)|(\s+)|([^\s\\'"]+)|\\$/gsu;

/** Cuts a line into words: between spaces, but for those in quotes or behind a backslash. Nothing in it is expanded or run. */
export function wordsOfLine(line: string): LineWords {
  const words = [''];
  let start = 0;
  for (const match of line.trimStart().matchAll(PIECE)) {
    const [piece, escaped, single, double, space, plain] = match;
    if (space !== undefined) {
      words.push('');
      start = match.index + piece.length;
      continue;
    }
    const text = escaped ?? single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? plain ?? '';
    words.push(`${words.pop()}${text}`);
  }
  return { words, written: line.trimStart().slice(start) };
}
