import type { SureField } from '../../model/sure-fields.js';
import type { ColumnBuilder } from './column-builder.js';
import { fitted, grown } from './growing.js';
import type { PartyRows } from './party-rows.js';
import { textsBuilder } from './texts-builder.js';

/** Makes the builder of a field. @param capacity how many rows are expected. */
export function columnBuilder(field: SureField, capacity: number): ColumnBuilder {
  switch (field.form) {
    case 'numbers':
      return numbersBuilder(field, capacity);
    case 'quantities':
      return quantitiesBuilder(field, capacity);
    case 'texts':
      return textsBuilder(field, capacity);
    case 'options':
      return optionsBuilder(field, capacity);
    case 'values':
      return valuesBuilder(field);
    default:
      return field.form satisfies never;
  }
}

function numbersBuilder({ name, read }: SureField, capacity: number): ColumnBuilder {
  let values = new Float64Array(capacity).fill(Number.NaN);
  let count = 0;
  return {
    name,
    add(row, value) {
      const number = read(value);
      if (number === undefined) return false;
      values = grown(values, row, Number.NaN);
      values[row] = number as number;
      count++;
      return true;
    },
    count: () => count,
    column: (length) => ({ kind: 'numbers', values: fitted(values, length, Number.NaN) }),
  };
}

function quantitiesBuilder({ name, read }: SureField, capacity: number): ColumnBuilder {
  let values = new Float64Array(capacity).fill(Number.NaN);
  const durations = new Map<number, string>();
  let count = 0;
  return {
    name,
    add(row, value) {
      const quantity = read(value);
      if (quantity === undefined) return false;
      values = grown(values, row, Number.NaN);
      if (typeof quantity === 'number') values[row] = quantity;
      else durations.set(row, quantity as string);
      count++;
      return true;
    },
    count: () => count,
    column: (length) => ({ kind: 'quantities', values: fitted(values, length, Number.NaN), durations }),
  };
}

function optionsBuilder({ name, options = [] }: SureField, capacity: number): ColumnBuilder {
  let codes = new Int8Array(capacity).fill(-1);
  const codeOf = new Map(options.map((option, code) => [option, code]));
  let count = 0;
  return {
    name,
    add(row, value) {
      const code = codeOf.get(value);
      if (code === undefined) return false;
      codes = grown(codes, row, -1);
      codes[row] = code;
      count++;
      return true;
    },
    count: () => count,
    column: (length) => ({ kind: 'codes', codes: fitted(codes, length, -1), dictionary: options }),
  };
}

function valuesBuilder({ name, read }: SureField): ColumnBuilder {
  const values: unknown[] = [];
  let count = 0;
  return {
    name,
    add(row, value) {
      const known = read(value);
      if (known === undefined) return false;
      while (values.length < row) values.push(undefined);
      values.push(known);
      count++;
      return true;
    },
    count: () => count,
    column: () => ({ kind: 'values', values }),
  };
}

/** Makes the builder of a field that names parties: it holds their rows. */
export function referenceBuilder(name: string, { ids, rowOf }: PartyRows, capacity: number): ColumnBuilder {
  let codes = new Int32Array(capacity).fill(-1);
  let count = 0;
  return {
    name,
    add(row, value) {
      const party = rowOf(value);
      if (party === undefined) return false;
      codes = grown(codes, row, -1);
      codes[row] = party;
      count++;
      return true;
    },
    count: () => count,
    column: (length) => ({ kind: 'codes', codes: fitted(codes, length, -1), dictionary: ids }),
  };
}
