import { isPlainMap } from './plain-map.js';

/** What kind of problem a document has. Codes are stable; messages may be reworded. */
export type ProblemCode =
  | 'ambiguous-name'
  | 'dropped-along'
  | 'duplicate-file'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'duplicate-record'
  | 'empty-clause'
  | 'empty-document'
  | 'empty-rating'
  | 'guessed-direction'
  | 'guessed-encoding'
  | 'guessed-section'
  | 'invalid-file'
  | 'invalid-id'
  | 'invalid-json'
  | 'invalid-key'
  | 'invalid-range'
  | 'invalid-selector'
  | 'invalid-value'
  | 'invalid-yaml'
  | 'left-out'
  | 'made-party'
  | 'missing-column'
  | 'missing-key'
  | 'mixed-formats'
  | 'mixed-units'
  | 'more-problems'
  | 'not-inbound'
  | 'not-utf-8'
  | 'out-of-range'
  | 'part-of-cycle'
  | 'personal-measurement'
  | 'personal-text'
  | 'reserved-id'
  | 'score-out-of-range'
  | 'self-link'
  | 'self-reference'
  | 'looser-requirement'
  | 'stricter-requirement'
  | 'threshold-out-of-range'
  | 'time-order'
  | 'too-deep'
  | 'too-large'
  | 'too-many-aliases'
  | 'unknown-format'
  | 'unknown-id'
  | 'unknown-key'
  | 'unknown-need'
  | 'unresolved-tag'
  | 'unsupported-version'
  | 'wrong-length'
  | 'wrong-type';

/** Where a problem or a record stands in the document: keys and list positions from the top. */
export type DocumentPath = ReadonlyArray<string | number>;

/**
 * A place in a text or table. Line and column count from 1: in a text, lines and UTF-16 code units; in a sheet, rows and columns.
 */
export interface SourceLocation {
  /** The file, where the source had a name. */
  readonly file?: string | undefined;
  /** The sheet, where the file has several. */
  readonly sheet?: string | undefined;
  /** The line, from 1. */
  readonly line: number;
  /** The column, from 1. */
  readonly column: number;
  /** The heading of the column, where the source was a table with headings. */
  readonly heading?: string | undefined;
}

/** One thing that is wrong with a document. */
export interface Problem {
  /** What kind of problem it is. */
  readonly code: ProblemCode;
  /** An `error` keeps the chain from being made; a `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** The whole problem in one sentence, path and place left out. */
  readonly message: string;
  /** Where it is in the document; empty for the document as a whole. */
  readonly path: DocumentPath;
  /** What would have been right. */
  readonly expected?: string | undefined;
  /** What was found, shortened. */
  readonly received?: string | undefined;
  /** The nearest valid id, key or value, where there is a near one. */
  readonly suggestion?: string | undefined;
  /** The row, from 0, where the source was rows or columns; the path holds it too. */
  readonly row?: number | undefined;
  /** The file, where the source had a name. */
  readonly file?: string | undefined;
  /** The sheet, where the file has several. */
  readonly sheet?: string | undefined;
  /** The line of a text, or the row of a sheet, from 1. */
  readonly line?: number | undefined;
  /** The column of a text (UTF-16 code units), or of a sheet, from 1. */
  readonly column?: number | undefined;
  /** The heading of the column, where the source was a table with headings. */
  readonly heading?: string | undefined;
}

/** What takes in problems one by one: a list, for one. */
export interface ProblemSink {
  /** Takes in a problem. */
  push(problem: Problem): unknown;
}

/** What it takes to state a problem; the message is made from the parts unless one is given. */
export interface ProblemParts {
  readonly code: ProblemCode;
  readonly path: DocumentPath;
  readonly severity?: Problem['severity'];
  readonly message?: string;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** Makes a problem, its message as "expected … got …; did you mean …?" unless one is given. */
export function problemOf({ severity = 'error', message, ...parts }: ProblemParts): Problem {
  const { expected, received, suggestion } = parts;
  const sentence = message ?? `expected ${expected ?? 'something else'}, got ${received ?? 'nothing'}`;
  const hint = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  return {
    code: parts.code,
    severity,
    message: sentence + hint,
    path: parts.path,
    ...(expected !== undefined && { expected }),
    ...(received !== undefined && { received }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A value as a problem shows it: JSON, shortened, with control characters escaped. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return isPlainMap(value) ? 'a map' : instanceInWords(value);
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(
    typeof value === 'string' && value.length > 60 ? `${value.slice(0, 57)}…` : value,
  );
  return text.replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function instanceInWords(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? `an instance of ${name}` : 'an instance of a class';
}

/** What JSON leaves as it is and a terminal or a reader may not: control characters, line breaks, direction marks. */
const INVISIBLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * A problem on one line: `chain.yaml:12:5 links.L2.owner: expected … [unknown-id]`, or, where the source was rows or columns,
 * `links row 41, owner: expected … [unknown-id]`; where they were a file, `links.csv:43:5 links.owner (column "Owner"): expected …`.
 */
export function formatProblem(problem: Problem): string {
  const { file, sheet, line, column } = problem;
  const place = line === undefined ? [file, sheet] : [file, sheet, line, column];
  const where = [place.filter((part) => part !== undefined).join(':'), placeInWords(problem)]
    .filter((part) => part !== '')
    .join(' ');
  return `${where}${where === '' ? '' : ': '}${problem.message} [${problem.code}]`;
}

function placeInWords({ path, row, line, heading }: Problem): string {
  if (row === undefined || path[1] !== row) return formatPath(path);
  const field = formatPath(path.slice(2));
  // Rows count from 0, lines of a table from 1 and with its headings: two numbers for one place would only confuse.
  if (line !== undefined) {
    const column = heading === undefined ? '' : ` (column ${quote(heading)})`;
    return `${formatPath([path[0]!, ...path.slice(2)])}${column}`;
  }
  return `${path[0]} row ${row}${field === '' ? '' : `, ${field}`}`;
}

/** A path as people write it: `links.L2.requires[1]`; keys that are no plain word are quoted. */
export function formatPath(path: DocumentPath): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (/^[\w$-]+$/.test(part)) return i === 0 ? part : `.${part}`;
      return `[${quote(part)}]`;
    })
    .join('');
}
