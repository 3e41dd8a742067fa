import { adjacencyOf } from '../algorithms/adjacency.js';
import { sortAscending } from '../algorithms/sort-ascending.js';
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
  const { measurements } = columns;
  const { offsets, items } = adjacencyOf(groups.count + 1, rowsOf(columns, groups));
  const all = numbersOf(measurements, 'value');
  const values = new Float64Array(items.length);
  for (let at = 0; at < values.length; at++) values[at] = all[items[at]!]!;
  return (group) => sortAscending(values.subarray(offsets[group + 1]!, offsets[group + 2]!));
}

/** Per measurement: one above its group, as those nobody asks about stand in row 0. */
function rowsOf(columns: ChainColumns, { groupOf }: AskedGroups): Int32Array {
  const { measurements, linkNumber } = columns;
  const measures = numbersNamed(measurements, 'measure', measurePlaces(measureList(columns)));
  const links = numbersNamed(measurements, 'link', linkNumber);
  return links.map((link, number) => groupOf(link, measures[number]!) + 1);
}
