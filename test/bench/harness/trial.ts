import type { Ask } from '../contenders/contender.js';
import { CONTENDERS, type ContenderName } from '../contenders/index.js';
import { type Plan, SIZES } from '../organisation/sizes.js';
import { differenceOf } from './difference.js';
import { QUESTIONS, type Question, type QuestionName } from './questions.js';
import type { Reply } from './reply.js';
import { medianOf } from './results.js';
import type { Session } from './session.js';

/** One question, put to the contenders of one organisation. */
export interface Trial {
  readonly plan: Plan;
  readonly question: QuestionName;
  /** All items, in the order in which samples are taken. */
  readonly items: readonly number[];
  readonly watched: readonly number[];
  /** The process of a contender, started when it is needed. */
  readonly sessionOf: (name: ContenderName) => Pick<Session, 'ask'>;
  /** The contender that others are compared with. */
  readonly reference: ContenderName;
}

/** A contender that passed the comparison and may be timed. */
export interface Candidate {
  readonly name: ContenderName;
  /** How many items it is asked about in every round. */
  readonly sample: number;
  readonly isCompared: boolean;
  /** More than one round would take too long. */
  readonly isSlow: boolean;
}

/** What a contender's rounds came to. */
export interface Timing {
  /** The median, scaled up to all items. */
  readonly milliseconds: number;
  readonly rounds: number;
  readonly answered: number;
  readonly peakBytes: number;
}

/** A contender that cannot answer. */
export interface Failure {
  readonly failure: string;
  readonly isWrong: boolean;
}

/** How much longer than a round the contender that others are compared with may work on the comparison. */
const REFERENCE_ROUNDS = 5;
/** Before it is timed, a contender answers for so long, but not more often than this. */
const WARM_UP_MILLISECONDS = 500;
const WARM_UP_ROUNDS = 20;
/** A contender whose round takes longer gets no further rounds. */
const LONG_MILLISECONDS = 15_000;

/** Finds out how many items a contender can be asked about, and compares its answer. Nothing here counts as its time. */
export async function admit(trial: Trial, name: ContenderName): Promise<Candidate | Failure> {
  const pilot = await pilotOf(trial, name, SIZES[trial.plan.size].roundTime);
  if ('failure' in pilot) return { ...pilot, isWrong: false };
  const isSlow = pilot.milliseconds > LONG_MILLISECONDS;
  const compared = await compare(trial, name, pilot.sample);
  if (compared && 'failure' in compared) return compared;
  if (!isSlow) await warmUp(trial, name, pilot.sample);
  return { name, sample: pilot.sample, isCompared: compared?.isCompared ?? false, isSlow };
}

/** Lets everybody's code be compiled before it is timed, as it is in a program that asks more than once. */
async function warmUp(trial: Trial, name: ContenderName, sample: number): Promise<void> {
  for (let round = 0, spent = 0; round < WARM_UP_ROUNDS && spent < WARM_UP_MILLISECONDS; round++) {
    const reply = await ask(trial, name, trial.items.slice(0, sample), false);
    if ('failure' in reply) return;
    spent += reply.milliseconds!;
  }
}

/** One timed round. */
export async function timeOnce(trial: Trial, { name, sample }: Candidate): Promise<Reply> {
  return ask(trial, name, trial.items.slice(0, sample), false);
}

/** Sums up the rounds of a contender. */
export function timingOf(trial: Trial, { sample }: Candidate, replies: readonly Reply[]): Timing | Failure {
  const times: number[] = [];
  let answered = sample;
  let peakBytes = 0;
  for (const reply of replies) {
    if ('failure' in reply) return { failure: reply.failure, isWrong: false };
    answered = reply.answered ?? sample;
    times.push(reply.milliseconds! * (trial.items.length / answered));
    peakBytes = Math.max(peakBytes, reply.peakBytes);
  }
  return { milliseconds: medianOf(times), rounds: times.length, answered, peakBytes };
}

/** Asks about ever more items until the time of a round is known well enough. */
async function pilotOf(
  trial: Trial,
  name: ContenderName,
  budget: number,
): Promise<{ sample: number; milliseconds: number } | { failure: string }> {
  const all = trial.items.length;
  const least = Math.min(all, (QUESTIONS[trial.question] as Question).leastSample ?? 1);
  let sample = answersAll(name) ? all : least;
  for (;;) {
    const reply = await ask(trial, name, trial.items.slice(0, sample), false);
    if ('failure' in reply) return reply;
    const milliseconds = reply.milliseconds!;
    if (sample === all) return { sample, milliseconds };
    if (milliseconds > budget / 8) {
      const affordable = Math.max(least, Math.min(all, Math.floor((sample * budget) / milliseconds)));
      return { sample: affordable, milliseconds: (milliseconds * affordable) / sample };
    }
    sample = Math.min(all, sample * 8);
  }
}

/** Undefined where there is nobody to compare with. */
async function compare(
  trial: Trial,
  name: ContenderName,
  sample: number,
): Promise<{ isCompared: boolean } | Failure | undefined> {
  if (name === trial.reference) return { isCompared: true };
  const size = isAboutAll(trial.question) ? sample : Math.min(sample, await referenceSample(trial));
  const items = trial.items.slice(0, size);
  const expected = await ask(trial, trial.reference, items, true);
  if ('failure' in expected) return { isCompared: false };
  const given = await ask(trial, name, items, true);
  if ('failure' in given) return { failure: given.failure, isWrong: false };
  const { tolerance } = QUESTIONS[trial.question] as Question;
  const difference = differenceOf(given.answer, expected.answer, tolerance);
  if (difference === undefined) return { isCompared: true };
  const failure = `not the answer of ${CONTENDERS[trial.reference].title}: ${difference}`;
  return { failure, isWrong: true };
}

const referenceSamples = new WeakMap<Trial, number>();

async function referenceSample(trial: Trial): Promise<number> {
  const known = referenceSamples.get(trial);
  if (known !== undefined) return known;
  const budget = REFERENCE_ROUNDS * SIZES[trial.plan.size].roundTime;
  const pilot = await pilotOf(trial, trial.reference, budget);
  const sample = 'failure' in pilot ? 1 : pilot.sample;
  referenceSamples.set(trial, sample);
  return sample;
}

/** Asked about some touchpoints, these answers are about those alone, so nothing smaller can be compared. */
function isAboutAll(question: QuestionName): boolean {
  return question === 'blastRadius' || question === 'unownedExposure';
}

/** This library answers for all items at once. */
function answersAll(name: ContenderName): boolean {
  return name === 'serviceChain';
}

async function ask(
  { plan, question, watched, sessionOf }: Trial,
  name: ContenderName,
  items: readonly number[],
  isChecked: boolean,
): Promise<Reply> {
  const request: Ask = { question, items, watched, isChecked };
  return sessionOf(name).ask(request, SIZES[plan.size].isAlone ? 600 : 120);
}
