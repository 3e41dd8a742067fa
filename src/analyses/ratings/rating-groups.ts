import { adjacencyOf, rowOf } from '../../algorithms/adjacency.js';
import { suppressedGroups, UNKNOWN_SIZE } from '../../algorithms/suppression.js';
import { codesOf, numbersOf } from '../../chain/record-vectors.js';
import type { ChainTopology, Topology } from '../../chain/topology.js';
import { compareIds } from '../../model/ids.js';
import type { BuiltInMeasure } from '../../model/instruments/instrument.js';
import { knownMeasures } from '../../model/known-measures.js';
import type { Measure } from '../../model/measure.js';
import { RATERS, type Raters, type Subject, subjectOf } from './raters.js';

/** What one group of raters says about one subject on one measure. */
export interface RatingGroup {
  readonly subject: Subject;
  readonly measure: Measure | BuiltInMeasure;
  readonly raters: Raters;
  /** The ratings, as numbers of records. */
  readonly ratings: Int32Array;
  /** How many different respondents; null where some rating does not say whose it is. */
  readonly respondents: number | null;
  /** Whether it is not to be shown. */
  readonly isSuppressed: boolean;
}

/** The values of the ratings by number of record, NaN where there is none. */
export interface RatingValues {
  readonly need: ArrayLike<number>;
  readonly expectation: ArrayLike<number>;
  readonly perception: ArrayLike<number>;
}

/** All groups of a chain, and the values of the ratings. */
export interface RatingGroups extends RatingValues {
  /** By subject, instrument (none last), raters and measure. */
  readonly all: readonly RatingGroup[];
  /** How many different respondents some ratings have; null where one does not say whose it is. */
  respondentsOf(ratings: Iterable<number>): number | null;
}

type Unsafe = Omit<RatingGroup, 'isSuppressed'>;
type Uncounted = Omit<Unsafe, 'respondents'>;

/**
 * Puts the ratings of a chain into groups, and decides which are shown.
 *
 * Privacy applies to a group when its raters are no external customers, when the measure is personal, or when the subject is, or
 * is provided by, a role whose headcount is below the minimum. Of one subject and measure, these groups are a partition:
 * those with fewer different respondents than the minimum, or with a rating that does not say whose it is, are suppressed, and
 * then as many more as it takes (see {@link suppressedGroups}). Groups of external customers are otherwise always shown and are
 * no part of a partition, as no total counts them together with employees. Of one respondent's own ratings all are shown.
 *
 * O(ratings + groups · log groups).
 */
export function ratingGroups(
  topology: Topology,
  { minimum, respondent }: { readonly minimum: number; readonly respondent: string | undefined },
): RatingGroups {
  const { ratings } = topology.columns;
  const respondents = codesOf(ratings, 'respondent');
  const own = respondent === undefined ? undefined : respondents.dictionary.indexOf(respondent);
  const counter = respondentCounter(respondents.codes, respondents.dictionary.length);
  const groups = gathered(topology, (rating) => own === undefined || respondents.codes[rating] === own);
  const values = {
    need: numbersOf(ratings, 'need'),
    expectation: numbersOf(ratings, 'expectation'),
    perception: numbersOf(ratings, 'perception'),
  };
  const isPrivate = own === undefined ? privacy(minimum) : () => false;
  const counted = groups.map((group) => {
    const shown = isPrivate(group) ? alike(group.ratings, values, counter, minimum) : group.ratings;
    return { ...group, ratings: shown, respondents: counter(shown) };
  });
  return { all: withSuppression(counted, isPrivate, minimum), ...values, respondentsOf: counter };
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
function gathered(topology: Topology, isWanted: (rating: number) => boolean): Uncounted[] {
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
  const groups: Array<Omit<Uncounted, 'ratings'>> = [];
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

function inOrder(a: Uncounted, b: Uncounted): number {
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
function respondentCounter(codes: Int32Array, count: number): (ratings: Iterable<number>) => number | null {
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

/**
 * Of the ratings of a group, those that hold the same of need, expectation and perception as those of enough respondents. A mean over
 * all and one over the pairs would otherwise tell, by subtraction, what the few said who left something out. None when
 * some rating does not say whose it is.
 */
function alike(
  ratings: Int32Array,
  { need, expectation, perception }: RatingValues,
  respondentsOf: RatingGroups['respondentsOf'],
  minimum: number,
): Int32Array {
  if (respondentsOf(ratings) === null) return ratings.subarray(0, 0);
  const held = (values: ArrayLike<number>, rating: number) => Number(!Number.isNaN(values[rating]));
  const patternOf = (rating: number) =>
    held(need, rating) * 4 + held(expectation, rating) * 2 + held(perception, rating);
  const patterns = new Set(ratings.map(patternOf));
  const rare = [...patterns].filter(
    (pattern) => respondentsOf(ratings.filter((rating) => patternOf(rating) === pattern))! < minimum,
  );
  return rare.length === 0 ? ratings : ratings.filter((rating) => !rare.includes(patternOf(rating)));
}

function withSuppression(
  groups: readonly Unsafe[],
  isPrivate: (group: Uncounted) => boolean,
  minimum: number,
): RatingGroup[] {
  const partitions = new Map<string, number[]>();
  for (const [place, group] of groups.entries()) {
    if (!isPrivate(group)) continue;
    const key = JSON.stringify([group.subject.id, group.measure.id]);
    const places = partitions.get(key);
    if (places) places.push(place);
    else partitions.set(key, [place]);
  }
  const isSuppressed = new Uint8Array(groups.length);
  for (const places of partitions.values()) {
    const sizes = places.map((place) => groups[place]!.respondents || UNKNOWN_SIZE);
    for (const [at, isHidden] of suppressedGroups(sizes, minimum).entries()) {
      if (isHidden) isSuppressed[places[at]!] = 1;
    }
  }
  return groups.map((group, place) => ({ ...group, isSuppressed: isSuppressed[place] === 1 }));
}

/** Whether privacy applies to a group. */
function privacy(minimum: number): (group: Uncounted) => boolean {
  return ({ raters, measure, subject }) => {
    const isFew = subject.headcount !== undefined && subject.headcount < minimum;
    return raters !== 'customer-external' || measure.personal === true || isFew;
  };
}
