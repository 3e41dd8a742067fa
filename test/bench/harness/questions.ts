import { PROFILES_ABOUT, type Profile, type Topic } from '../organisation/sizes.js';

/** A question that is asked of every contender that can answer it. */
export interface Question {
  readonly title: string;
  /** Whether it is about the graph, where nothing is said, or about records. */
  readonly about?: Topic;
  /** What one unit of the work is: a contender that is slow is asked about some, and its time is scaled up. */
  readonly per: Unit;
  /** Whether links state requirements, with alternatives. */
  readonly hasAlternatives: boolean;
  /** Where items differ much: the fewest a sample may hold. */
  readonly leastSample?: number;
  /** Whether the answer is how many bytes stay in use, not how long it took. */
  readonly isMemory?: boolean;
  /** Where answers are rounded on their way: how far apart two numbers may be, as a share of the larger. */
  readonly tolerance?: number;
}

/** What a question is asked about: the whole organisation, or each of its touchpoints or parties. */
export type Unit = 'whole' | 'touchpoint' | 'party';

const OF_RECORDS = { per: 'whole', hasAlternatives: false, about: 'records', tolerance: 1e-9 } as const;

/** Every question, in the order in which they are asked. */
export const QUESTIONS = {
  loadRows: { title: 'load from rows', per: 'whole', hasAlternatives: false },
  loadColumns: { title: 'load from columns of integers', per: 'whole', hasAlternatives: false },
  readText: { title: 'read from JSON text', per: 'whole', hasAlternatives: false },
  upstreamCounts: { title: 'count what every touchpoint needs', per: 'touchpoint', hasAlternatives: false },
  upstreamParties: {
    title: 'list the parties every touchpoint needs',
    per: 'touchpoint',
    hasAlternatives: false,
  },
  upstreamLinks: {
    title: 'list the links every touchpoint needs',
    per: 'touchpoint',
    hasAlternatives: false,
  },
  distances: { title: 'distances to all of those parties', per: 'touchpoint', hasAlternatives: false },
  blastRadius: { title: 'touchpoints that need each party', per: 'touchpoint', hasAlternatives: false },
  unownedExposure: {
    title: 'touchpoints that need each link without owner',
    per: 'touchpoint',
    hasAlternatives: false,
  },
  failures: {
    title: 'touchpoints that stop when each party fails',
    per: 'party',
    hasAlternatives: true,
    leastSample: 20,
  },
  cycles: { title: 'groups that serve each other', per: 'whole', hasAlternatives: false },
  fullCosts: { title: 'full cost of every party', per: 'whole', hasAlternatives: false, tolerance: 1e-9 },
  memory: { title: 'bytes per link', per: 'whole', hasAlternatives: false, isMemory: true },
  loadRecords: { title: 'load records from columns', ...OF_RECORDS },
  quality: { title: 'sum up ratings', ...OF_RECORDS },
  attainment: { title: 'judge measurements by standards', ...OF_RECORDS },
  voice: { title: 'sum up contacts', ...OF_RECORDS },
  recordMemory: { title: 'most bytes per record', ...OF_RECORDS, isMemory: true },
} as const satisfies Record<string, Question>;

/** The name of a question. */
export type QuestionName = keyof typeof QUESTIONS;

/** The names of all questions, in their order. */
export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** The profiles in which a question is asked. */
export function profilesOf(name: QuestionName): readonly Profile[] {
  return PROFILES_ABOUT[(QUESTIONS[name] as Question).about ?? 'graph'];
}
