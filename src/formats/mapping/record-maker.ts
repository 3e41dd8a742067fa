import { nearestAmong } from '../../model/nearest.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { FieldSource, TableMapping } from './mapping.js';
import { type FieldKind, fieldKinds, type Section } from './sections.js';
import { slugOf } from './slug.js';
import { placeIn, type TableRow, type TableSource } from './table-source.js';
import { type Cell, type ValueOptions, valueInCell } from './value-reader.js';
import { meantBy } from './words.js';

/** How one field of a table is read. */
export interface ReadField {
  /** The field; of an attribute `attributes.x`. */
  readonly name: string;
  /** The place of its column, from 0; -1 where it has none. */
  readonly column: number;
  readonly source: FieldSource;
  readonly kind: FieldKind | 'attribute';
}

/** The fields of a table, or what is wrong with the columns they name. */
export function readFields(
  table: TableSource,
  { fields, section }: TableMapping,
): { readonly fields: readonly ReadField[]; readonly problems: readonly Problem[] } {
  const headings = table.headings.cells.map((cell) => String(cell ?? '').trim());
  const kinds = section === 'organisation' || section === 'nothing' ? NAME_ONLY : fieldKinds(section);
  const places = new Map(headings.map((heading, place) => [heading, place] as const).toReversed());
  const nearest = nearestAmong(headings);
  const problems: Problem[] = [];
  const read = Object.entries(fields).map(([name, given]) => {
    const source = typeof given === 'string' ? { column: given } : given;
    const column = source.column === undefined ? -1 : (places.get(source.column.trim()) ?? -1);
    if (source.column !== undefined && column === -1) {
      const problem = problemOf({
        ...{ code: 'missing-column', path: [section, name], received: 'none' },
        expected: `a column with the heading ${quote(source.column)}`,
        suggestion: nearest(source.column),
      });
      problems.push({ ...problem, ...placeIn(table, table.headings.line) });
    }
    return { name, column, source, kind: kinds.get(name) ?? kindOfAttribute(name) };
  });
  return { fields: read, problems };
}

const NAME_ONLY: ReadonlyMap<string, FieldKind> = new Map([['name', 'text']]);

function kindOfAttribute(name: string): FieldKind | 'attribute' {
  return name === 'attributes' ? 'json' : 'attribute';
}

/** The record of a row; blank cells are not there. */
export function recordOf(
  section: Section | 'organisation',
  fields: readonly ReadField[],
  { cells }: TableRow,
  options: ValueOptions,
): Record<string, unknown> {
  const record: Array<readonly [string, unknown]> = [];
  const attributes: Array<readonly [string, unknown]> = [];
  for (const field of fields) {
    const value = valueOfField(section, field, cells[field.column], options);
    if (value === undefined) continue;
    if (field.kind === 'attribute') attributes.push([field.name.slice('attributes.'.length), value]);
    else record.push([field.name, value]);
  }
  const whole = Object.fromEntries(record);
  if (attributes.length === 0) return whole;
  const given = whole.attributes;
  const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
  return { ...whole, attributes: { ...(isMap ? given : {}), ...Object.fromEntries(attributes) } };
}

function valueOfField(
  section: Section | 'organisation',
  { name, kind, source }: ReadField,
  cell: Cell,
  options: ValueOptions,
): unknown {
  const said = valueInCell(name, kind, cell, source, options);
  const value = said === undefined ? source.default : said;
  if (typeof value !== 'string') return value;
  const meant = source.values && translated(source.values, value);
  if (meant !== undefined) return meant;
  return source.makeId ? slugOf(value) : meantBy(section, name, value);
}

function translated(values: NonNullable<FieldSource['values']>, value: string): unknown {
  if (Object.hasOwn(values, value)) return values[value];
  const plain = value.trim().toLowerCase();
  return Object.entries(values).find(([word]) => word.trim().toLowerCase() === plain)?.[1];
}
