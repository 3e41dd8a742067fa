import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { createReachSearch } from './reach.js';

/** A link behind a touchpoint, and the gap that its own customer sees. */
export interface Cause {
  readonly link: string;
  readonly gap: number;
}

/**
 * Makes what finds, of links with known gaps, those upstream of a touchpoint, itself left out, worst first as {@link rootCauses} has
 * them, without its rows for all that nobody rated. O(closure) for a touchpoint, and O(gaps · log gaps) each time they are given.
 */
export function createCauseSearch(
  chain: ServiceChain,
): (touchpoint: string) => (gaps: ReadonlyMap<string, number>) => readonly Cause[] {
  const compiled = compiledOf(chain);
  const search = createReachSearch(compiled);
  const { columns } = compiled;
  return (touchpoint) => {
    const reach = search(columns.linkNumber(touchpoint));
    return (gaps) =>
      Array.from(gaps, ([link, gap]) => {
        const number = columns.linkNumber(link);
        return { link, gap, number, distance: reach.distanceOf(number) };
      })
        .filter(({ link, distance }) => distance > 0 && link !== touchpoint)
        .sort((a, b) => a.gap - b.gap || a.distance - b.distance || a.number - b.number);
  };
}
