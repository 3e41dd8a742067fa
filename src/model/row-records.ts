import type * as z from 'zod';
import { isPlainMap } from './plain-map.js';
import { type ProblemSink, problemOf } from './problem.js';
import type { MisplacedRow, RowRecord, RowSection } from './row-section.js';
import { keysOf, schemaProblems } from './schema-problems.js';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from './sections.js';
import { soundPart } from './sound-part.js';
import { type SureFields, sureFields } from './sure-fields.js';

/** Reads a record of a section that came by row; of one with problems, what has none (see `DocumentRecords`). */
export type ReadRow = (row: number) => object;

/**
 * Checks every record of a section by its schema, unless it is surely sound. O(rows × fields).
 *
 * @returns what reads a record again when it is asked for, so that checking holds no object per row.
 */
export function rowRecords(
  section: MapSection | ListSection,
  rows: RowSection,
  problems: ProblemSink,
): ReadRow {
  const schema = SCHEMAS[section];
  const fields = sureFields(section);
  /** Per row 1 where its schema has to be asked. */
  const isUnsure = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const { definition, misplaced = [] } = rows.at(row);
    if (misplaced.length === 0 && isSound(definition, fields)) continue;
    isUnsure[row] = 1;
    for (const problem of misplacedProblems(misplaced, [section, row])) problems.push({ ...problem, row });
    const { error } = schema.safeParse(definition);
    for (const problem of error ? schemaProblems(error.issues, definition, [section, row], schema) : [])
      problems.push({ ...problem, row });
  }
  return (row) =>
    isUnsure[row] === 1 ? soundRecord(rows.at(row), schema) : (rows.at(row).definition as object);
}

const SCHEMAS: Readonly<Record<MapSection | ListSection, z.ZodType<object>>> = {
  ...MAP_SECTIONS,
  ...LIST_SECTIONS,
};

/** Whether a definition is surely sound. */
function isSound(definition: unknown, fields: SureFields): boolean {
  if (!isPlainMap(definition)) return false;
  let required = 0;
  for (const name in definition) {
    const field = fields.get(name);
    if (field?.read(definition[name]) === undefined) return false;
    if (field.isRequired) required++;
  }
  for (const { isRequired } of fields.values()) if (isRequired) required--;
  return required === 0;
}

/** A record without what its schema complains about, and without the rows it names that are none. */
function soundRecord({ definition, misplaced = [] }: RowRecord, schema: z.ZodType<object>): object {
  const { data, error } = schema.safeParse(definition);
  const nothing = () => Object.fromEntries(keysOf(schema).map((key) => [key, undefined]));
  const part = (issues: Parameters<typeof soundPart>[1]) =>
    isPlainMap(definition) ? soundPart(definition, issues) : nothing();
  const record = error ? part(error.issues) : present(data!);
  return Object.assign(record, Object.fromEntries(misplaced.map(({ field }) => [field, undefined])));
}

function misplacedProblems(misplaced: readonly MisplacedRow[], path: readonly [string, number]) {
  return misplaced
    .filter(({ expected }) => expected !== undefined)
    .map(({ field, expected, received }) =>
      problemOf({ code: 'out-of-range', path: [...path, field], expected, received }),
    );
}

function present(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
