import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';
import type { BundleTable } from '../bundle-format.js';
import { dataDictionaryTable, dictionaryRows } from '../data-dictionary.js';

/** Where a table is in a workbook. */
export interface SheetsOfTable {
  readonly names: readonly string[];
  /** Per column: how many of its texts are cut. */
  readonly cutTexts: ReadonlyMap<string, number>;
}

const declaration = defineTable({
  ...dataDictionaryTable,
  columns: {
    ...dataDictionaryTable.columns,
    sheets: { type: 'text', description: 'The sheets that hold the table, in order.' },
    cutTexts: {
      type: 'integer',
      unit: 'texts',
      description: 'How many texts are cut, as no cell holds them.',
    },
  },
});

/** What the columns of tables mean, and where in a workbook they are. */
export function sheetDictionary(
  tables: readonly BundleTable[],
  told: readonly SheetsOfTable[],
): Table<AnyRow> {
  const rows = tables.flatMap((table, at) => {
    const { names, cutTexts } = told[at]!;
    return dictionaryRows(table).map((row) => ({
      ...row,
      sheets: names.join(', '),
      cutTexts: cutTexts.get(row.column) ?? 0,
    }));
  });
  return declaration.of(() => rows) as unknown as Table<AnyRow>;
}
