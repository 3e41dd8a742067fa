import { isId } from '../../model/ids.js';
import type { MisplacedRow, RowSection } from '../../model/row-section.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import { type SureFields, sureFields } from '../../model/sure-fields.js';
import { isNothing } from './absence.js';
import type { Rows } from './gather-rows.js';
import { ROW_REFERENCES } from './party-rows.js';
import type { SourceSection } from './source-section.js';

/** Columns as rows: a record with its id is made of them at every call. */
export function rowsOfColumns(section: MapSection | ListSection, source: SourceSection): Rows {
  const fields = sureFields(section);
  return {
    length: source.length,
    at: (row) => ({ ...definitionAt(source, row, fields), id: source.columns.get('id')?.at(row) }),
  };
}

/**
 * Columns as rows to be checked; where a field holds rows of parties, the ids of these.
 *
 * @param idAt the id of a row.
 * @param partyIdAt the id of a party's row, of any kind.
 */
export function rowSectionOfColumns(
  section: MapSection | ListSection,
  source: SourceSection,
  idAt: (row: number) => unknown,
  parties: RowsById,
): RowSection {
  const fields = sureFields(section);
  const references = (ROW_REFERENCES[section] ?? []).filter((name) => source.columns.get(name)?.numbers);
  return {
    length: source.length,
    idAt,
    at(row) {
      const definition = definitionAt(source, row, fields);
      const misplaced = references.flatMap((field) => replaceRow(definition, field, parties) ?? []);
      return { definition, misplaced };
    },
  };
}

/** Rows with an id each, of any kind. */
export interface RowsById {
  readonly length: number;
  idAt(row: number): unknown;
}

/** Any id, to stand for one that is not known. */
const ANY_ID = '-';

/** Puts the id of a party where its row stands; says what is wrong where there is none. */
function replaceRow(
  definition: Record<string, unknown>,
  field: string,
  { length, idAt }: RowsById,
): MisplacedRow | undefined {
  const row = definition[field] as number | undefined;
  if (row === undefined) return undefined;
  if (row === -1 || Number.isNaN(row)) {
    delete definition[field];
    return undefined;
  }
  const isRow = Number.isInteger(row) && row >= 0 && row < length;
  const id = isRow ? idAt(row) : undefined;
  const isKnown = typeof id === 'string' && isId(id);
  definition[field] = isKnown ? id : ANY_ID;
  if (isKnown) return undefined;
  return isRow
    ? { field }
    : { field, expected: `the row of a party, from 0 to ${length - 1}`, received: `${row}` };
}

function definitionAt(
  { columns, attributes }: SourceSection,
  row: number,
  fields: SureFields,
): Record<string, unknown> {
  const definition: Record<string, unknown> = {};
  for (const [name, source] of columns) {
    const value = name === 'id' ? undefined : source.at(row);
    if (!isNothing(value, fields.get(name))) definition[name] = value;
  }
  if (attributes.size === 0) return definition;
  const facts = Array.from(attributes, ([key, source]) => [key, source.at(row)] as const);
  const there = facts.filter(([, value]) => !isAbsentFact(value));
  if (there.length > 0) definition.attributes = Object.fromEntries(there);
  return definition;
}

/** Whether a value of an attribute's column stands for nothing. */
export function isAbsentFact(value: unknown): boolean {
  return value === undefined || value === null || Number.isNaN(value);
}
