import type { RecordColumns } from './chain-columns.js';
import { timeReader } from './input/time-reader.js';

/** The texts of one field of all records: places in a dictionary without doubles, -1 where there is none. */
export interface Codes {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** One field that holds texts, of all records. O(records). */
export function codesOf<R extends object>(records: RecordColumns<R>, name: keyof R & string): Codes {
  const stored = records.column?.(name);
  const codes = new Int32Array(records.length);
  if (records.column && !stored) return { codes: codes.fill(-1), dictionary: [] };
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  if (stored?.kind === 'codes') {
    const unified = Int32Array.from(stored.dictionary, () => -1);
    for (let record = 0; record < codes.length; record++) {
      const code = stored.codes[record]!;
      if (code >= 0 && unified[code] === -1) unified[code] = placeOf(stored.dictionary[code] as string);
      codes[record] = code < 0 ? -1 : unified[code]!;
    }
  } else {
    for (let record = 0; record < codes.length; record++) {
      const text = records.field(record, name) as string | undefined;
      codes[record] = text === undefined ? -1 : placeOf(text);
    }
  }
  return { codes, dictionary: [...places.keys()] };
}

/**
 * The numbers of what one field names, of all records; -1 where there is nothing. Each text is looked up once.
 * O(records + texts · lookup).
 */
export function numbersNamed<R extends object>(
  records: RecordColumns<R>,
  name: keyof R & string,
  numberOf: (id: string) => number,
): Int32Array {
  const stored = records.column?.(name);
  if (stored?.kind !== 'codes') {
    const { codes, dictionary } = codesOf(records, name);
    const numbers = dictionary.map(numberOf);
    return codes.map((code) => (code === -1 ? -1 : numbers[code]!));
  }
  const found = new Int32Array(stored.dictionary.length).fill(NOT_LOOKED_UP);
  const numbers = new Int32Array(records.length);
  for (let record = 0; record < numbers.length; record++) {
    const code = stored.codes[record]!;
    if (code >= 0 && found[code] === NOT_LOOKED_UP) found[code] = numberOf(stored.dictionary[code] as string);
    numbers[record] = code < 0 ? -1 : found[code]!;
  }
  return numbers;
}

const NOT_LOOKED_UP = -2;

/** One field that holds numbers, of all records; NaN where there is none. O(records), O(1) where a column is held. */
export function numbersOf<R extends object>(
  records: RecordColumns<R>,
  name: keyof R & string,
): ArrayLike<number> {
  const stored = records.column?.(name);
  if (stored?.kind === 'numbers') return stored.values;
  const numbers = new Float64Array(records.length).fill(Number.NaN);
  if (records.column && !stored) return numbers;
  for (let record = 0; record < numbers.length; record++) {
    numbers[record] = (records.field(record, name) as number | undefined) ?? Number.NaN;
  }
  return numbers;
}

/** Reads one field that holds timestamps, as milliseconds since 1970; NaN where there is none. */
export function timesOf<R extends object>(
  records: RecordColumns<R>,
  name: keyof R & string,
): (record: number) => number {
  const stored = records.column?.(name);
  if (stored) return timeReader(stored);
  return (record) => Date.parse((records.field(record, name) as string | undefined) ?? '');
}
