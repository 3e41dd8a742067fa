import type { Topology } from '../../chain/topology.js';
import type { Measure } from '../../model/measure.js';
import type { Standard } from '../../model/standard.js';
import { signOf } from './rating-summary.js';

const kept = new WeakMap<Topology['columns'], ReadonlyMap<string, readonly Standard[]>>();

/**
 * The standard of a link on a measure. Of several, the one that most cases must meet, and of these the strictest.
 * O(standards) at the first call.
 */
export function standardOf(
  { columns }: Topology,
  link: string,
  measure: Pick<Measure, 'id' | 'better'>,
): Standard | undefined {
  const known = kept.get(columns) ?? standardsByPlace(columns);
  kept.set(columns, known);
  const sign = signOf(measure);
  const isBefore = (a: Standard, b: Standard) =>
    (b.attainment ?? 1) - (a.attainment ?? 1) || sign * (b.target - a.target);
  return known.get(JSON.stringify([link, measure.id]))?.toSorted(isBefore)[0];
}

function standardsByPlace({ standards }: Topology['columns']): Map<string, Standard[]> {
  const byPlace = new Map<string, Standard[]>();
  for (let number = 0; number < standards.length; number++) {
    const standard = standards.record(number);
    const key = JSON.stringify([standard.link, standard.measure]);
    const others = byPlace.get(key);
    if (others) others.push(standard);
    else byPlace.set(key, [standard]);
  }
  return byPlace;
}
