import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Vector } from '../tables/table.js';
import { exposures } from './exposures.js';
import { listVectors } from './touchpoint-lists.js';

/**
 * The touchpoints that depend on each of some links, by id; a touchpoint depends on itself. What {@link unownedLinks} lists, for links
 * of one's choice. Links with the same touchpoints share one list. O((parties + links) · links asked for / 32), and the lists.
 */
export function exposedTouchpoints(
  chain: ServiceChain,
  links: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const compiled = compiledOf(chain);
  const numbers = Int32Array.from(links, (link) => compiled.columns.linkNumber(link));
  const lists = new Map<string, readonly string[]>();
  const shared = createSharing();
  for (const { from, to, touchpoints } of listVectors(compiled, 'closure', numbers, exposures(compiled))) {
    const listAt = listsIn(touchpoints(), shared);
    for (let at = from; at < to; at++) lists.set(links[at]!, listAt(at - from));
  }
  return lists;
}

/** Gives the list of some codes, and one that it gave already where that says the same. */
type Sharing = (codes: Int32Array, dictionary: readonly string[]) => readonly string[];

function listsIn(vector: Vector, shared: Sharing): (row: number) => readonly string[] {
  if (vector.kind !== 'list' || vector.items.kind !== 'dictionary') return () => [];
  const { offsets } = vector;
  const { codes, dictionary } = vector.items;
  return (row) => shared(codes.subarray(offsets[row], offsets[row + 1]), dictionary);
}

/** Lists are looked up by a number made of their codes; those of one number are compared. */
function createSharing(): Sharing {
  const byNumber = new Map<number, Array<readonly string[]>>();
  return (codes, dictionary) => {
    let number = codes.length;
    for (const code of codes) number = (Math.imul(number, 0x01000193) + code) | 0;
    const candidates = byNumber.get(number) ?? [];
    byNumber.set(number, candidates);
    const isSame = (list: readonly string[]) =>
      list.length === codes.length && list.every((id, at) => id === dictionary[codes[at]!]);
    const known = candidates.find(isSame);
    if (known) return known;
    const list = Array.from(codes, (code) => dictionary[code]!);
    candidates.push(list);
    return list;
  };
}
