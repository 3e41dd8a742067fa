import type { RecordColumns } from './chain-columns.js';

/** Records that are made of columns when they are asked for, each once, so that asking again gives the same one. */
export interface KeptRecords<R extends object> {
  /** The record with this number. O(fields) at the first call, O(1) later. */
  one(number: number): R;
  /** The records with these numbers, frozen. */
  some(numbers: Iterable<number>): readonly R[];
  /** All records in the order of their numbers: one frozen list. O(records × fields) at the first call. */
  all(): readonly R[];
}

/** Keeps the records of columns from the first time each is asked for. */
export function keepRecords<R extends object>(columns: RecordColumns<R>): KeptRecords<R> {
  const made = new Map<number, R>();
  let list: readonly R[] | undefined;
  const one = (number: number): R => {
    if (list) return list[number]!;
    let record = made.get(number);
    if (!record) {
      record = columns.record(number);
      made.set(number, record);
    }
    return record;
  };
  return {
    one,
    some: (numbers) => Object.freeze(Array.from(numbers, one)),
    all() {
      if (list) return list;
      const records: R[] = [];
      for (let number = 0; number < columns.length; number++) records.push(one(number));
      list = Object.freeze(records);
      made.clear();
      return list;
    },
  };
}
