import { serviceChainError } from '../model/error.js';
import type { Batch, BatchOptions, Column, Columns, Vector } from './table.js';

const DEFAULT_SIZE = 65_536;

/** Cuts rows into batches of columns; holds one batch of rows at a time. */
export function batchesOf(
  columns: Columns,
  rows: () => Iterable<object>,
  { size = DEFAULT_SIZE }: BatchOptions,
): Iterable<Batch> {
  if (!Number.isInteger(size) || size < 1) {
    throw serviceChainError(
      'invalid-option',
      `expected size to be a whole number of at least 1, got ${size}`,
    );
  }
  return { [Symbol.iterator]: () => cut(columns, rows(), size) };
}

function* cut(columns: Columns, rows: Iterable<object>, size: number): Generator<Batch> {
  let waiting: object[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < size) continue;
    yield batchOf(columns, waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield batchOf(columns, waiting);
}

function batchOf(columns: Columns, rows: readonly object[]): Batch {
  const vectors = Object.entries(columns).map(([name, column]) => {
    const cells = rows.map((row) => (row as Record<string, unknown>)[name]);
    return [name, column.list ? listVector(column, cells) : scalarVector(column, cells)] as const;
  });
  return { length: rows.length, columns: Object.fromEntries(vectors) };
}

function listVector(column: Column, cells: readonly unknown[]): Vector {
  const offsets = new Int32Array(cells.length + 1);
  const items: unknown[] = [];
  for (const [i, cell] of cells.entries()) {
    for (const item of (cell as readonly unknown[] | null) ?? []) items.push(item);
    offsets[i + 1] = items.length;
  }
  return { kind: 'list', offsets, items: scalarVector(column, items), ...validity(cells) };
}

function scalarVector({ type }: Column, cells: readonly unknown[]): Vector {
  switch (type) {
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        values: Float64Array.from(cells, (cell) => Number(cell ?? 0)),
        ...validity(cells),
      };
    case 'boolean':
      return {
        kind: 'boolean',
        values: Uint8Array.from(cells, (cell) => (cell ? 1 : 0)),
        ...validity(cells),
      };
    case 'id':
    case 'text':
    case 'date':
      return dictionaryVector(cells as ReadonlyArray<string | null>);
    default:
      return type satisfies never;
  }
}

function dictionaryVector(cells: ReadonlyArray<string | null>): Vector {
  const codes = new Map<string, number>();
  const codeOf = (cell: string | null) => {
    if (cell === null) return -1;
    const code = codes.get(cell) ?? codes.size;
    codes.set(cell, code);
    return code;
  };
  return { kind: 'dictionary', codes: Int32Array.from(cells, codeOf), dictionary: [...codes.keys()] };
}

function validity(cells: readonly unknown[]): { valid?: Uint8Array } {
  return cells.includes(null) ? { valid: Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)) } : {};
}
