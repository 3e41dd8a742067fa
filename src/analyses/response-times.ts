import { type Adjacency, adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import type { Measure } from '../model/measure.js';

/** How quickly the contacts of one link were answered, in minutes. */
export interface ResponseTimes {
  /** From the receipt of each contact to its answer, ascending. */
  readonly answered: Float64Array;
  /** How old the unanswered contacts are, ascending; empty where no time is given to judge them by. */
  readonly open: Float64Array;
  /** How many contacts are unanswered. */
  readonly unanswered: number;
  /** How many answers are dated before their contact came in, so that nobody knows how long they took. */
  readonly misdated: number;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/** Whether a measure is that of response time: its id is `response-time`, its unit `minutes`, and lower is better. */
export function isResponseTime({ id, unit, better }: Measure): boolean {
  return id === 'response-time' && unit === 'minutes' && better === 'lower';
}

/** The contacts of each link, in the order of the chain: row l holds those of link l. O(contacts · log links). */
export function contactsByLink({ contacts, linkNumber, providers }: ChainColumns): Adjacency {
  const links = new Int32Array(contacts.length);
  for (let number = 0; number < links.length; number++) {
    links[number] = linkNumber(contacts.field(number, 'link')!);
  }
  return adjacencyOf(providers.length, links);
}

/**
 * Makes the question how quickly a link answers. With `asOf`, in milliseconds, contacts received later are left out and answers
 * given later count as not yet given. O(contacts · log contacts) for each link.
 */
export function createResponseTimes(
  { contacts }: ChainColumns,
  byLink: Adjacency,
  asOf = Number.POSITIVE_INFINITY,
): (link: number) => ResponseTimes {
  return (link) => {
    const answered: number[] = [];
    const open: number[] = [];
    let misdated = 0;
    for (const number of rowOf(byLink, link)) {
      const received = Date.parse(contacts.field(number, 'receivedAt')!);
      if (received > asOf) continue;
      const response = contacts.field(number, 'respondedAt');
      const responded = response === undefined ? Number.POSITIVE_INFINITY : Date.parse(response);
      if (responded < received) misdated++;
      else if (responded <= asOf && response !== undefined)
        answered.push(minutesBetween(received, responded));
      else open.push(minutesBetween(received, asOf));
    }
    return {
      answered: Float64Array.from(answered).sort(),
      open: asOf === Number.POSITIVE_INFINITY ? new Float64Array(0) : Float64Array.from(open).sort(),
      unanswered: open.length,
      misdated,
    };
  };
}

function minutesBetween(from: number, to: number): number {
  return (to - from) / MILLISECONDS_PER_MINUTE;
}
