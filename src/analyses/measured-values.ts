import { sortAscending } from '../algorithms/sort-ascending.js';
import { valuesByRow } from '../algorithms/values-by-row.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { numbersNamed, numbersOf } from '../chain/record-vectors.js';
import { measureList, measurePlaces } from './standard-list.js';

/** Which links and measures are asked about: their groups, numbered from 0. */
export interface AskedGroups {
  readonly count: number;
  /** The group of a link and a measure, the number of one and the place of the other; -1 where nobody asks. */
  groupOf(link: number, measure: number): number;
}

/**
 * What was measured, by link and measure: a counting sort of the measurements.
 * O(measurements + links named · log links) at once, and O(values · log values) for each group that is asked for.
 *
 * @returns the values of a group, ascending.
 */
export function measuredValues(columns: ChainColumns, groups: AskedGroups): (group: number) => Float64Array {
  const { measurements, linkNumber } = columns;
  const measures = numbersNamed(measurements, 'measure', measurePlaces(measureList(columns)));
  const links = numbersNamed(measurements, 'link', linkNumber);
  const rows = links.map((link, number) => groups.groupOf(link, measures[number]!));
  const { offsets, values } = valuesByRow(groups.count, rows, numbersOf(measurements, 'value'));
  return (group) => sortAscending(values.subarray(offsets[group]!, offsets[group + 1]!));
}
