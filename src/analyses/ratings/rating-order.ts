import { adjacencyOf } from '../../algorithms/adjacency.js';
import { codesOf } from '../../chain/record-vectors.js';
import type { Topology } from '../../chain/topology.js';
import { compareIds } from '../../model/ids.js';
import type { BuiltInMeasure } from '../../model/instruments/instrument.js';
import { knownMeasures } from '../../model/known-measures.js';
import type { Measure } from '../../model/measure.js';
import { RATERS, type Raters, type Subject, subjectOf } from './raters.js';
import type { RatingPeriods } from './rating-periods.js';

/** What the ratings of a group have in common. */
export interface GroupKey {
  readonly subject: Subject;
  readonly measure: Measure | BuiltInMeasure;
  readonly raters: Raters;
  /** The place of its period; 0 where ratings are not told apart by time. */
  readonly period: number;
}

/** Into how many periods ratings fall, and which each falls into. */
export type Periods = Pick<RatingPeriods, 'count' | 'of'>;

/** Ratings put together by what they have in common. */
export interface OrderedRatings {
  /** Numbers of ratings, those of a group side by side and ascending; groups by subject, instrument (none last), raters, measure and period. */
  readonly members: Int32Array;
  /** The first place of each group in `members`, and one behind the last. */
  readonly starts: Int32Array;
  readonly keyOf: (group: number) => GroupKey;
}

/**
 * Puts those ratings of a chain that are wanted in the order of their groups, by two counting sorts: first by what rates what, then by
 * subject. O(ratings + subjects · log subjects, and the logarithm of how many measures and periods are used).
 */
export function orderedRatings(
  topology: Topology,
  isWanted: (rating: number) => boolean,
  periods?: Periods,
): OrderedRatings {
  const subjects = codesOf(topology.columns.ratings, 'subject');
  const about = subjects.dictionary.map((id) => subjectOf(topology, id));
  const ranks = ranksOf(about, (a, b) => compareIds(a.id, b.id));
  const voices = voicesOf(topology, subjects.codes, about, periods);
  const wanted = numbersWhere(isWanted, topology.columns.ratings.length);
  const byVoice = adjacencyOf(voices.all.length, valuesAt(voices.of, wanted), wanted).items;
  const subjectRanks = valuesAt(ranks, valuesAt(subjects.codes, byVoice));
  const members = adjacencyOf(about.length, subjectRanks, byVoice).items;
  const isFirst = (at: number) =>
    at === 0 ||
    at === members.length ||
    subjects.codes[members[at]!] !== subjects.codes[members[at - 1]!] ||
    voices.of[members[at]!] !== voices.of[members[at - 1]!];
  const starts = numbersWhere(isFirst, members.length + 1);
  return {
    members,
    starts,
    keyOf(group) {
      const rating = members[starts[group]!]!;
      const { measure, raters, period } = voices.all[voices.of[rating]!]!;
      return { subject: about[subjects.codes[rating]!]!, measure, raters: RATERS[raters]!, period };
    },
  };
}

/** The numbers below `count` that pass, ascending. */
function numbersWhere(passes: (number: number) => boolean, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let length = 0;
  for (let number = 0; number < count; number++) if (passes(number)) numbers[length++] = number;
  return numbers.slice(0, length);
}

function valuesAt(values: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let at = 0; at < found.length; at++) found[at] = values[places[at]!]!;
  return found;
}

/** A measure, and by its place in {@link RATERS} who rates on it. */
interface Voice {
  readonly measure: Measure | BuiltInMeasure;
  readonly raters: number;
  readonly period: number;
}

/** Who rates on which measure when, by instrument (none last), raters, measure and period; and the place there of each rating. */
function voicesOf(
  { columns }: Topology,
  subjectCodes: Int32Array,
  about: readonly Subject[],
  periods: Periods | undefined,
) {
  const { ratings } = columns;
  const known = knownMeasures(columns.measures);
  const count = periods?.count ?? 1;
  const measures = codesOf(ratings, 'measure');
  const by = codesOf(ratings, 'by');
  const ratersOf = about.map(({ customers }) =>
    by.dictionary.map((one) => RATERS.indexOf(one === 'customer' ? customers : (one as Raters))),
  );
  // Not whole numbers of 32 bits: many measures in many periods are more voices than these can tell apart.
  const codes = new Float64Array(subjectCodes.length);
  for (let rating = 0; rating < codes.length; rating++) {
    const raters = ratersOf[subjectCodes[rating]!]![by.codes[rating]!]!;
    const voice = measures.codes[rating]! * RATERS.length + raters;
    codes[rating] = voice * count + (periods ? periods.of[rating]! : 0);
  }
  const used = [...new Set(codes)].map((code): Voice & { readonly code: number } => {
    const voice = Math.floor(code / count);
    const id = measures.dictionary[Math.floor(voice / RATERS.length)]!;
    return { code, measure: known.get(id)!, raters: voice % RATERS.length, period: code % count };
  });
  const all = used.sort(inOrder);
  const places = new Map(all.map(({ code }, place) => [code, place]));
  return { all, of: Int32Array.from(codes, (code) => places.get(code)!) };
}

function inOrder(a: Voice, b: Voice): number {
  return (
    compareInstruments(a.measure.instrument, b.measure.instrument) ||
    a.raters - b.raters ||
    compareIds(a.measure.id, b.measure.id) ||
    a.period - b.period
  );
}

function compareInstruments(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareIds(a, b);
}

/** The place of each item among all in order. */
function ranksOf<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Int32Array {
  const ranks = new Int32Array(items.length);
  const order = [...items.keys()].sort((a, b) => compare(items[a]!, items[b]!));
  for (const [rank, item] of order.entries()) ranks[item] = rank;
  return ranks;
}
