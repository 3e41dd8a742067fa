import { codesOf, numbersOf } from '../../chain/record-vectors.js';
import type { ChainTopology, Topology } from '../../chain/topology.js';
import type { RatingGroup, RatingGroups } from './rating-group.js';
import { orderedRatings } from './rating-order.js';
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
  const { members, starts, keyOf } = orderedRatings(topology, isWanted);
  const respondentsOf = respondentCounter(members, keys.codes, keys.dictionary.length);
  const all: RatingGroup[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    const { subject, measure, raters } = keyOf(group);
    const [start, end] = [starts[group]!, starts[group + 1]!];
    const respondents = respondentsOf([{ start, end }]);
    all.push({ subject, measure, raters, start, end, respondents, isSuppressed: false, isPartial: false });
  }
  const largest = all.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const groups = { all, members, respondentsOf, arena: new Float64Array(largest), ...values };
  return own === undefined ? { ...groups, all: showGroups(groups, minimum) } : groups;
}

/** The groups of a chain for a minimum, worked out once. */
export function ratingGroupsOf(topology: Topology, minimum: number): RatingGroups {
  const byMinimum = kept.get(topology.columns) ?? new Map<number, RatingGroups>();
  kept.set(topology.columns, byMinimum);
  const known = byMinimum.get(minimum) ?? ratingGroups(topology, { minimum, respondent: undefined });
  byMinimum.set(minimum, known);
  return known;
}

const kept = new WeakMap<ChainTopology['columns'], Map<number, RatingGroups>>();
