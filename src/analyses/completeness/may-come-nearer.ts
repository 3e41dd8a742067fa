import type { Topology } from '../../chain/topology.js';
import { partialMarks } from './partial-marks.js';

/**
 * Makes the question whether a party may be nearer to the external customers than the chain tells: a link to the nearest party that is
 * modelled in part could bring it to one step from there. O(parties modelled in part).
 *
 * @param hops per party its distance, -1 where there is no way.
 */
export function createMayComeNearer(topology: Topology, hops: Int32Array): (party: number) => boolean {
  let nearest = Number.POSITIVE_INFINITY;
  for (const party of partialMarks(topology).parties)
    if (hops[party] !== -1) nearest = Math.min(nearest, hops[party]!);
  return (party) => (hops[party] === -1 ? Number.POSITIVE_INFINITY : hops[party]!) > nearest + 1;
}
