import type { Column, Vector } from '../../../tables/table.js';
import { heldText } from '../held-text.js';
import type { LookedAt } from './first-batches.js';

/**
 * The texts of a column that is coded, so far as they are known before it is written; `undefined` for one that is written out.
 *
 * Readers such as Polars take no dictionary that is added to. So a column is coded only where there is nothing to add: its values are
 * declared, it is one of ids in a table of a single batch, of which only those in use are kept, or in one whose batches share a dictionary.
 */
export function knownTexts(
  name: string,
  { type, list, values }: Column,
  { first, second }: LookedAt,
): readonly string[] | undefined {
  if (list) return undefined;
  if (values !== undefined) return values.map(heldText);
  if (type !== 'id') return undefined;
  const { codes, dictionary } = first.columns[name] as Coded;
  if (second) return (second.columns[name] as Coded).dictionary === dictionary ? dictionary : undefined;
  const used = new Set(codes);
  return dictionary.filter((_, code) => used.has(code));
}

type Coded = Extract<Vector, { kind: 'dictionary' }>;
