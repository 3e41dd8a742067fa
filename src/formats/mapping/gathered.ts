import type { PlaceOf } from '../../chain/chain-from-placed-rows.js';
import type { Problem } from '../../model/problem.js';
import type { ReadField } from './record-maker.js';
import type { Section } from './sections.js';
import { placeIn, type TableSource } from './table-source.js';

/** A record as its row says it. */
export type TableRecord = Readonly<Record<string, unknown>>;

/** A table that records came from, and where their fields stand in it. */
export interface Origin {
  readonly table: TableSource;
  readonly fields: ReadonlyMap<string, ReadField>;
}

/** The records of a section, and per record its table and line. */
export interface PlacedRecords {
  readonly records: readonly TableRecord[];
  readonly origins: readonly number[];
  readonly lines: readonly number[];
}

/** Records of all tables, and where each stands. */
export interface GatheredRecords {
  readonly name: string | undefined;
  readonly origins: readonly Origin[];
  readonly sections: Readonly<Partial<Record<Section, PlacedRecords>>>;
  readonly records: Readonly<Partial<Record<Section, readonly TableRecord[]>>>;
  readonly problems: readonly Problem[];
}

/** What takes in tables. */
export interface Gathered {
  readonly problems: Problem[];
  /** Begins a table; what it gives takes in its records. */
  addTable(
    section: Section | 'organisation',
    table: TableSource,
    fields: readonly ReadField[],
  ): (record: TableRecord, line: number) => void;
  /** All that was taken in. */
  all(): GatheredRecords;
}

interface Growing {
  readonly records: TableRecord[];
  readonly origins: number[];
  readonly lines: number[];
}

/** Begins to gather. */
export function gathered(): Gathered {
  const problems: Problem[] = [];
  const origins: Origin[] = [];
  const sections = new Map<Section, Growing>();
  let name: string | undefined;
  return {
    problems,
    addTable(section, table, fields) {
      if (section === 'organisation') {
        return (record) => {
          name ??= record.name as string | undefined;
        };
      }
      const origin = origins.length;
      origins.push({ table, fields: new Map(fields.map((field) => [field.name, field])) });
      const own = sections.get(section) ?? { records: [], origins: [], lines: [] };
      sections.set(section, own);
      return (record, line) => {
        own.records.push(record);
        own.origins.push(origin);
        own.lines.push(line);
      };
    },
    all: () => withRecords({ name, origins, problems, sections: Object.fromEntries(sections) }),
  };
}

/** The same with its records by section, for whoever makes a chain of them. */
export function withRecords(all: Omit<GatheredRecords, 'records'>): GatheredRecords {
  const records = Object.entries(all.sections).map(([section, placed]) => [section, placed!.records]);
  return { ...all, records: Object.fromEntries(records) };
}

/** Says where a record or a field of it stands. */
export function placeOfGathered({ sections, origins }: GatheredRecords): PlaceOf {
  return (section, row, field) => {
    const placed = sections[section];
    const line = placed?.lines[row];
    const origin = placed && origins[placed.origins[row]!];
    if (line === undefined || !origin) return undefined;
    const { table, fields } = origin;
    const column = (field === undefined ? undefined : fields.get(field)?.column) ?? -1;
    if (column === -1) return placeIn(table, line);
    return { ...placeIn(table, line, column + 1), heading: String(table.headings.cells[column]) };
  };
}
