import type { BundleTable } from './bundle-format.js';

/** What a file says about the table it holds, by keys: texts, and JSON where there is more than a text. */
export function tableMetadata({ table, foreignKeys }: BundleTable): ReadonlyMap<string, string> {
  const { name, title, description, key, order, columns } = table.declaration;
  return new Map([
    ['name', name],
    ['title', title],
    ['description', description],
    ['key', JSON.stringify(key)],
    ['order', order],
    ['foreignKeys', JSON.stringify(foreignKeys)],
    ['columns', JSON.stringify(columns)],
  ]);
}
