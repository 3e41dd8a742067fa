import type { SureField } from '../../model/sure-fields.js';
import type { ColumnBuilder } from './column-builder.js';
import { fitted, grown } from './growing.js';

/** How many different texts a dictionary may hold before it must prove of use. */
const TRIAL = 8192;

/**
 * Takes in texts: by a dictionary while texts come again, so that each is held and checked once; as they are once more than half
 * of them are new.
 */
export function textsBuilder({ name, read }: SureField, capacity: number): ColumnBuilder {
  let codes = new Int32Array(capacity).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<unknown, number>();
  let values: unknown[] | undefined;
  let count = 0;
  const addNew = (row: number, value: unknown): boolean => {
    if (read(value) === undefined) return false;
    if (dictionary.length >= TRIAL && dictionary.length > count / 2) {
      values = Array.from(codes.subarray(0, row), (code) => dictionary[code]);
      codeOf.clear();
      return addAsIs(values, row, value);
    }
    const code = dictionary.push(value as string) - 1;
    codeOf.set(value, code);
    codes[row] = code;
    return true;
  };
  return {
    name,
    add(row, value) {
      count++;
      if (values) return read(value) !== undefined && addAsIs(values, row, value);
      codes = grown(codes, row, -1);
      const code = codeOf.get(value);
      if (code === undefined) return addNew(row, value);
      codes[row] = code;
      return true;
    },
    count: () => count,
    column: (length) =>
      values ? { kind: 'values', values } : { kind: 'codes', codes: fitted(codes, length, -1), dictionary },
  };
}

function addAsIs(values: unknown[], row: number, value: unknown): boolean {
  while (values.length < row) values.push(undefined);
  values.push(value);
  return true;
}
