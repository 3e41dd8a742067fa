import type { ChainColumns } from '../chain/chain-columns.js';
import { measureList, measurePlaces, standardGroups, standardList } from './standard-list.js';

/** What is set and promised for a link on a measure. */
export interface CountingStandard {
  readonly target: number;
  /** The share of cases that must reach it; 1 where nothing is said. */
  readonly attainment: number;
  /** What customers are told; the target where nothing is said. */
  readonly promise: number;
}

/**
 * Makes the question which standard counts for a link, by its number, on a measure, by its id: of several the one that most cases must
 * meet, and of these the strictest. O(standards · log standards) at once, and O(standards of the link on the measure) to ask.
 */
export function createCountingStandards(
  columns: ChainColumns,
): (link: number, measure: string) => CountingStandard | undefined {
  const list = standardList(columns);
  const { groupOf, starts } = standardGroups(list);
  const measures = measureList(columns);
  const placeOf = measurePlaces(measures);
  return (link, id) => {
    const measure = placeOf(id);
    const group = groupOf(link, measure);
    if (group === -1) return undefined;
    const isLower = measures[measure]!.better === 'lower';
    let counts = starts[group]!;
    for (let at = counts + 1; at < starts[group + 1]!; at++) {
      const more = list.attainments[at]! - list.attainments[counts]!;
      if (more > 0 || (more === 0 && !isLower)) counts = at;
    }
    return {
      target: list.targets[counts]!,
      attainment: list.attainments[counts]!,
      promise: list.promises[counts]!,
    };
  };
}
