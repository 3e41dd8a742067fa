import type { ServiceChain } from '../chain/service-chain.js';
import { cellText } from '../tables/cell-text.js';
import type { AnyRow, Column } from '../tables/table.js';
import { nameOf } from './names.js';

/** How a cell reads: ids of parties and links as names, the rest as in every table. */
export function cellWords(chain: ServiceChain, value: AnyRow[string], { refers }: Column): string {
  if (value === null || refers === undefined || refers === 'measure' || refers === 'goal')
    return cellText(value);
  const ids = Array.isArray(value) ? value : [value];
  return cellText(ids.map((id) => nameOf(chain, String(id))));
}

/** The name of a column as people read it: `providerCritical` is `provider critical`. */
export function headWords(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
