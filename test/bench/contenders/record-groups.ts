import type { QuestionName } from '../harness/questions.js';
import { type GroupCounts, linkPlaces, MEASURES, RATED_BY, type Records } from '../organisation/records.js';
import type { Answer } from './contender.js';

/** Values by number of group, a column each; NaN where there is none. */
export type ByGroup = Readonly<Record<string, Float64Array>>;

/** What groups are compared by: the values of some, and of each column how many there are and their sum. */
export function groupAnswer(columns: ByGroup, watched: readonly number[]): Answer {
  const answer: Record<string, readonly number[]> = {};
  for (const [name, values] of Object.entries(columns)) {
    let count = 0;
    let sum = 0;
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      count++;
      sum += value;
    }
    answer[name] = watched.map((group) => values[group]!);
    answer[`all of ${name}`] = [count, sum];
  }
  return answer;
}

/** The questions about records that are summed up, and the kind of record each is about. */
export const SUMMED_UP = {
  quality: 'ratings',
  attainment: 'measurements',
  voice: 'contacts',
} as const satisfies Partial<Record<QuestionName, keyof GroupCounts>>;

/** A question about records that are summed up. */
export type SummingUp = keyof typeof SUMMED_UP;

/** The values that each question asks for, per group. */
export const VALUES = {
  quality: ['n', 'respondents', 'expectation', 'perception', 'gap'],
  attainment: ['n', 'share', 'median', 'p90'],
  voice: ['n', 'enquiries', 'complaints', 'suggestions', 'compliments', 'responseRate', 'medianResponse'],
} as const satisfies Record<SummingUp, readonly string[]>;

/** Columns of values that are not known yet. */
export function unknownValues(question: SummingUp, { groups }: Records): ByGroup {
  const count = groups[SUMMED_UP[question]];
  return Object.fromEntries(VALUES[question].map((name) => [name, new Float64Array(count).fill(Number.NaN)]));
}

/** The number of a group, by what stands together in it; what does not tell groups apart is left out. */
export type GroupNumber = (link: number, measure: number, by: number) => number;

/** Numbers the groups of a question as their records were made. */
export function groupNumbers(question: SummingUp, { groups }: Records, links: number): GroupNumber {
  const per = { quality: MEASURES * RATED_BY.length, attainment: MEASURES, voice: 1 }[question];
  const places = linkPlaces(groups[SUMMED_UP[question]] / per, links);
  switch (question) {
    case 'quality':
      return (link, measure, by) => places[link]! * per + by * MEASURES + measure;
    case 'attainment':
      return (link, measure) => places[link]! * per + measure;
    case 'voice':
      return (link) => places[link]!;
    default:
      return question satisfies never;
  }
}
