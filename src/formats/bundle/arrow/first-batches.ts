import type { Batch, Column, Columns, Vector } from '../../../tables/table.js';

/** The batches of a table, of which one or two have been looked at. */
export interface LookedAt {
  /** The first; one without rows where there is none, as some readers of files fail without. */
  readonly first: Batch;
  /** The second, where there is one. */
  readonly second: Batch | undefined;
  /** All of them, once. */
  readonly all: Iterable<Batch>;
}

/** Looks at the first two batches. */
export function lookAt(batches: Iterable<Batch>, columns: Columns): LookedAt {
  const rest = batches[Symbol.iterator]();
  const next = () => {
    const { done, value } = rest.next();
    return done ? undefined : value;
  };
  const first = next() ?? emptyBatch(columns);
  const second = next();
  const all = function* () {
    yield first;
    for (let batch = second; batch; batch = next()) yield batch;
  };
  return { first, second, all: all() };
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
