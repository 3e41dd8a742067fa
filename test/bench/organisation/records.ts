import { type RandomStream, randomStream } from './random.js';
import { type Plan, SIZES } from './sizes.js';

/** Ratings, standards, measurements and contacts in columns. Links are known by their number. */
export interface Records {
  readonly groups: GroupCounts;
  /** The measures of ratings: what `measure` of them counts through. */
  readonly rated: readonly string[];
  /** The measures of standards and measurements. */
  readonly measured: readonly string[];
  readonly respondents: readonly string[];
  /** The minutes in which contacts came in and were answered, as timestamps. */
  readonly minutes: readonly string[];
  readonly ratings: Ratings;
  readonly standards: Readonly<
    Record<'link', Int32Array> & Record<'measure', Uint8Array> & Record<'target', Float64Array>
  >;
  readonly measurements: Measurements;
  readonly contacts: Contacts;
}

/** Per rating, as places in lists and as numbers. */
export interface Ratings {
  readonly subject: Int32Array;
  readonly measure: Uint8Array;
  /** Places in {@link RATED_BY}. */
  readonly by: Uint8Array;
  readonly respondent: Int32Array;
  /** NaN where nobody was asked. */
  readonly expectation: Float64Array;
  readonly perception: Float64Array;
}

/** Per measurement. */
export interface Measurements {
  readonly link: Int32Array;
  readonly measure: Uint8Array;
  readonly value: Float64Array;
}

/** Per contact; minutes as places in their list. */
export interface Contacts {
  readonly link: Int32Array;
  /** Places in {@link CONTACT_KINDS}. */
  readonly kind: Uint8Array;
  readonly received: Int32Array;
  /** -1 where it is unanswered. */
  readonly responded: Int32Array;
}

/** Who rates. */
export const RATED_BY = ['customer', 'staff', 'management'] as const;
/** What contacts are. */
export const CONTACT_KINDS = ['enquiry', 'complaint', 'suggestion', 'compliment'] as const;
/** How many measures ratings are about, and as many measurements. */
export const MEASURES = 5;

/** How many records stand together, by kind: a rating per link, measure and raters, a measurement per link and measure, a contact per link. */
const GROUPS = {
  'few-groups': { ratings: 167, measurements: 500, contacts: 2_500 },
  'many-groups': { ratings: 8, measurements: 8, contacts: 10 },
} as const;

const SEED = 20_250_301;
const YEAR = 525_600;
const START = Date.UTC(2025, 0, 1);

/** How many groups the records of each kind fall into. */
export interface GroupCounts {
  readonly ratings: number;
  readonly measurements: number;
  readonly contacts: number;
}

/** Counts the groups of a plan; those of ratings and measurements are whole links. */
export function groupCounts({ size, profile }: Pick<Plan, 'size' | 'profile'>): GroupCounts {
  const { records } = SIZES[size];
  const { ratings, measurements, contacts } = GROUPS[profile as keyof typeof GROUPS];
  const whole = (per: number, among: number) => Math.max(2, Math.round(records / per / among)) * among;
  return {
    ratings: whole(ratings, MEASURES * RATED_BY.length),
    measurements: whole(measurements, MEASURES),
    contacts: whole(contacts, 1),
  };
}

/**
 * Makes as many ratings, measurements and contacts as the size says, each kind in groups of equal size, shuffled. No group is so
 * small that it may not be shown. In few groups every tenth rating of a group lacks an expectation; of many, every tenth
 * group does. Equal plans give equal records.
 */
export function makeRecords(plan: Plan, links: number): Records {
  const random = randomStream(SEED);
  const counts = groupCounts(plan);
  const { records } = SIZES[plan.size];
  const names = (stem: string, count: number) => Array.from({ length: count }, (_, i) => `${stem}-${i}`);
  const respondents = names('respondent', Math.max(1_000, records / 20));
  const span = Math.min(YEAR, Math.max(10_000, records));
  return {
    groups: counts,
    rated: names('rated', MEASURES),
    measured: names('measured', MEASURES),
    respondents,
    minutes: Array.from({ length: span }, (_, minute) => timestampOf(minute)),
    ratings: ratingsOf(plan, counts.ratings, links, respondents.length, random),
    standards: standardsOf(counts.measurements, links),
    measurements: measurementsOf(records, counts.measurements, links, random),
    contacts: contactsOf(records, counts.contacts, links, span, random),
  };
}

