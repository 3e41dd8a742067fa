import { type Adjacency, adjacencyOf } from '../algorithms/adjacency.js';
import { sortAscending } from '../algorithms/sort-ascending.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { numbersNamed, timesOf } from '../chain/record-vectors.js';
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

/** The contacts of each link, in the order of the chain: row l holds those of link l. O(contacts + links named · log links). */
export function contactsByLink({ contacts, linkNumber, providers }: ChainColumns): Adjacency {
  return adjacencyOf(providers.length, numbersNamed(contacts, 'link', linkNumber));
}

/**
 * Makes the question how quickly a link answers. With `asOf`, in milliseconds, contacts received later are left out and answers
 * given later count as not yet given. O(contacts · log contacts) for each link.
 */
export function createResponseTimes(
  { contacts }: ChainColumns,
  { offsets, items }: Adjacency,
  asOf = Number.POSITIVE_INFINITY,
): (link: number) => ResponseTimes {
  const receivedAt = timesOf(contacts, 'receivedAt');
  const respondedAt = timesOf(contacts, 'respondedAt');
  /** Each link has its part: the answered from the front, the unanswered from the back. */
  const minutes = new Float64Array(items.length);
  return (link) => {
    const [start, end] = [offsets[link]!, offsets[link + 1]!];
    let answered = start;
    let open = end;
    let misdated = 0;
    for (let at = start; at < end; at++) {
      const received = receivedAt(items[at]!);
      if (received > asOf) continue;
      const responded = respondedAt(items[at]!);
      if (responded < received) misdated++;
      else if (responded <= asOf) minutes[answered++] = minutesBetween(received, responded);
      else minutes[--open] = minutesBetween(received, asOf);
    }
    return {
      answered: sortAscending(minutes.subarray(start, answered)),
      open: asOf === Number.POSITIVE_INFINITY ? NONE : sortAscending(minutes.subarray(open, end)),
      unanswered: end - open,
      misdated,
    };
  };
}

const NONE = new Float64Array(0);

function minutesBetween(from: number, to: number): number {
  return (to - from) / MILLISECONDS_PER_MINUTE;
}
