import type { AnyRow, Batch, Table, Vector } from '../../tables/table.js';
import { heldText } from './held-text.js';

/** The batches of a table, with texts as files hold them (see {@link heldText}). Batches that share a dictionary go on sharing one. */
export function* heldBatches(table: Table<AnyRow>, size: number): Generator<Batch> {
  const known = new WeakMap<readonly string[], readonly string[]>();
  for (const { length, columns } of table.batches({ size })) {
    const held = Object.entries(columns).map(([name, vector]) => [name, heldVector(vector, known)] as const);
    yield { length, columns: Object.fromEntries(held) };
  }
}

function heldVector(vector: Vector, known: WeakMap<readonly string[], readonly string[]>): Vector {
  if (vector.kind === 'list') return { ...vector, items: heldVector(vector.items, known) };
  if (vector.kind !== 'dictionary') return vector;
  const dictionary = known.get(vector.dictionary) ?? vector.dictionary.map(heldText);
  known.set(vector.dictionary, dictionary);
  return { ...vector, dictionary };
}
