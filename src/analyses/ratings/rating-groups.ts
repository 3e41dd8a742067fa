import { codesOf, numbersOf } from '../../chain/record-vectors.js';
import type { Topology } from '../../chain/topology.js';
import type { RatingGroup, RatingGroups } from './rating-group.js';
import { orderedRatings, type Periods } from './rating-order.js';
import { partOf } from './rating-periods.js';
import { fieldsHeld } from './rating-values.js';
import { respondentCounter } from './respondents.js';
import { showGroups } from './show-groups.js';

/**
 * Puts the ratings of a chain into groups, of which those are shown that may be (see {@link showGroups}). Of one respondent's own
 * ratings all are shown. Ratings that hold no value are left out.
 *
 * O(ratings + subjects · log subjects + measures · log measures), and some 20 bytes a rating of memory beside its values.
 */
export function ratingGroups(
  topology: Topology,
  { minimum, respondent }: { readonly minimum: number; readonly respondent: string | undefined },
  periods?: Periods,
): RatingGroups {
  const { ratings } = topology.columns;
  const keys = codesOf(ratings, 'respondent');
  const own = respondent === undefined ? undefined : keys.dictionary.indexOf(respondent);
  const values = {
    need: numbersOf(ratings, 'need'),
    expectation: numbersOf(ratings, 'expectation'),
    perception: numbersOf(ratings, 'perception'),
  };
  const isWanted = (rating: number) =>
    fieldsHeld(values, rating) > 0 && (own === undefined || (own !== -1 && keys.codes[rating] === own));
  const { members, starts, keyOf } = orderedRatings(topology, isWanted, periods);
  const respondentsOf = respondentCounter(members, keys.codes, keys.dictionary.length);
  const all: RatingGroup[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    const { subject, measure, raters, period } = keyOf(group);
    const [start, end] = [starts[group]!, starts[group + 1]!];
    const respondents = respondentsOf([{ start, end }]);
    const isSuppressed = false;
    all.push({ subject, measure, raters, period, start, end, respondents, isSuppressed, isPartial: false });
  }
  const largest = all.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const groups = { all, members, respondentsOf, arena: new Float64Array(largest), ...values };
  return own === undefined ? { ...groups, all: showGroups(groups, minimum) } : groups;
}

/** The groups of a chain for a minimum, worked out once; of a part of a whole, those of its period that may be shown beside the others. */
export function ratingGroupsOf(topology: Topology, minimum: number): RatingGroups {
  const part = partOf(topology.columns);
  if (!part) return keptGroups(topology.columns, topology, minimum);
  const { periods, period } = part;
  const groups = keptGroups(periods, periods.whole, minimum, periods);
  return { ...groups, all: groups.all.filter((group) => group.period === period) };
}

const kept = new WeakMap<object, Map<number, RatingGroups>>();

function keptGroups(owner: object, topology: Topology, minimum: number, periods?: Periods): RatingGroups {
  const byMinimum = kept.get(owner) ?? new Map<number, RatingGroups>();
  kept.set(owner, byMinimum);
  const known = byMinimum.get(minimum) ?? ratingGroups(topology, { minimum, respondent: undefined }, periods);
  byMinimum.set(minimum, known);
  return known;
}
