import { ID_IN_WORDS, isId } from './ids.js';
import { type Problem, type ProblemSink, problemOf, quote } from './problem.js';
import type { RowSection } from './row-section.js';
import type { MapSection } from './sections.js';

/** The ids of a section that came by row. */
export interface RowIds {
  /** What a row is known by: its id, or where that cannot be, a word that is no id. */
  keyOf(row: number): string;
  /** The row of a key, or `undefined`. */
  rowOf(key: string): number | undefined;
  /** The ids, of those that come twice the first. */
  ids(): IterableIterator<string>;
}

/** No id holds a control character. */
const NO_ID = '\u0000';

/** Reads the ids of a section and reports those that are missing, wrong or taken. O(rows). */
export function rowIds(section: MapSection, rows: RowSection, problems: ProblemSink): RowIds {
  const first = new Map<string, number>();
  /** Per row 1 where its id cannot be. */
  const isOut = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const id = rows.idAt(row);
    if (typeof id === 'string' && isId(id) && !first.has(id)) {
      first.set(id, row);
      continue;
    }
    isOut[row] = 1;
    const before = typeof id === 'string' ? first.get(id) : undefined;
    const where = before === undefined ? '' : (rows.inWords?.(before) ?? `row ${before}`);
    problems.push({ ...idProblem([section, row, 'id'], id, where), row });
  }
  return {
    keyOf: (row) => (isOut[row] === 1 ? NO_ID + row : (rows.idAt(row) as string)),
    rowOf: (key) => (key.startsWith(NO_ID) ? Number(key.slice(NO_ID.length)) : first.get(key)),
    ids: () => first.keys(),
  };
}

/** @param where the record that has the id already, in words. */
function idProblem(path: Problem['path'], id: unknown, where: string): Problem {
  const received = quote(id);
  if (id === undefined) return problemOf({ code: 'missing-key', path, expected: ID_IN_WORDS, received });
  if (typeof id !== 'string') {
    const suggestion = typeof id === 'number' ? String(id) : undefined;
    return problemOf({ code: 'wrong-type', path, expected: 'text', received, suggestion });
  }
  if (!isId(id)) return problemOf({ code: 'invalid-id', path, expected: ID_IN_WORDS, received });
  const message = `the id ${received} came before, in ${where}; only one of the two can count`;
  return problemOf({ code: 'duplicate-id', path, message, received });
}
