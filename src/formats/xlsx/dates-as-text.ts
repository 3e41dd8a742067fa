import type { Cell } from '../mapping/value-reader.js';

/**
 * Rows whose dates are written out as they stand in the sheet, without a zone, for sheets know none. In columns of which a cell has a time
 * of day all have one: midnight is a time there, and else just means the day.
 */
export function withDatesAsText(rows: ReadonlyArray<readonly Cell[]>): Iterable<readonly Cell[]> {
  const timed = new Set<number>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (cell instanceof Date && timeOf(cell) !== '00:00:00') timed.add(column);
    });
  return written(rows, timed);
}

function* written(
  rows: ReadonlyArray<readonly Cell[]>,
  timed: ReadonlySet<number>,
): Generator<readonly Cell[]> {
  for (const cells of rows)
    yield cells.map((cell, column) => (cell instanceof Date ? textOf(cell, timed.has(column)) : cell));
}

function textOf(date: Date, withTime: boolean): string {
  const day = rounded(date).slice(0, 10);
  return withTime ? `${day} ${timeOf(date)}` : day;
}

function timeOf(date: Date): string {
  return rounded(date).slice(11, 19);
}

/** Sheets count days in fractions, so that a full second may be a little less. Dates beyond all calendars stay what they are: none. */
function rounded(date: Date): string {
  const time = Math.round(date.getTime() / 1000) * 1000;
  const isDate = Math.abs(time) <= 8.64e15;
  return isDate ? new Date(time).toISOString() : 'no date';
}
