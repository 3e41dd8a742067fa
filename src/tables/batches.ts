import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Block } from './blocks.js';
import { joinVectors, type Piece } from './join-vectors.js';
import type { Batch, BatchOptions, Column, Columns, Vector } from './table.js';

const DEFAULT_SIZE = 65_536;

/** Cuts rows into batches of columns; holds one batch of rows at a time. */
export function batchesOfRows(
  columns: Columns,
  rows: () => Iterable<object>,
  options: BatchOptions,
): Iterable<Batch> {
  const { size, names } = checkedOptions(columns, options);
  return { [Symbol.iterator]: () => cutRows(columns, names, rows(), size) };
}

/** Cuts blocks into batches; holds the blocks of one batch at a time, and works out no column that nobody asked for. */
export function batchesOfBlocks(
  columns: Columns,
  blocks: (wanted: ReadonlySet<string>) => Iterable<Block>,
  options: BatchOptions,
): Iterable<Batch> {
  const { size, names } = checkedOptions(columns, options);
  return { [Symbol.iterator]: () => cutBlocks(names, blocks(new Set(names)), size) };
}

function checkedOptions(columns: Columns, options: BatchOptions) {
  checkOptionNames(options, ['size', 'columns']);
  return { size: checkedSize(options), names: checkedColumns(columns, options) };
}

function checkedSize({ size = DEFAULT_SIZE }: BatchOptions): number {
  if (Number.isInteger(size) && size >= 1) return size;
  throw serviceChainError(
    'invalid-option',
    `expected size to be a whole number of at least 1, got ${quote(size)}`,
  );
}

function checkedColumns(columns: Columns, { columns: wanted }: BatchOptions): readonly string[] {
  const all = Object.keys(columns);
  if (wanted === undefined) return all;
  if (!Array.isArray(wanted)) {
    const found = quote(wanted);
    throw serviceChainError('invalid-option', `expected columns to be a list of names, got ${found}`);
  }
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown === undefined) return all.filter((name) => wanted.includes(name));
  const message = `expected columns to be among ${all.join(', ')}, got ${quote(unknown)}`;
  throw serviceChainError('invalid-option', message);
}

function* cutBlocks(names: readonly string[], blocks: Iterable<Block>, size: number): Generator<Batch> {
  let pieces = emptyPieces(names);
  let length = 0;
  for (const block of blocks) {
    const vectors = names.map((name) => [name, block.columns[name]!()] as const);
    for (let from = 0; from < block.length; ) {
      const to = Math.min(block.length, from + size - length);
      for (const [name, vector] of vectors) pieces[name]!.push({ vector, from, to });
      length += to - from;
      from = to;
      if (length < size) continue;
      yield joined(names, pieces, length);
      pieces = emptyPieces(names);
      length = 0;
    }
  }
  if (length > 0) yield joined(names, pieces, length);
}

function emptyPieces(names: readonly string[]): Record<string, Piece[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function joined(
  names: readonly string[],
  pieces: Readonly<Record<string, readonly Piece[]>>,
  length: number,
): Batch {
  return { length, columns: Object.fromEntries(names.map((name) => [name, joinVectors(pieces[name]!)])) };
}

function* cutRows(
  columns: Columns,
  names: readonly string[],
  rows: Iterable<object>,
  size: number,
): Generator<Batch> {
  let waiting: object[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < size) continue;
    yield batchOf(columns, names, waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield batchOf(columns, names, waiting);
}

function batchOf(columns: Columns, names: readonly string[], rows: readonly object[]): Batch {
  const vectors = names.map((name) => [name, vectorOf(columns[name]!, name, rows)] as const);
  return { length: rows.length, columns: Object.fromEntries(vectors) };
}

function vectorOf(column: Column, name: string, rows: readonly object[]): Vector {
  const cells = rows.map((row) => (row as Record<string, unknown>)[name]);
  return column.list ? listVector(column, cells) : scalarVector(column, cells);
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
        values: filled(new Float64Array(cells.length), cells, (cell) => Number(cell ?? 0)),
        ...validity(cells),
      };
    case 'boolean':
      return {
        kind: 'boolean',
        values: filled(new Uint8Array(cells.length), cells, (cell) => (cell ? 1 : 0)),
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
  const places = filled(new Int32Array(cells.length), cells, codeOf);
  return { kind: 'dictionary', codes: places, dictionary: [...codes.keys()] };
}

/** A loop, as `from` of a typed array takes many times as long for millions. */
function filled<Values extends Float64Array | Int32Array | Uint8Array, Cell>(
  values: Values,
  cells: readonly Cell[],
  read: (cell: Cell) => number,
): Values {
  for (let at = 0; at < values.length; at++) values[at] = read(cells[at]!);
  return values;
}

function validity(cells: readonly unknown[]): { valid?: Uint8Array } {
  if (!cells.includes(null)) return {};
  return { valid: filled(new Uint8Array(cells.length), cells, (cell) => (cell === null ? 0 : 1)) };
}
