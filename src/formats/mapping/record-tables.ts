import type { ServiceChain } from '../../chain/service-chain.js';
import { REQUIRED_SECTIONS } from '../../model/sections.js';
import { cellText, isPlainText } from './cell-text.js';
import { type FieldKind, fieldKinds, SECTIONS, type Section } from './sections.js';

/** The records of a section as a table of texts. */
export interface RecordTable {
  /** The section, or `organisation`. */
  readonly name: string;
  readonly headings: readonly string[];
  /** The cells of each record, made while they are asked for. */
  rows(): Iterable<readonly string[]>;
}

type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly attributes?: Readonly<Record<string, unknown>>;
};

interface WrittenColumn {
  readonly heading: string;
  cellOf(record: AnyRecord): string;
}

/** The records of a chain as tables: parties and links always, other sections where there are any; a column for each field that is used. */
export function recordTables({ content }: ServiceChain): readonly RecordTable[] {
  const tables = SECTIONS.flatMap((section) => {
    const records = content[section] as unknown as readonly AnyRecord[];
    const isWritten = records.length > 0 || REQUIRED_SECTIONS.some((one) => one === section);
    return isWritten ? [tableOf(section, records)] : [];
  });
  const { name } = content;
  if (name === undefined) return tables;
  return [{ name: 'organisation', headings: ['name'], rows: () => [[cellText('text', name)]] }, ...tables];
}

function tableOf(section: Section, records: readonly AnyRecord[]): RecordTable {
  const columns = [...fieldColumns(section, records), ...attributeColumns(records)];
  return {
    name: section,
    headings: columns.map(({ heading }) => heading),
    *rows() {
      for (const record of records) yield columns.map(({ cellOf }) => cellOf(record));
    },
  };
}

/** Fields nobody uses have no column, but those that every record has. */
function fieldColumns(section: Section, records: readonly AnyRecord[]): readonly WrittenColumn[] {
  const needed = new Set(['id', 'kind', 'provider', 'customer', 'service']);
  return [...fieldKinds(section)]
    .filter(([field]) => needed.has(field) || records.some((record) => own(record, field) !== undefined))
    .map(([field, kind]) => ({ heading: field, cellOf: (record) => cellOfValue(kind, own(record, field)) }));
}

function cellOfValue(kind: FieldKind | 'attribute', value: unknown): string {
  return value === undefined ? '' : cellText(kind, value);
}

/** A column for each attribute; those whose names no heading shows as they are, and maps without any, stand in one column as JSON. */
function attributeColumns(records: readonly AnyRecord[]): readonly WrittenColumn[] {
  const names = new Set(records.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  const plain = [...names].filter(isPlainText).sort();
  const isOdd = (attributes: object) =>
    Object.keys(attributes).length === 0 || Object.keys(attributes).some((name) => !isPlainText(name));
  const columns = plain.map((name) => ({
    heading: `attributes.${name}`,
    cellOf: ({ attributes }: AnyRecord) => cellOfValue('attribute', attributes && own(attributes, name)),
  }));
  if (!records.some(({ attributes }) => attributes && isOdd(attributes))) return columns;
  const others = ({ attributes }: AnyRecord) =>
    attributes && isOdd(attributes)
      ? JSON.stringify(Object.fromEntries(Object.entries(attributes).filter(([name]) => !isPlainText(name))))
      : '';
  return [{ heading: 'attributes', cellOf: others }, ...columns];
}

function own(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? (record as AnyRecord)[field] : undefined;
}
