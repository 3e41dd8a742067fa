import type { Link } from '../model/link.js';
import type { StatedRequirements } from './chain-columns.js';
import { thresholdOf } from './requirements.js';

/**
 * Compresses what links state that they require. O(links + ids they name).
 *
 * @param statedBy what the link with this number states, if it states anything.
 * @param numberOf the number of the link with this id, which the link with this number requires.
 */
export function statedRequirements(
  linkCount: number,
  statedBy: (link: number) => Link['requires'],
  numberOf: (id: string, link: number) => number,
): StatedRequirements {
  const links: number[] = [];
  const clauseOffsets = [0];
  const atLeast: number[] = [];
  const memberOffsets = [0];
  const members: number[] = [];
  for (let link = 0; link < linkCount; link++) {
    const requires = statedBy(link);
    if (!requires) continue;
    for (const threshold of requires.map(thresholdOf)) {
      atLeast.push(threshold.atLeast);
      for (const id of threshold.of) members.push(numberOf(id, link));
      memberOffsets.push(members.length);
    }
    links.push(link);
    clauseOffsets.push(atLeast.length);
  }
  return {
    links: Int32Array.from(links),
    clauseOffsets: Int32Array.from(clauseOffsets),
    atLeast: Int32Array.from(atLeast),
    memberOffsets: Int32Array.from(memberOffsets),
    members: Int32Array.from(members),
  };
}
