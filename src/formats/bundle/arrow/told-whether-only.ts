import type { Batch, Column, Columns, Vector } from '../../../tables/table.js';

/** A batch, and whether the table has no other. */
export interface ToldBatch {
  readonly batch: Batch;
  readonly isOnly: boolean;
}

/** The batches of a table, told whether there is only one; where there is none, one without rows, as some readers of files fail without. */
export function* toldWhetherOnly(batches: Iterable<Batch>, columns: Columns): Generator<ToldBatch> {
  let first: Batch | undefined;
  let count = 0;
  for (const batch of batches) {
    if (first) yield { batch: first, isOnly: false };
    first = undefined;
    if (count++ === 0) first = batch;
    else yield { batch, isOnly: false };
  }
  if (count === 0) yield { batch: emptyBatch(columns), isOnly: true };
  if (first) yield { batch: first, isOnly: true };
}

function emptyBatch(columns: Columns): Batch {
  const vectors = Object.entries(columns).map(([name, column]) => [name, emptyVector(column)] as const);
  return { length: 0, columns: Object.fromEntries(vectors) };
}

function emptyVector({ list, type }: Pick<Column, 'list' | 'type'>): Vector {
  if (list) return { kind: 'list', offsets: new Int32Array(1), items: emptyVector({ type }) };
  if (type === 'boolean') return { kind: 'boolean', values: new Uint8Array() };
  if (type === 'integer' || type === 'number') return { kind: 'number', values: new Float64Array() };
  return { kind: 'dictionary', codes: new Int32Array(), dictionary: [] };
}
