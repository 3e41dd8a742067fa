import type { Topology } from '../../chain/topology.js';
import { isPrivate } from '../ratings/is-private.js';
import type { RatingGroup, RatingGroups } from '../ratings/rating-group.js';
import { partOf } from '../ratings/rating-periods.js';

/** What is rated, as far as it may show: a group that is hidden counts as nobody. */
export interface RatedSubjects {
  /** Whether staff or management rated a party, by number, on a measure. */
  isRated(party: number, measure: string): boolean;
  /** Per link: 1 where its external customers say what they expect of it. */
  readonly expected: Uint8Array;
  /** Per link: 1 where an external customer says both what they expect and what they perceive. */
  readonly paired: Uint8Array;
  /** Per link: 1 where its external customers rated it in two or more months; enough of them in each, where privacy applies. */
  readonly repeated: Uint8Array;
}

const MONTH_LENGTH = '2026-03'.length;

/** Reads the groups of ratings once. O(ratings). */
export function ratedSubjects(topology: Topology, groups: RatingGroups, minimum: number): RatedSubjects {
  const { columns, linkCount } = topology;
  const parties = new Map<string, Set<number>>();
  const expected = new Uint8Array(linkCount);
  const paired = new Uint8Array(linkCount);
  const repeated = new Uint8Array(linkCount);
  const months = new Map<number, string>();
  const monthOf = monthReader(topology);
  const addTouchpoint = (link: number, group: RatingGroup) => {
    const isShownMonth = isPrivate(group, minimum) ? monthsOfEnough(group) : () => true;
    for (const rating of groups.members.subarray(group.start, group.end)) {
      const written = monthOf(rating);
      const month = written !== undefined && isShownMonth(written) ? written : undefined;
      if (month !== undefined && (months.get(link) ?? month) !== month) repeated[link] = 1;
      if (month !== undefined) months.set(link, month);
      if (Number.isNaN(groups.expectation[rating])) continue;
      expected[link] = 1;
      if (!Number.isNaN(groups.perception[rating])) paired[link] = 1;
    }
  };
  const monthsOfEnough = (group: RatingGroup) => {
    const all = new Set(Array.from(groups.members.subarray(group.start, group.end), monthOf));
    const isOfEnough = (month: string | undefined) =>
      groups.respondentsOf([group], (rating) => monthOf(rating) === month)! >= minimum;
    const enough = new Set([...all].filter(isOfEnough));
    return (month: string) => enough.has(month);
  };
  for (const group of groups.all) {
    const { subject, measure, raters, isSuppressed } = group;
    if (isSuppressed) continue;
    if (subject.kind === 'link' && raters === 'customer-external')
      addTouchpoint(columns.linkNumber(subject.id), group);
    if (subject.kind !== 'party' || (raters !== 'staff' && raters !== 'management')) continue;
    const rated = parties.get(measure.id) ?? new Set();
    parties.set(measure.id, rated.add(columns.partyNumber(subject.id)));
  }
  return {
    isRated: (party, measure) => parties.get(measure)?.has(party) ?? false,
    expected,
    paired,
    repeated,
  };
}

/** The month of a rating as it is written, in its own zone. The groups of a part number the ratings of the whole. */
function monthReader({ columns }: Topology): (rating: number) => string | undefined {
  const { ratings } = partOf(columns)?.periods.whole.columns ?? columns;
  return (rating) => ratings.field(rating, 'at')?.slice(0, MONTH_LENGTH);
}
