/**
 * Makes up what customers and colleagues say, what is promised and what happened, for any chain: the same for the same seed, and
 * around the stories it is told. Nobody real is behind any of it.
 */
import type {
  Contact,
  MeasurementDefinition,
  RatingDefinition,
  ServiceChain,
  StandardDefinition,
} from 'service-chain';

/** What is special about some links. */
export interface Stories {
  /** How far perception lies from expectation, on a scale of 1 to 7, by link; a little below where nothing is said. */
  readonly gaps: Readonly<Record<string, number>>;
  /** The minutes promised, by link. */
  readonly promises: Readonly<Record<string, number>>;
}

/** What is made up. */
export interface Records {
  readonly ratings: RatingDefinition[];
  readonly standards: StandardDefinition[];
  readonly measurements: MeasurementDefinition[];
  readonly contacts: Contact[];
}

const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'];
const USUAL_GAP = -0.3;

/** Records of half a year. */
export function makeRecords(chain: ServiceChain, stories: Stories, seed: number): Records {
  const random = randomStream(seed);
  const records: Records = { ratings: [], standards: [], measurements: [], contacts: [] };
  for (const { id, customer } of chain.links()) {
    const isTouchpoint = chain.isTouchpoint(id);
    records.ratings.push(...ratingsOf(id, customer, isTouchpoint, stories.gaps[id] ?? USUAL_GAP, random));
    const target = stories.promises[id];
    if (target !== undefined) {
      records.standards.push({ link: id, measure: 'lead-time', target, attainment: 0.9 });
      for (let n = 0; n < 100; n++) {
        const value = Math.round(target * (0.4 + 0.7 * random()) * 10) / 10;
        records.measurements.push({ link: id, measure: 'lead-time', value, at: dayOf(random) });
      }
    }
    if (isTouchpoint) records.contacts.push(...contactsOf(id, random));
  }
  return records;
}

/** Forty external customers of a touchpoint, eight colleagues who receive an internal service: each on all five dimensions. */
function* ratingsOf(
  link: string,
  customer: string,
  isTouchpoint: boolean,
  gap: number,
  random: () => number,
): Generator<RatingDefinition> {
  const people = isTouchpoint ? 40 : 8;
  for (let person = 0; person < people; person++) {
    const who = {
      subject: link,
      by: 'customer',
      respondent: `${customer}-${person + 1}`,
      at: dayOf(random),
    } as const;
    for (const dimension of DIMENSIONS) {
      const expectation = 5 + Math.round(random());
      const perception = onScale(expectation + gap + 2 * (random() - 0.5), 7);
      yield { ...who, measure: `servqual-${dimension}`, need: expectation - 1, expectation, perception };
    }
    if (!isTouchpoint) continue;
    yield { ...who, measure: 'csat', perception: onScale(4.2 + gap + 2 * (random() - 0.5), 5) };
    yield { ...who, measure: 'service-level', perception: onScale(3.8 + gap + 2 * (random() - 0.5), 6) };
    yield { ...who, measure: 'recommend', perception: onScale(9 + 2 * gap + 4 * (random() - 0.5), 10) };
  }
}

function* contactsOf(link: string, random: () => number): Generator<Contact> {
  for (let n = 0; n < 30; n++) {
    const kind = random() < 0.5 ? 'enquiry' : random() < 0.6 ? 'complaint' : 'suggestion';
    const received = Date.parse(`${dayOf(random)}T09:00:00Z`);
    const receivedAt = new Date(received).toISOString();
    const answered = new Date(received + Math.round(5 + 60 * random() ** 2) * 60_000).toISOString();
    yield random() < 0.9 ? { link, kind, receivedAt, respondedAt: answered } : { link, kind, receivedAt };
  }
}

export function onScale(value: number, max: number): number {
  return Math.min(max, Math.max(1, Math.round(value)));
}

/** A day of the first half of 2026. */
export function dayOf(random: () => number): string {
  return new Date(Date.UTC(2026, 0, 1 + Math.floor(181 * random()))).toISOString().slice(0, 10);
}

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32 by T. Ettinger, in the public domain. */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
