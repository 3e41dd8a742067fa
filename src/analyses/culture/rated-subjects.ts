import type { Topology } from '../../chain/topology.js';
import type { RatingGroup, RatingGroups } from '../ratings/rating-groups.js';
import { summaryOf } from '../ratings/rating-summary.js';

/** What is rated, as far as it may show: a group that is hidden counts as nobody. */
export interface RatedSubjects {
  /** Whether staff or management rated a party, by number, on a measure. */
  isRated(party: number, measure: string): boolean;
  /** Per link: 1 where its external customers say what they expect of it. */
  readonly expected: Uint8Array;
  /** Per link: 1 where an external customer says both what they expect and what they perceive. */
  readonly paired: Uint8Array;
  /** Per link: 1 where its external customers rated it in two or more months. */
  readonly repeated: Uint8Array;
}

const MONTH_LENGTH = '2026-03'.length;

/** Reads the groups of ratings once. O(ratings). */
export function ratedSubjects({ columns, linkCount }: Topology, groups: RatingGroups): RatedSubjects {
  const parties = new Map<string, Set<number>>();
  const expected = new Uint8Array(linkCount);
  const paired = new Uint8Array(linkCount);
  const repeated = new Uint8Array(linkCount);
  const months = new Map<number, string>();
  for (const group of groups.all) {
    const { subject, measure, raters } = group;
    if (group.isSuppressed) continue;
    if (subject.kind === 'party' && (raters === 'staff' || raters === 'management')) {
      const rated = parties.get(measure.id) ?? new Set();
      parties.set(measure.id, rated.add(columns.partyNumber(subject.id)));
    } else if (subject.kind === 'link' && raters === 'customer-external') {
      const link = columns.linkNumber(subject.id);
      const { expectation, pairs } = summaryOf(group, groups);
      if (expectation !== null) expected[link] = 1;
      if (pairs > 0) paired[link] = 1;
      for (const month of monthsOf(columns, group)) {
        if ((months.get(link) ?? month) !== month) repeated[link] = 1;
        months.set(link, month);
      }
    }
  }
  return {
    isRated: (party, measure) => parties.get(measure)?.has(party) ?? false,
    expected,
    paired,
    repeated,
  };
}

/** The months in which a group was asked, as written, each in its own zone. */
function* monthsOf({ ratings }: Topology['columns'], group: RatingGroup): Generator<string> {
  for (const rating of group.ratings) {
    const at = ratings.field(rating, 'at');
    if (at !== undefined) yield at.slice(0, MONTH_LENGTH);
  }
}
