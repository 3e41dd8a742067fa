import { parse } from 'csv-parse/stream';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { FormatInput } from '../input.js';
import { headingRow, ROWS_LOOKED_AT } from '../mapping/heading-row.js';
import type { Mapping } from '../mapping/mapping.js';
import {
  baseName,
  isBlank,
  type TableOrProblem,
  type TableProblem,
  type TableRow,
} from '../mapping/table-source.js';
import { decodedPieces } from './decoded-pieces.js';
import { delimiterIn } from './delimiter-in.js';

/** How the text of a table is taken apart. */
export interface CsvSyntax {
  /** Between cells; where nothing is said, what parts the first lines best: a comma, semicolon, tab or bar. */
  readonly delimiter?: string | undefined;
  /** The encoding, such as `windows-1252`; where nothing is said, it is told from the bytes. */
  readonly encoding?: string | undefined;
}

/** How many characters of a file tell its delimiter. */
const HEAD = 16_384;

/** How many characters are parsed at a time. */
const PART = 65_536;

/** The longest row that is read, in bytes: a quote that is never closed would else take in the whole file. */
const LONGEST_ROW = 4 * 1024 * 1024;

/**
 * A CSV file as a table whose rows are read while they are asked for. Which of its first rows holds the headings, {@link headingRow} tells.
 */
export async function csvTable(
  input: FormatInput,
  { mapping, ...syntax }: CsvSyntax & { readonly mapping?: Mapping | undefined },
): Promise<readonly TableOrProblem[]> {
  const { file } = input;
  const name = baseName(file ?? '');
  const rest = await begun(input, syntax);
  const { rows, problems } = await firstRows(rest);
  const at = headingRow(
    rows.map(({ cells }) => cells),
    { name, mapping },
  );
  const headings = rows[at];
  if (headings) return [{ name, file, headings, rows: joined([...problems, ...rows.slice(at + 1)], rest) }];
  if (problems.some(({ problem }) => problem.severity === 'error')) return problems;
  const nothing = problemOf({
    code: 'empty-document',
    path: [],
    expected: 'a row of headings',
    received: 'nothing',
  });
  return [...problems, { problem: { ...nothing, ...(file !== undefined && { file, line: 1, column: 1 }) } }];
}

/** The rows of a file, of whose beginning its delimiter is told. */
async function begun(
  input: FormatInput,
  syntax: CsvSyntax,
): Promise<AsyncGenerator<TableRow | TableProblem>> {
  const told: Problem[] = [];
  const pieces = decodedPieces(input, { tell: (problem) => told.push(problem), encoding: syntax.encoding });
  const seen: string[] = [];
  let size = 0;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    seen.push(next.value);
    size += next.value.length;
    if (size >= HEAD) break;
  }
  const head = seen.join('');
  const [, said] = /^sep=([^\r\n])\r?\n/i.exec(head) ?? [];
  const skipped = said === undefined ? 0 : head.indexOf('\n') + 1;
  const delimiter = syntax.delimiter ?? said ?? delimiterIn(head.slice(skipped, skipped + HEAD));
  const line = said === undefined ? 1 : 2;
  return rowsOf(followed(head.slice(skipped), pieces), { delimiter, file: input.file, told, line });
}

/** As many rows as are looked at for headings, blank ones left out, and what came up meanwhile. */
async function firstRows(all: AsyncGenerator<TableRow | TableProblem>) {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  while (rows.length < ROWS_LOOKED_AT) {
    const { done, value } = await all.next();
    if (done) break;
    if ('problem' in value) problems.push(value);
    else if (!value.cells.every(isBlank)) rows.push(value);
  }
  return { rows, problems };
}

/** Rows that were read already, then those that were not; whoever lets go of them lets go of the file, even before the first. */
function joined(
  first: Array<TableRow | TableProblem>,
  rest: AsyncGenerator<TableRow | TableProblem>,
): AsyncIterable<TableRow | TableProblem> {
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const value = first.shift();
        return value ? { done: false, value } : rest.next();
      },
      return: () => rest.return(undefined),
    }),
  };
}

async function* followed(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

interface Reading {
  readonly delimiter: string;
  readonly file: string | undefined;
  /** What decoding tells, taken out once it is told here. */
  readonly told: Problem[];
  /** The line the text begins in. */
  readonly line: number;
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a text. What comes up on the way is told where it comes up, and what is not CSV ends them. */
async function* rowsOf(
  text: AsyncIterable<string>,
  { delimiter, file, told, line }: Reading,
): AsyncGenerator<TableRow | TableProblem> {
  const named = file === undefined ? {} : { file };
  // Where the last row ended, be it handed on or not: a failure takes back rows that nobody has asked for yet.
  let ended = 0;
  // A quote opens a cell only at its beginning, be there spaces before it: in `5" pipe` it is a letter like others.
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true, ltrim: true },
    max_record_size: LONGEST_ROW,
    on_record: (record: string[], info: Record['info']) => {
      ended = info.lines;
      return record;
    },
  });
  const writer = parser.writable.getWriter();
  // What fails while text goes in comes out of the other end, too.
  const fed = feed(text, writer).catch((error: unknown) => ({ error }));
  const interned = interning();
  let begin = line;
  const news = () => told.splice(0).map((problem) => ({ problem }));
  try {
    for await (const { record, info } of parser.readable as unknown as AsyncIterable<Record>) {
      if (told.length > 0) yield* news();
      yield { line: begin, cells: record.map(interned) };
      begin = info.lines + line;
    }
    const failure = await fed;
    if (failure) throw failure.error;
  } catch (error) {
    yield* news();
    if (!isCsvError(error)) throw error;
    const problem = problemOf({ code: 'invalid-file', path: [], ...inWords(error) });
    yield { problem: { ...problem, ...named, line: ended + line, column: 1 } };
  } finally {
    // Whoever has seen enough lets go of the source, too.
    await fed;
  }
  yield* news();
}

async function feed(
  text: AsyncIterable<string>,
  writer: WritableStreamDefaultWriter<unknown>,
): Promise<void> {
  const encoder = new TextEncoder();
  try {
    for await (const piece of text) {
      for (const part of parted(piece)) {
        await writer.ready;
        await writer.write(encoder.encode(part));
      }
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

/** A long text in parts, so that only the rows of one are held at a time; no part ends inside a letter. */
function* parted(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + PART;
    const isInside = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const next = isInside ? end + 1 : end;
    yield text.slice(at, next);
    at = next;
  }
}

interface CsvError extends Error {
  readonly code: string;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && /^(CSV|INVALID)_/.test(String(error.code));
}

function inWords({ code, message }: CsvError): { expected: string; received: string } {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return { expected: 'a quote in this row that is closed', received: 'the end of the file' };
  if (code === 'CSV_MAX_RECORD_SIZE')
    return {
      expected: `rows of at most ${LONGEST_ROW} bytes`,
      received: 'a longer one; a quote may not be closed',
    };
  return { expected: 'CSV', received: quote(message) };
}

/** One text for all cells of a column that hold the same, as far as that is worth remembering. */
function interning(): (cell: string, column: number) => string {
  const columns: Array<Map<string, string>> = [];
  return (cell, column) => {
    columns[column] ??= new Map();
    const seen = columns[column];
    const known = seen.get(cell);
    if (known !== undefined) return known;
    if (seen.size < 10_000 && cell.length < 200) seen.set(cell, cell);
    return cell;
  };
}