/** The number of the link that is the n-th of so many, evenly spaced. */
function linkAt(n: number, count: number, links: number): number {
  return Math.floor((n * links) / count);
}

/** Per link: its place among so many that are evenly spaced, -1 where it is none of them. */
export function linkPlaces(count: number, links: number): Int32Array {
  const places = new Int32Array(links).fill(-1);
  for (let n = 0; n < count; n++) places[linkAt(n, count, links)] = n;
  return places;
}

function timestampOf(minute: number): string {
  return `${new Date(START + minute * 60_000).toISOString().slice(0, 16)}Z`;
}

function ratingsOf(
  { size, profile }: Plan,
  groups: number,
  links: number,
  respondents: number,
  random: RandomStream,
): Ratings {
  const places = shuffled(SIZES[size].records, random);
  const each = MEASURES * RATED_BY.length;
  const isAsked = (place: number) =>
    (profile === 'few-groups' ? Math.floor(place / groups) : place % groups) % 10 !== 9;
  return {
    subject: places.map((place) => linkAt(Math.floor((place % groups) / each), groups / each, links)),
    measure: new Uint8Array(places.length).map((_, at) => (places[at]! % groups) % MEASURES),
    by: new Uint8Array(places.length).map(
      (_, at) => Math.floor((places[at]! % groups) / MEASURES) % RATED_BY.length,
    ),
    respondent: places.map(() => random.below(respondents)),
    expectation: new Float64Array(places.length).map((_, at) =>
      isAsked(places[at]!) ? 4 + random.below(4) : Number.NaN,
    ),
    perception: new Float64Array(places.length).map(() => 1 + random.below(7)),
  };
}

function standardsOf(groups: number, links: number): Records['standards'] {
  const numbers = Int32Array.from({ length: groups }, (_, group) => group);
  return {
    link: numbers.map((group) => linkAt(Math.floor(group / MEASURES), groups / MEASURES, links)),
    measure: Uint8Array.from(numbers, (group) => group % MEASURES),
    target: Float64Array.from(numbers, (group) => 10 + (group % 40)),
  };
}

function measurementsOf(records: number, groups: number, links: number, random: RandomStream): Measurements {
  const places = shuffled(records, random);
  return {
    link: places.map((place) => linkAt(Math.floor((place % groups) / MEASURES), groups / MEASURES, links)),
    measure: new Uint8Array(places.length).map((_, at) => (places[at]! % groups) % MEASURES),
    value: new Float64Array(places.length).map(() => Math.round(random.next() ** 2 * 6_000) / 100),
  };
}

/** Four fifths of all contacts have an answer, within two days and mostly sooner. */
function contactsOf(
  records: number,
  groups: number,
  links: number,
  span: number,
  random: RandomStream,
): Contacts {
  const longest = 2_880;
  const places = shuffled(records, random);
  const received = places.map(() => random.below(span - longest));
  return {
    link: places.map((place) => linkAt(place % groups, groups, links)),
    kind: new Uint8Array(places.length).map(() => random.skewedBelow(CONTACT_KINDS.length, 1.5)),
    received,
    responded: received.map((minute) => (random.chance(0.8) ? minute + random.skewedBelow(longest, 3) : -1)),
  };
}

/** The numbers below a limit in an order drawn at random: record i stands in place `places[i]`, place p in group p mod groups. */
function shuffled(count: number, random: RandomStream): Int32Array {
  const places = new Int32Array(count).map((_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const place = places[last]!;
    places[last] = places[other]!;
    places[other] = place;
  }
  return places;
}
