import { serviceChainError } from '../model/error.js';
import { nearestAmong } from '../model/nearest.js';
import { quote } from '../model/problem.js';
import type { AnyFormat } from './format.js';
import { formats } from './formats.js';

/**
 * The format of a name, with the side that is asked for.
 *
 * @throws ServiceChainError `invalid-option` where there is none, or it lacks that side
 */
export function knownFormat<Side extends 'reading' | 'writing'>(
  id: string,
  side: Side,
): AnyFormat & { readonly [S in Side]-?: NonNullable<AnyFormat[S]> } {
  const able = formats.filter((format) => format[side] !== undefined);
  const found = able.find((format) => format.id === id);
  if (found) return found as AnyFormat & { readonly [S in Side]-?: NonNullable<AnyFormat[S]> };
  const names = able.map((format) => format.id);
  const near = nearestAmong(names)(id);
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  const verb = side === 'reading' ? 'reads' : 'writes';
  throw serviceChainError(
    'invalid-option',
    `expected a format that ${verb} chains (${names.join(', ')}), got ${quote(id)}${hint}`,
  );
}
