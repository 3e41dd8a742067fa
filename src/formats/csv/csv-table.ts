import { type Problem, problemOf } from '../../model/problem.js';
import type { FormatInput } from '../input.js';
import { headingRow, ROWS_LOOKED_AT } from '../mapping/heading-row.js';
import type { Mapping } from '../mapping/mapping.js';
import {
  baseName,
  isBlank,
  type RowsOrProblems,
  type TableOrProblem,
  type TableProblem,
  type TableRow,
} from '../mapping/table-source.js';
import { decodedPieces } from './decoded-pieces.js';
import { delimiterIn } from './delimiter-in.js';
import { rowBatches } from './row-batches.js';

/** How the text of a table is taken apart. */
export interface CsvSyntax {
  /** Between cells; where nothing is said, what parts the first lines best: a comma, semicolon, tab or bar. */
  readonly delimiter?: string | undefined;
  /** The encoding, such as `windows-1252`; where nothing is said, it is told from the bytes. */
  readonly encoding?: string | undefined;
}

/** How many characters of a file tell its delimiter. */
const HEAD = 16_384;

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
    rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells),
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
async function begun(input: FormatInput, syntax: CsvSyntax): Promise<AsyncGenerator<RowsOrProblems>> {
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
  return rowBatches(followed(head.slice(skipped), pieces), { delimiter, file: input.file, told, line });
}

/** At least as many rows as are looked at for headings, blank ones left out, and what came up meanwhile. */
async function firstRows(all: AsyncGenerator<RowsOrProblems>) {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  while (rows.length < ROWS_LOOKED_AT) {
    const { done, value } = await all.next();
    if (done) break;
    for (const one of value) {
      if ('problem' in one) problems.push(one);
      else if (!one.cells.every(isBlank)) rows.push(one);
    }
  }
  return { rows, problems };
}

/** Rows that were read already, then those that were not; whoever lets go of them lets go of the file, even before the first. */
function joined(first: RowsOrProblems, rest: AsyncGenerator<RowsOrProblems>): AsyncIterable<RowsOrProblems> {
  let isFirst = true;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!isFirst) return rest.next();
        isFirst = false;
        return { done: false, value: first };
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
