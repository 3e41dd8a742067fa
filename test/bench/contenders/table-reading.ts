import type { Batch, Vector } from 'service-chain';

/** One column of a batch. */
export function vectorOf(batch: Batch, name: string): Vector {
  const vector = batch.columns[name];
  if (!vector) throw new Error(`The batch has no column ${name}`);
  return vector;
}

/** The numbers of a column. */
export function numbersIn(batch: Batch, name: string): ArrayLike<number> {
  const vector = vectorOf(batch, name);
  if (vector.kind !== 'number') throw new Error(`The column ${name} holds no numbers`);
  return vector.values;
}

/** The id in one row of a column. */
export function idAt(batch: Batch, name: string, row: number): string {
  const vector = vectorOf(batch, name);
  if (vector.kind !== 'dictionary') throw new Error(`The column ${name} holds no ids`);
  return vector.dictionary[vector.codes[row]!]!;
}

/** How long the lists of a column are. */
export function lengthsIn(batch: Batch, name: string): number[] {
  const vector = vectorOf(batch, name);
  if (vector.kind !== 'list') throw new Error(`The column ${name} holds no lists`);
  return Array.from({ length: batch.length }, (_, row) => vector.offsets[row + 1]! - vector.offsets[row]!);
}

/** Reads ids of columns as numbers. */
export interface IdReader {
  /** Per row of a column of ids: the number of the id. */
  read(batch: Batch, name: string): Int32Array;
}

/** Makes a reader; each dictionary is looked up once, however many batches share it. */
export function idReader(numberOf: ReadonlyMap<string, number>): IdReader {
  const known = new WeakMap<readonly string[], Int32Array>();
  return {
    read: (batch, name) => {
      const vector = vectorOf(batch, name);
      if (vector.kind !== 'dictionary') throw new Error(`The column ${name} holds no ids`);
      const { codes, dictionary } = vector;
      let numbers = known.get(dictionary);
      if (!numbers || numbers.length < dictionary.length) {
        numbers = Int32Array.from(dictionary, (id) => numberOf.get(id) ?? -1);
        known.set(dictionary, numbers);
      }
      const found = numbers;
      return codes.map((code) => found[code]!);
    },
  };
}
