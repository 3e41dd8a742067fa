import type { SureField } from '../../model/sure-fields.js';
import { isNothing } from './absence.js';
import type { ColumnBuilder } from './column-builder.js';
import { columnBuilder, referenceBuilder } from './field-builders.js';
import type { PartyRows } from './party-rows.js';
import type { SourceColumn } from './source-column.js';
import type { StoredColumn } from './stored-column.js';

/** A column and in how many rows it has a value. */
export interface GatheredColumn {
  readonly column: StoredColumn;
  readonly count: number;
}

/** Takes in a column whole; `undefined` where a value of it is not surely valid. O(rows). */
export function gatherColumn(
  field: SureField,
  source: SourceColumn,
  parties?: PartyRows,
): GatheredColumn | undefined {
  if (parties) return gatherReferences(field, source, parties);
  if (source.numbers && field.form === 'numbers') return gatherNumbers(field, source.numbers);
  if (source.coded && field.form !== 'quantities') return gatherCodes(field, source.coded);
  return gatherOneByOne(field, source, columnBuilder(field, source.length));
}

function gatherOneByOne(
  field: SureField,
  source: SourceColumn,
  builder: ColumnBuilder,
): GatheredColumn | undefined {
  for (let row = 0; row < source.length; row++) {
    const value = source.at(row);
    if (!isNothing(value, field) && !builder.add(row, value)) return undefined;
  }
  return { column: builder.column(source.length), count: builder.count() };
}

/** Numbers stay where they are. */
function gatherNumbers(
  { read }: SureField,
  values: NonNullable<SourceColumn['numbers']>,
): GatheredColumn | undefined {
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (read(value) === undefined) return undefined;
    count++;
  }
  return { column: { kind: 'numbers', values }, count };
}

/** Codes stay where they are; a text that nobody uses may be anything. */
function gatherCodes(
  { read }: SureField,
  { codes, dictionary }: NonNullable<SourceColumn['coded']>,
): GatheredColumn | undefined {
  const values = dictionary.map(read);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === -1) continue;
    if (values[code] === undefined) return undefined;
    count++;
  }
  const isAsIs = values.every((value, code) => value === dictionary[code]);
  return { column: { kind: 'codes', codes, dictionary: isAsIs ? dictionary : values }, count };
}

/** Parties by their ids, or by their rows in a typed array; the rows are copied. */
function gatherReferences(
  field: SureField,
  source: SourceColumn,
  parties: PartyRows,
): GatheredColumn | undefined {
  const { rowOf, ids } = parties;
  const { numbers, coded, length } = source;
  if (!numbers && !coded) return gatherOneByOne(field, source, referenceBuilder(field.name, parties, length));
  const rowsOfCodes = coded && Int32Array.from(coded.dictionary, (id) => rowOf(id) ?? -1);
  const given = numbers ?? coded!.codes;
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const number = given[row]!;
    const isNone = number === -1 || Number.isNaN(number);
    const party = isNone || !rowsOfCodes ? number : rowsOfCodes[number]!;
    if (!isNone && !(party >= 0 && party < ids.length && Number.isInteger(party))) return undefined;
    rows[row] = isNone ? -1 : party;
    if (!isNone) count++;
  }
  return { column: { kind: 'codes', codes: rows, dictionary: ids }, count };
}
