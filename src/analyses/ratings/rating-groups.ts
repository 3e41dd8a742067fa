import { adjacencyOf, rowOf } from '../../algorithms/adjacency.js';
import { codesOf, numbersOf } from '../../chain/record-vectors.js';
import type { ChainTopology, Topology } from '../../chain/topology.js';
import { compareIds } from '../../model/ids.js';
import { knownMeasures } from '../../model/known-measures.js';
import {
  type CountRespondents,
  fieldsHeld,
  type GatheredGroup,
  type RatingValues,
} from './gathered-group.js';
import { RATERS, type Raters, subjectOf } from './raters.js';
import { shownGroups } from './shown-groups.js';

/** What one group of raters says about one subject on one measure. */
export interface RatingGroup extends GatheredGroup {
  /** How many different respondents; null where some rating does not say whose it is. */
  readonly respondents: number | null;
  /** Whether it is not to be shown. */
  readonly isSuppressed: boolean;
  /** Whether ratings of too few people were left out of it. */
  readonly isPartial: boolean;
}

/** All groups of a chain, and the values of the ratings. */
export interface RatingGroups extends RatingValues {
  /** By subject, instrument (none last), raters and measure. */
  readonly all: readonly RatingGroup[];
  readonly respondentsOf: CountRespondents;
}

/**
 * Puts the ratings of a chain into groups, of which those are shown that may be (see {@link shownGroups}). Of one respondent's own
 * ratings all are shown.
 *
 * O(ratings + groups · log groups).
 */
export function ratingGroups(
  topology: Topology,
  { minimum, respondent }: { readonly minimum: number; readonly respondent: string | undefined },
): RatingGroups {
  const { ratings } = topology.columns;
  const respondents = codesOf(ratings, 'respondent');
  const isOwn = (rating: number) =>
    respondent === undefined || ratings.field(rating, 'respondent') === respondent;
  const values = {
    need: numbersOf(ratings, 'need'),
    expectation: numbersOf(ratings, 'expectation'),
    perception: numbersOf(ratings, 'perception'),
  };
  const respondentsOf = respondentCounter(respondents.codes, respondents.dictionary.length);
  const groups = gathered(topology, (rating) => fieldsHeld(values, rating) > 0 && isOwn(rating));
  const shown = respondent === undefined ? shownGroups(groups, values, respondentsOf, minimum) : groups;
  const all = shown.map((group) => ({
    isSuppressed: false,
    isPartial: false,
    ...group,
    respondents: respondentsOf(group.ratings),
  }));
  return { all, ...values, respondentsOf };
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

/** The groups in their order, of the ratings that are wanted. */
function gathered(topology: Topology, isWanted: (rating: number) => boolean): GatheredGroup[] {
  const { ratings, measures: own } = topology.columns;
  const known = knownMeasures(own);
  const subjectCodes = codesOf(ratings, 'subject');
  const measureCodes = codesOf(ratings, 'measure');
  const byCodes = codesOf(ratings, 'by');
  const subjects = subjectCodes.dictionary.map((id) => subjectOf(topology, id));
  const measures = measureCodes.dictionary.map((id) => known.get(id)!);
  const ratersOf = subjects.map((subject) =>
    byCodes.dictionary.map((by) => RATERS.indexOf(by === 'customer' ? subject.customers : (by as Raters))),
  );
  const groups: Array<Omit<GatheredGroup, 'ratings'>> = [];
  const places = new Map<number, number>();
  const groupOf = new Int32Array(ratings.length);
  for (let rating = 0; rating < groupOf.length; rating++) {
    const subject = subjectCodes.codes[rating]!;
    const measure = measureCodes.codes[rating]!;
    const raters = ratersOf[subject]![byCodes.codes[rating]!]!;
    const key = (subject * measures.length + measure) * RATERS.length + raters;
    let place = isWanted(rating) ? places.get(key) : -1;
    if (place === undefined) {
      place = groups.length;
      places.set(key, place);
      groups.push({ subject: subjects[subject]!, measure: measures[measure]!, raters: RATERS[raters]! });
    }
    groupOf[rating] = place === -1 ? -1 : place;
  }
  const rows = adjacencyOf(
    groups.length + 1,
    groupOf.map((group) => (group === -1 ? groups.length : group)),
  );
  return groups.map((group, place) => ({ ...group, ratings: rowOf(rows, place) })).sort(inOrder);
}

function inOrder(a: GatheredGroup, b: GatheredGroup): number {
  return (
    compareIds(a.subject.id, b.subject.id) ||
    compareInstruments(a.measure.instrument, b.measure.instrument) ||
    RATERS.indexOf(a.raters) - RATERS.indexOf(b.raters) ||
    compareIds(a.measure.id, b.measure.id)
  );
}

function compareInstruments(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareIds(a, b);
}

/** Counts different respondents by stamping them, O(ratings) a question. */
function respondentCounter(codes: Int32Array, count: number): CountRespondents {
  const stamps = new Int32Array(count);
  let stamp = 0;
  return (ratings) => {
    stamp++;
    let different = 0;
    for (const rating of ratings) {
      const code = codes[rating]!;
      if (code === -1) return null;
      if (stamps[code] !== stamp) different++;
      stamps[code] = stamp;
    }
    return different;
  };
}
