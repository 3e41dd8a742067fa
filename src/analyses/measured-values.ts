import { adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { measureList, measurePlaces } from './standard-list.js';

/** Which links and measures are asked about: their groups, numbered from 0. */
export interface AskedGroups {
  readonly count: number;
  /** The group of a link and a measure, the number of one and the place of the other; -1 where nobody asks. */
  groupOf(link: number, measure: number): number;
}

/**
 * What was measured, by link and measure: a counting sort of the measurements.
 * O(measurements · log links) at once, and O(values · log values) for each group that is asked for.
 *
 * @returns the values of a group, ascending.
 */
export function measuredValues(
  columns: ChainColumns,
  { count, groupOf }: AskedGroups,
): (group: number) => Float64Array {
  const { measurements, linkNumber } = columns;
  const measureOf = measurePlaces(measureList(columns));
  /** One above the group, as those nobody asks about stand in row 0. */
  const rows = new Int32Array(measurements.length);
  for (let number = 0; number < rows.length; number++) {
    const measure = measureOf(measurements.field(number, 'measure')!);
    rows[number] = groupOf(linkNumber(measurements.field(number, 'link')!), measure) + 1;
  }
  const sorted = adjacencyOf(count + 1, rows);
  return (group) =>
    Float64Array.from(rowOf(sorted, group + 1), (number) => measurements.field(number, 'value')!).sort();
}
