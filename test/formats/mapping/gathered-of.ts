import { type GatheredRecords, gathered, type TableRecord } from '../../../src/formats/mapping/gathered.js';
import type { FieldSource } from '../../../src/formats/mapping/mapping.js';
import type { Section } from '../../../src/formats/mapping/sections.js';

/** Records as if they stood in a table per section, from line 2 on, a column for each field; what is said of fields goes along. */
export function gatheredOf(
  sections: Readonly<Partial<Record<Section, readonly TableRecord[]>>>,
  sources: Readonly<Record<string, FieldSource>> = {},
) {
  const all = gathered();
  for (const [section, records] of Object.entries(sections)) {
    const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const headings = { line: 1, cells: names };
    const fields = names.map((name, column) => ({
      name,
      column,
      source: sources[name] ?? {},
      kind: 'text' as const,
    }));
    const add = all.addTable(
      section as Section,
      { name: section, file: `${section}.csv`, headings, rows: [] },
      fields,
    );
    records.forEach((record, row) => {
      add(record, row + 2);
    });
  }
  return all;
}

/** The problems in short: code, place and what was found. */
export function toldBy({ problems }: Pick<GatheredRecords, 'problems'>) {
  return problems.map(({ code, file, line, column, received }) => [
    code,
    `${file}:${line}:${column}`,
    received,
  ]);
}
