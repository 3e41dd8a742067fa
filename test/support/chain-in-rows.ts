/** The sections of a chain as lists of records. */
export type RowsOfDocument = Readonly<Record<string, readonly object[]>>;

const MAPS = ['parties', 'links', 'measures', 'goals'];
const LISTS = ['ratings', 'standards', 'measurements', 'contacts', 'suppressions'];

/** A document as lists of records, the ids of maps in their records; `undefined` where a section or a record is no map. */
export function rowsOfDocument(document: object): RowsOfDocument | undefined {
  const sections: Record<string, object[]> = {};
  const given = document as Readonly<Record<string, unknown>>;
  for (const section of [...MAPS, ...LISTS]) {
    const value = given[section] ?? (MAPS.includes(section) ? {} : []);
    if (Array.isArray(value) === MAPS.includes(section) || !isMap(value, section)) return undefined;
    const records = Array.isArray(value)
      ? Array.from(value, (item, i) => [`${i}`, item] as const)
      : Object.entries(value);
    if (!records.every(([, record]) => isMap(record, '') && !('id' in record))) return undefined;
    sections[section] = records.map(([id, record]) => ({ ...(MAPS.includes(section) && { id }), ...record }));
  }
  return sections;
}

/** The same records as columns, by field; what a record lacks is undefined. */
export function columnsOfRows(
  sections: RowsOfDocument,
): Readonly<Record<string, Readonly<Record<string, unknown[]>>>> {
  return Object.fromEntries(
    Object.entries(sections).map(([section, rows]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const column = (name: string) => rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]);
      const required = section === 'parties' || section === 'links' ? ['id'] : [];
      return [section, Object.fromEntries([...required, ...names].map((name) => [name, column(name)]))];
    }),
  );
}

function isMap(value: unknown, section: string): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (LISTS.includes(section)) return Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
