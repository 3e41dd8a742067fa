import type { ServiceChain } from '../chain/service-chain.js';
import { knownMeasures } from '../model/known-measures.js';
import { withoutIds } from '../report/page/without-ids.js';
import { cellText } from '../tables/cell-text.js';
import type { AnyRow, Column } from '../tables/table.js';
import { nameOf } from './names.js';

/** How a cell reads: ids of parties, links and measures as names, texts without ids that names tell, the rest as in every table. */
export function cellWords(chain: ServiceChain, value: AnyRow[string], { refers, type }: Column): string {
  if (typeof value === 'string' && type === 'text') return withoutIds(chain, cellText(value));
  if (value === null || refers === undefined || refers === 'goal') return cellText(value);
  const wordsOf = refers === 'measure' ? measureWords : nameOf;
  const ids = Array.isArray(value) ? value : [value];
  return cellText(ids.map((id) => wordsOf(chain, String(id))));
}

const measures = new WeakMap<ServiceChain, ReturnType<typeof knownMeasures>>();

/** The name of a measure, its id where it has none. */
export function measureWords(chain: ServiceChain, id: string): string {
  const known = measures.get(chain) ?? knownMeasures(chain.content.measures);
  measures.set(chain, known);
  return cellText(known.get(id)?.name ?? id);
}

/** Names of columns that say little to people who read no code. */
const HEADS: Readonly<Record<string, string>> = {
  actor: 'who should act',
  linkCritical: 'stops it',
  n: 'number',
  ok: 'kept',
  p90: '90th percentile',
  providerCritical: 'provider stops it',
  r: 'correlation',
  touchpointCount: 'touchpoints concerned',
  witness: 'a shortest way',
};

/** The name of a column as people read it: `weakestSupport` is `weakest support`. */
export function headWords(column: string): string {
  return Object.hasOwn(HEADS, column)
    ? HEADS[column]!
    : column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
