import type { CompiledChain } from '../chain/compiled-chain.js';
import { createLinkNeeds } from './link-needs.js';
import type { Lost } from './lost-links.js';

/** Why touchpoints stop or are exposed, as paths of numbers of links, the touchpoint first. */
export interface Causes {
  /** The shortest path of links that each fail as the next does, to one that fails by itself. */
  ofStop(touchpoint: number): number[];
  /** The shortest path of links, each needing the next, from a link that does not fail to one that does. */
  ofExposure(touchpoint: number): number[];
}

/** Makes the questions; each is answered by a search from the touchpoint, O(its closure). */
export function createCauses(chain: CompiledChain, lost: Lost): Causes {
  const needs = createLinkNeeds(chain);
  const failing = createFailing(chain, lost);
  const path = (from: number, next: (link: number) => Iterable<number>, isEnd: (link: number) => boolean) =>
    pathTo(from, next, isEnd, needs.assumesFor);
  return {
    ofStop: (touchpoint) => path(touchpoint, failing, lost.isDown),
    ofExposure: (touchpoint) => path(touchpoint, needs.required, lost.isLost),
  };
}

/** The lost links by which a link fails: those of each clause that has too few left. */
function createFailing(chain: CompiledChain, { isLost }: Lost): (link: number) => number[] {
  const { links, clauseOffsets, memberOffsets, members, atLeast } = chain.columns.requirements;
  const { required, assumesFor } = createLinkNeeds(chain);
  const statedAt = new Map(Array.from(links, (link, at) => [link, at]));
  return (link) => {
    if (assumesFor(link) !== -1) return [...required(link)].filter(isLost);
    const at = statedAt.get(link)!;
    const failing: number[] = [];
    for (let clause = clauseOffsets[at]!; clause < clauseOffsets[at + 1]!; clause++) {
      const all = members.subarray(memberOffsets[clause]!, memberOffsets[clause + 1]!);
      const gone = [...all].filter(isLost);
      if (all.length - gone.length < atLeast[clause]!) failing.push(...gone);
    }
    return failing;
  };
}

/** The shortest path, with the least end and the least parents; all links that assume for one party lead on alike. */
function pathTo(
  from: number,
  next: (link: number) => Iterable<number>,
  isEnd: (link: number) => boolean,
  assumesFor: (link: number) => number,
): number[] {
  const parents = new Map([[from, -1]]);
  const isDone = new Set<number>();
  for (let level = [from]; level.length > 0; ) {
    const end = level.find(isEnd);
    if (end !== undefined) return wayBack(parents, end);
    const farther: number[] = [];
    for (const link of level) {
      const party = assumesFor(link);
      if (isDone.has(party)) continue;
      if (party !== -1) isDone.add(party);
      for (const one of next(link)) {
        if (parents.has(one)) continue;
        parents.set(one, link);
        farther.push(one);
      }
    }
    level = farther.sort((one, other) => one - other);
  }
  return [];
}

function wayBack(parents: ReadonlyMap<number, number>, end: number): number[] {
  const path = [end];
  for (let at = parents.get(end)!; at !== -1; at = parents.get(at)!) path.push(at);
  return path.reverse();
}
