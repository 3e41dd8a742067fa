import { checkedOptions } from './checked-options.js';
import { type CsvSyntax, csvTable } from './csv/csv-table.js';
import { csv } from './csv.js';
import { type FormatSource, inputsOf } from './input.js';
import { mappingOf } from './mapping/chain-from-tables.js';
import type { Mapping, TableMapping } from './mapping/mapping.js';

/**
 * How the columns of tables as text would be taken where nobody says: what `fromCsv` uses without a `mapping`, to be looked at, corrected
 * and given to it. Tables that look like nothing a chain holds are not in it. No chain is made, and of each file only the beginning is read.
 *
 * O(headings).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { guessMapping } from 'service-chain/formats';
 *
 * const { tables } = await guessMapping({ file: 'hr/units.csv', content: 'Abteilung;Mitarbeiter;Standort\n' });
 * tables.units?.section; // 'parties'
 * tables.units?.fields.headcount; // 'Mitarbeiter'
 * tables.units?.fields['attributes.Standort']; // 'Standort'
 * ```
 */
export async function guessMapping(source: FormatSource, options: CsvSyntax = {}): Promise<Mapping> {
  const syntax = checkedOptions(csv.reading!.options, options);
  const used = new Map<string, TableMapping>();
  for (const input of inputsOf(source)) {
    for (const table of await csvTable(input, syntax)) {
      if ('problem' in table) continue;
      const mapping = mappingOf(table, undefined);
      if (mapping) used.set(table.name, mapping);
      await ended(table.rows);
    }
  }
  return { tables: Object.fromEntries(used) };
}

/** Lets go of a file whose rows nobody wants. */
async function ended(rows: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  if (Symbol.asyncIterator in rows) await rows[Symbol.asyncIterator]().return?.();
}
