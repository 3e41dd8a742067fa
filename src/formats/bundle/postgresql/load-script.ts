import type { BundleTable } from '../bundle-format.js';
import { type NameOf, preamble, sqlName, sqlText } from './sql-names.js';

/** The script for psql that fills the tables from the CSV files beside it, in place of what was there; all of it or nothing. */
export function loadScript(
  tables: readonly BundleTable[],
  { schema, nameOf }: { readonly schema: string | undefined; readonly nameOf: NameOf },
): string {
  const names = tables.map(({ table }) => table.declaration.name);
  const lines = [
    '-- Fills the tables of schema.sql from the CSV files in the same folder: psql -d DATABASE -f load.sql',
    '\\set ON_ERROR_STOP on',
    ...preamble(schema),
    'begin;',
    `truncate ${names.map((name) => sqlName(nameOf(name))).join(', ')};`,
    ...names.map(
      (name) =>
        `\\copy ${sqlName(nameOf(name))} from ${sqlText(`${name}.csv`)} with (format csv, header true)`,
    ),
    'commit;',
    ...names.map((name) => `analyze ${sqlName(nameOf(name))};`),
  ];
  return `${lines.join('\n')}\n`;
}
