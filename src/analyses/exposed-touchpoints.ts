import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Vector } from '../tables/table.js';
import { exposures } from './exposures.js';
import { listVectors } from './touchpoint-lists.js';

/**
 * The touchpoints that depend on each of some links, by id; a touchpoint depends on itself. What {@link unownedLinks} lists, for links
 * of one's choice. O((parties + links) · links asked for / 32), and the lists.
 */
export function exposedTouchpoints(
  chain: ServiceChain,
  links: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const compiled = compiledOf(chain);
  const numbers = Int32Array.from(links, (link) => compiled.columns.linkNumber(link));
  const lists = new Map<string, readonly string[]>();
  for (const { from, to, touchpoints } of listVectors(compiled, 'closure', numbers, exposures(compiled))) {
    const listAt = listsIn(touchpoints());
    for (let at = from; at < to; at++) lists.set(links[at]!, listAt(at - from));
  }
  return lists;
}

function listsIn(vector: Vector): (row: number) => readonly string[] {
  if (vector.kind !== 'list' || vector.items.kind !== 'dictionary') return () => [];
  const { offsets } = vector;
  const { codes, dictionary } = vector.items;
  return (row) => Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => dictionary[code]!);
}
