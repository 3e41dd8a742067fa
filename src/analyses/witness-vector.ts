import type { CompiledChain } from '../chain/compiled-chain.js';
import { coded } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';
import { type Reach, witnessTo } from './reach.js';

/** The witness paths to some links of a closure, as lists of ids. O(their lengths together). */
export function witnessVector(chain: CompiledChain, reach: Reach, links: Int32Array): Vector {
  const offsets = new Int32Array(links.length + 1);
  for (const [at, link] of links.entries()) offsets[at + 1] = offsets[at]! + reach.distanceOf(link);
  const items = new Int32Array(offsets[links.length]!);
  for (const [at, link] of links.entries()) items.set(witnessTo(reach, link), offsets[at]!);
  return { kind: 'list', offsets, items: coded(items, chain.columns.linkIds) };
}
