import { CONTENDERS, type ContenderName } from '../contenders/index.js';
import { makeOrganisation } from '../organisation/organisation.js';
import { type Plan, type Profile, SIZES, type SizeName, topicOf } from '../organisation/sizes.js';
import type { Python } from './python.js';
import { profilesOf, QUESTIONS, type Question, type QuestionName } from './questions.js';
import type { Reply } from './reply.js';
import type { LeftOut, Measurement, Place } from './results.js';
import { itemsOf, watchedOf } from './sample.js';
import { createSessions, type Sessions } from './sessions.js';
import { admit, type Candidate, type Trial, timeOnce, timingOf } from './trial.js';

/** What to ask of whom. */
export interface Scope {
  readonly sizes: readonly SizeName[];
  readonly profiles: readonly Profile[];
  readonly questions: readonly QuestionName[];
  readonly contenders: readonly ContenderName[];
}

/** What came of it. */
export interface Outcomes {
  readonly measurements: Measurement[];
  readonly leftOut: LeftOut[];
}

/** Where a benchmark puts what it finds, and tells how far it is. */
interface Desk {
  readonly outcomes: Outcomes;
  readonly python: Python | undefined;
  readonly progress: (line: string) => void;
}

/** Asks every question of every contender, one organisation after the other. */
export async function bench(
  { sizes, profiles, questions, contenders }: Scope,
  python: Python | undefined,
  progress: (line: string) => void,
): Promise<Outcomes> {
  const desk: Desk = { outcomes: { measurements: [], leftOut: [] }, python, progress };
  for (const size of sizes) {
    for (const profile of profiles) {
      for (const hasAlternatives of [false, true]) {
        const asked = questions.filter(
          (name) => QUESTIONS[name].hasAlternatives === hasAlternatives && profilesOf(name).includes(profile),
        );
        if (asked.length > 0) await benchPlan({ size, profile, hasAlternatives }, asked, contenders, desk);
      }
    }
  }
  return desk.outcomes;
}

async function benchPlan(
  plan: Plan,
  questions: readonly QuestionName[],
  contenders: readonly ContenderName[],
  desk: Desk,
): Promise<void> {
  const sessions = createSessions(plan, desk.python);
  const unowned = makeOrganisation(plan).unowned.length;
  try {
    for (const question of questions) {
      const able = contenders.filter((name) => questionsOf(name).includes(question));
      if ((QUESTIONS[question] as Question).isMemory)
        await benchMemory({ plan, question }, able, sessions, desk);
      else if (able.length > 0)
        await benchQuestion(trialOf(plan, question, able, unowned, sessions), able, sessions, desk);
    }
  } finally {
    sessions.closeAll();
  }
}

function trialOf(
  plan: Plan,
  question: QuestionName,
  able: readonly ContenderName[],
  unowned: number,
  sessions: Sessions,
): Trial {
  return {
    plan,
    question,
    items: itemsOf(plan, QUESTIONS[question].per),
    watched: watchedOf(plan, question, unowned),
    sessionOf: sessions.of,
    // service-chain answers about everything at once, so it cannot say what is right for a sample.
    reference: able.find((name) => name !== 'serviceChain') ?? able[0]!,
  };
}

/** Contenders are timed in turns, round by round; where memory is short, one after the other. */
async function benchQuestion(
  trial: Trial,
  able: readonly ContenderName[],
  sessions: Sessions,
  desk: Desk,
): Promise<void> {
  const isAlone = SIZES[trial.plan.size].isAlone && topicOf(trial.plan.profile) === 'graph';
  for (const group of isAlone ? able.map((name) => [name]) : [able]) {
    const candidates: Candidate[] = [];
    for (const name of group) {
      const admitted = await admit(trial, name);
      if ('failure' in admitted) leaveOut(trial, name, admitted.failure, admitted.isWrong, desk);
      else candidates.push(admitted);
    }
    await timeInTurns(trial, candidates, desk);
    if (isAlone) sessions.closeAll();
  }
}

async function timeInTurns(trial: Trial, candidates: readonly Candidate[], desk: Desk): Promise<void> {
  const replies = new Map(candidates.map((candidate) => [candidate, [] as Reply[]]));
  for (let round = 0; round < SIZES[trial.plan.size].rounds; round++) {
    for (const [candidate, own] of replies)
      if (round === 0 || !candidate.isSlow) own.push(await timeOnce(trial, candidate));
  }
  for (const [candidate, own] of replies) {
    const timing = timingOf(trial, candidate, own);
    if ('failure' in timing) leaveOut(trial, candidate.name, timing.failure, false, desk);
    else {
      const { milliseconds, ...rest } = timing;
      const { isCompared } = candidate;
      const items = trial.items.length;
      record(desk, { ...placeOf(trial, candidate.name), value: milliseconds, ...rest, items, isCompared });
    }
  }
}

async function benchMemory(
  place: Pick<Trial, 'plan' | 'question'>,
  able: readonly ContenderName[],
  sessions: Sessions,
  desk: Desk,
): Promise<void> {
  sessions.closeAll();
  for (const name of able) {
    const request = { question: place.question, items: [], watched: [], isChecked: false } as const;
    const reply = await sessions.of(name).ask(request, 600);
    sessions.closeAll();
    if ('failure' in reply) leaveOut(place, name, reply.failure, false, desk);
    else {
      const value = reply.bytes! / counted(place.plan);
      const rest = { rounds: 1, answered: 1, items: 1, isCompared: false, peakBytes: reply.peakBytes };
      record(desk, { ...placeOf(place, name), value, ...rest });
    }
  }
}

/** What memory is told by: links, or records of all three kinds. */
function counted({ size, profile }: Plan): number {
  return topicOf(profile) === 'graph' ? SIZES[size].links : 3 * SIZES[size].records;
}

function questionsOf(name: ContenderName): readonly QuestionName[] {
  return CONTENDERS[name].questions;
}

function placeOf({ plan, question }: Pick<Trial, 'plan' | 'question'>, contender: ContenderName): Place {
  return { size: plan.size, profile: plan.profile, question, contender };
}

function leaveOut(
  trial: Pick<Trial, 'plan' | 'question'>,
  name: ContenderName,
  reason: string,
  isWrong: boolean,
  { outcomes, progress }: Desk,
): void {
  outcomes.leftOut.push({ ...placeOf(trial, name), reason, isWrong });
  progress(`${lineStart(placeOf(trial, name))}: left out, ${reason}`);
}

function record({ outcomes, progress }: Desk, measurement: Measurement): void {
  outcomes.measurements.push(measurement);
  const { value, answered, items, rounds, isCompared } = measurement;
  const sample = answered < items ? `, ${answered} of ${items}` : '';
  const compared = isCompared ? '' : ', not compared';
  progress(`${lineStart(measurement)}: ${value.toFixed(2)} (median of ${rounds}${sample}${compared})`);
}

function lineStart({ size, profile, question, contender }: Place): string {
  return `${size} ${profile}, ${QUESTIONS[question].title}, ${CONTENDERS[contender].title}`;
}
