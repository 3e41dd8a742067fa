import type { AnyRow, Batch, Table, TableDeclaration } from '../../../tables/table.js';
import { heldBatches } from '../held-batches.js';
import { type CellWriter, cellWriters } from './cell-writers.js';
import { columnLetters } from './column-letters.js';

/** The rows of a table, which sheets take one after the other. */
export interface SheetRows {
  readonly declaration: TableDeclaration;
  /** Per column: what it is called in a sheet. */
  readonly letters: readonly string[];
  /** Per column: how many of its texts have been cut. */
  readonly cutTexts: ReadonlyMap<string, number>;
  /** Whether all have been taken. */
  isAtEnd(): boolean;
  /** Some rows that come next, to judge by; none at the end. */
  sample(): Batch | undefined;
  /** Takes the next row, as it stands in a row of that number, from 1. */
  take(number: number): string;
}

/** How rows are written. */
export interface RowOptions {
  readonly longTexts: 'refuse' | 'cut';
  /** Whether texts wrap. */
  readonly wraps: boolean;
}

const BATCH_ROWS = 4096;

/** The rows of a table; one batch of them is held. */
export function sheetRows(table: Table<AnyRow>, options: RowOptions): SheetRows {
  const { declaration } = table;
  const letters = columnLetters(declaration);
  const cutTexts = new Map<string, number>();
  const onCut = (column: string) => cutTexts.set(column, (cutTexts.get(column) ?? 0) + 1);
  const columns = cellWriters(declaration, { ...options, onCut });
  const batches = heldBatches(table, BATCH_ROWS)[Symbol.iterator]();
  let batch: Batch | undefined;
  let writers: readonly CellWriter[] = [];
  let at = 0;
  const current = () => {
    if (batch && at < batch.length) return batch;
    const next = batches.next();
    at = 0;
    batch = next.done ? undefined : next.value;
    writers = columns.map(([column, writerOf]) => (batch ? writerOf(batch.columns[column]!) : () => ''));
    return batch;
  };
  const take = (number: number) => {
    let cells = '';
    for (let column = 0; column < writers.length; column++) {
      const cell = writers[column]!(at);
      if (cell !== '') cells += `<c r="${letters[column]}${number}"${cell}`;
    }
    at++;
    return `<row r="${number}">${cells}</row>`;
  };
  return { declaration, letters, cutTexts, isAtEnd: () => !current(), sample: current, take };
}
