import { parse } from 'csv-parse/stream';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { FormatInput } from '../input.js';
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

/** A CSV file as a table whose rows are read while they are asked for. Its first row that is not blank holds the headings. */
export async function csvTable(input: FormatInput, syntax: CsvSyntax): Promise<readonly TableOrProblem[]> {
  const { file } = input;
  const told: Problem[] = [];
  const pieces = decodedPieces(input, { tell: (problem) => told.push(problem), encoding: syntax.encoding });
  const begun: string[] = [];
  let size = 0;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    begun.push(next.value);
    size += next.value.length;
    if (size >= HEAD) break;
  }
  const head = begun.join('');
  const [, said] = /^sep=([^\r\n])\r?\n/i.exec(head) ?? [];
  const skipped = said === undefined ? 0 : head.indexOf('\n') + 1;
  const delimiter = syntax.delimiter ?? said ?? delimiterIn(head.slice(skipped, skipped + HEAD));
  const rows = rowsOf(followed(head.slice(skipped), pieces), {
    delimiter,
    file,
    told,
    line: said === undefined ? 1 : 2,
  });
  for (let row = await rows.next(); !row.done; row = await rows.next()) {
    if ('problem' in row.value) return [row.value];
    if (row.value.cells.every(isBlank)) continue;
    return [{ name: baseName(file ?? ''), file, headings: row.value, rows }];
  }
  const nothing = problemOf({
    code: 'empty-document',
    path: [],
    expected: 'a row of headings',
    received: 'nothing',
  });
  return [{ problem: { ...nothing, ...(file !== undefined && { file, line: 1, column: 1 }) } }];
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
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: false, max_record_size: LONGEST_ROW },
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
    const problem = problemOf({ code: 'invalid-file', path: [], ...inWords(error, delimiter) });
    yield { problem: { ...problem, ...named, line: (error.lines ?? begin) + line - 1, column: 1 } };
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
  readonly lines?: number;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && /^(CSV|INVALID)_/.test(String(error.code));
}

function inWords({ code, message }: CsvError, delimiter: string): { expected: string; received: string } {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return { expected: 'a quote that is closed', received: 'the end of the file' };
  if (code === 'CSV_MAX_RECORD_SIZE')
    return {
      expected: `rows of at most ${LONGEST_ROW} bytes`,
      received: 'a longer one; a quote may not be closed',
    };
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE')
    return {
      expected: `quotes around whole cells, between ${quote(delimiter)}`,
      received: 'one inside a cell',
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
