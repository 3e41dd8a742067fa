import {
  type DocumentPath,
  type Problem,
  type ProblemCode,
  problemOf,
  type SourceLocation,
} from './problem.js';

/** A place that is asked for: a path, and whether its key or its value is meant. */
export interface Wanted {
  readonly path: DocumentPath;
  readonly at: 'key' | 'value';
}

/**
 * Finds places in a text, many at once. A path whose value is a map or list stands where its key stands; a path that is not
 * in the text (a missing key) stands where the nearest path above it does.
 */
export type Locate = (wanted: readonly Wanted[]) => readonly SourceLocation[];

/** A text that was read: its value, what is wrong with the text itself, and where things stand in it. */
export interface SourceText {
  /** The value; `undefined` where the text could not be read at all. */
  readonly value: unknown;
  /** Problems of the text itself, with their places. */
  readonly problems: readonly Problem[];
  /** Finds places in the text. */
  readonly locate: Locate;
}

/** Problems about a key rather than about what stands under it. */
const ABOUT_KEYS: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'invalid-id',
  'reserved-id',
  'duplicate-key',
  'invalid-key',
]);

/** The id of a party, link, measure or goal is a key; everywhere else an id is a value. */
function isAboutKey(code: ProblemCode, path: DocumentPath): boolean {
  return ABOUT_KEYS.has(code) && (code !== 'invalid-id' || path.length === 2);
}

/** How deep maps and lists may nest; a sound chain nests seven deep. */
export const MAX_DEPTH = 100;

/** The problem of a text that nests deeper than that. */
export function tooDeep(): Problem {
  return problemOf({
    code: 'too-deep',
    path: [],
    message: `maps and lists nest more than ${MAX_DEPTH} deep`,
  });
}

/** Gives every problem its place in the text; one walk over the text for all of them. */
export function placeProblems(problems: readonly Problem[], locate: Locate): readonly Problem[] {
  if (problems.length === 0) return problems;
  const places = locate(
    problems.map(({ path, code }) => ({ path, at: isAboutKey(code, path) ? 'key' : 'value' })),
  );
  return problems.map((problem, i) => ({ ...problem, ...places[i] }));
}

/** A text without the byte order mark some editors put in front; the mark takes no column. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Turns offsets (UTF-16 code units from 0) into lines and columns (from 1); LF, CRLF and CR end a line. */
export function locatorOf(text: string, file?: string): (offset: number) => SourceLocation {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { ...(file !== undefined && { file }), line: low + 1, column: offset - starts[low]! + 1 };
  };
}
