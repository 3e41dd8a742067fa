import { sortAscending } from '../algorithms/sort-ascending.js';
import { soundMean } from '../algorithms/sound-mean.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { type AskedGroups, measuredValues } from './measured-values.js';
import {
  createResponseTimes,
  isResponseTime,
  linksOfContacts,
  type ResponseTimes,
} from './response-times.js';
import { measureList } from './standard-list.js';

/** What happened on one link on one measure, whatever the target. */
export interface Cases {
  /** Measurements and response times, ascending. */
  readonly values: Float64Array;
  /** The mean of the values; null when there are none. */
  readonly mean: number | null;
  /** How many of the values are measurements. */
  readonly measured: number;
  /** The contacts of the link where the measure is response time; else none. */
  readonly responses: ResponseTimes;
}

const NO_VALUES = new Float64Array(0);
const NO_RESPONSES: ResponseTimes = { answered: NO_VALUES, open: NO_VALUES, unanswered: 0, misdated: 0 };

/**
 * Makes the question what happened on a link on a measure, which together are a group. Records are sorted into groups at once,
 * contacts when the first response time is asked for.
 */
export function createCases(
  columns: ChainColumns,
  groups: AskedGroups,
  asOf: number | undefined,
): (group: number, link: number, measure: number) => Cases {
  const measures = measureList(columns);
  const valuesOf = measuredValues(columns, groups);
  let responsesOf: ((link: number) => ResponseTimes) | undefined;
  return (group, link, measure) => {
    const measured = valuesOf(group);
    const isResponse = isResponseTime(measures[measure]!);
    if (isResponse) responsesOf ??= createResponseTimes(columns, linksOfContacts(columns), asOf);
    const responses = isResponse ? responsesOf!(link) : NO_RESPONSES;
    const values = merged(measured, responses.answered);
    return { values, mean: soundMean(values), measured: measured.length, responses };
  };
}

/** Both, ascending. */
function merged(one: Float64Array, other: Float64Array): Float64Array {
  if (other.length === 0) return one;
  const all = new Float64Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return sortAscending(all);
}
