import type { Attributes } from '../../model/field-schemas.js';
import { compareIds } from '../../model/ids.js';
import { quote } from '../../model/problem.js';
import type { Column, ColumnType } from '../../tables/table.js';

/** An attribute that people gave to parties or links, as a column. */
export interface AttributeColumn {
  /** The name of the attribute, as people gave it. */
  readonly key: string;
  /** The name of the column. */
  readonly name: string;
  readonly column: Column;
  /** The value as the column holds it; null where there is none. */
  cellOf(attributes: Attributes | undefined): string | number | boolean | null;
}

/** Attributes as columns. */
export interface AttributeColumns {
  readonly columns: readonly AttributeColumn[];
  /** How many attributes there are, those without a column included. */
  readonly total: number;
}

/** More columns than these no database takes; what goes beyond stands in the tables of attributes only. */
const MOST_ATTRIBUTE_COLUMNS = 1000;

/** The longest name PostgreSQL keeps whole, in bytes, less what tells two of the same name apart. */
const LONGEST_NAME = 63 - '_1000'.length;

/**
 * The attributes of parties or links as columns, in the order of their names: all there are, up to {@link MOST_ATTRIBUTE_COLUMNS}.
 * A column has one type for all rows: that of its values where they are of one, else text. O(values).
 */
export function attributeColumns(all: Iterable<Attributes | undefined>): AttributeColumns {
  const types = new Map<string, ColumnType | undefined>();
  for (const attributes of all)
    for (const [key, value] of Object.entries(attributes ?? {}))
      types.set(key, widened(types.get(key), typeOf(value)));
  const keys = [...types.keys()].sort(compareIds).slice(0, MOST_ATTRIBUTE_COLUMNS);
  const nameOf = createNames();
  const columns = keys.map((key) => attributeColumn(key, nameOf(key), types.get(key) ?? 'text'));
  return { columns, total: types.size };
}

function typeOf(value: Attributes[string]): ColumnType | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isSafeInteger(value) ? 'integer' : 'number';
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'text';
    default:
      return undefined;
  }
}

/** The narrowest type that holds the values of both. */
function widened(one: ColumnType | undefined, other: ColumnType | undefined): ColumnType | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const areNumbers = [one, other].every((type) => type === 'integer' || type === 'number');
  return areNumbers ? 'number' : 'text';
}

function attributeColumn(key: string, name: string, type: ColumnType): AttributeColumn {
  return {
    key,
    name,
    column: { type, nullable: true, description: `The attribute ${quote(key)}.` },
    cellOf(attributes) {
      const value = attributes && Object.hasOwn(attributes, key) ? attributes[key]! : null;
      return value === null || type !== 'text' ? value : String(value);
    },
  };
}

/**
 * Gives names to columns that any tool takes without quotes: letters, digits and `_`, short enough for a database, no two the
 * same in small letters. Behind `attribute_`, so that a new attribute never takes the name of another column.
 */
function createNames(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    const words = key
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '');
    const base = cutToBytes(`attribute_${words === '' ? 'unnamed' : words}`, LONGEST_NAME);
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}_${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let cut = '';
  let size = 0;
  for (const character of text) {
    size += encoder.encode(character).length;
    if (size > most) break;
    cut += character;
  }
  return cut;
}
