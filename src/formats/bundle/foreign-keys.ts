import type { Reference, TableDeclaration } from '../../tables/table.js';
import type { ForeignKey } from './bundle-format.js';

/** Per thing that an id may refer to: the table that has a row for each, and its column. */
const TARGETS: Readonly<Record<Reference, readonly [table: string, column: string]>> = {
  party: ['parties', 'party'],
  link: ['links', 'link'],
  measure: ['measures', 'measure'],
  goal: ['goals', 'goal'],
  subject: ['subjects', 'subject'],
};

/**
 * What the columns of a table refer to among the tables present. Lists have none, as no database checks them; nor has
 * the column by which a table tells its own rows apart.
 */
export function foreignKeysOf(
  { name, columns }: TableDeclaration,
  present: ReadonlySet<string>,
): readonly ForeignKey[] {
  return Object.entries(columns).flatMap(([column, { refers, list }]) => {
    if (refers === undefined || list) return [];
    const [table, reference] = TARGETS[refers];
    if (!present.has(table) || (table === name && column === reference)) return [];
    return [{ columns: [column], table, references: [reference] }];
  });
}
