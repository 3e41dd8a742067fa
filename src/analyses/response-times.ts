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

/** The numbers of the links that contacts are about, in the order of the chain. O(contacts + links named · log links). */
export function linksOfContacts({ contacts, linkNumber }: ChainColumns): Int32Array {
  return numbersNamed(contacts, 'link', linkNumber);
}

/**
 * Makes the question how quickly a link answers. With `asOf`, in milliseconds, contacts received later are left out and answers
 * given later count as not yet given. O(contacts) at once, and O(contacts · log contacts) for each link.
 */
export function createResponseTimes(
  columns: ChainColumns,
  links: Int32Array,
  asOf = Number.POSITIVE_INFINITY,
): (link: number) => ResponseTimes {
  const { starts, answered, open, minutes, misdated } = minutesByLink(columns, links, asOf);
  return (link) => {
    const [start, end] = [starts[link]!, starts[link + 1]!];
    return {
      answered: sortAscending(minutes.subarray(start, answered[link])),
      open: asOf === Number.POSITIVE_INFINITY ? NONE : sortAscending(minutes.subarray(open[link], end)),
      unanswered: end - open[link]!,
      misdated: misdated[link]!,
    };
  };
}

const NONE = new Float64Array(0);

/**
 * How long answers took, and how long the unanswered wait, by link: each link has its part of the minutes, the answered from its
 * start, the unanswered from its end. Contacts are read in their order, which takes a fraction of reading them link by link.
 */
function minutesByLink({ contacts, providers }: ChainColumns, links: Int32Array, asOf: number) {
  const receivedAt = timesOf(contacts, 'receivedAt');
  const respondedAt = timesOf(contacts, 'respondedAt');
  const starts = new Int32Array(providers.length + 1);
  for (let number = 0; number < links.length; number++) starts[links[number]! + 1]!++;
  for (let link = 0; link < providers.length; link++) starts[link + 1]! += starts[link]!;
  const answered = starts.slice(0, -1);
  const open = starts.slice(1);
  const minutes = new Float64Array(links.length);
  const misdated = new Int32Array(providers.length);
  for (let number = 0; number < links.length; number++) {
    const link = links[number]!;
    const received = receivedAt(number);
    if (received > asOf) continue;
    const responded = respondedAt(number);
    if (responded < received) misdated[link]!++;
    else if (responded <= asOf) minutes[answered[link]!++] = minutesBetween(received, responded);
    else minutes[--open[link]!] = minutesBetween(received, asOf);
  }
  return { starts, answered, open, minutes, misdated };
}

function minutesBetween(from: number, to: number): number {
  return (to - from) / MILLISECONDS_PER_MINUTE;
}
