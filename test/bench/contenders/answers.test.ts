import { describe, expect, it } from 'vitest';
import { differenceOf } from '../harness/difference.js';
import {
  profilesOf,
  QUESTION_NAMES,
  QUESTIONS,
  type Question,
  type QuestionName,
} from '../harness/questions.js';
import { itemsOf, watchedOf } from '../harness/sample.js';
import { makeOrganisation } from '../organisation/organisation.js';
import type { Plan, Profile } from '../organisation/sizes.js';
import type { Answer } from './contender.js';
import { CONTENDER_NAMES, CONTENDERS, type ContenderName, type Entry } from './index.js';

/** Those that run in this process. */
const names = CONTENDER_NAMES.filter((name) => 'open' in CONTENDERS[name]);

const compared = QUESTION_NAMES.filter((question) => !(QUESTIONS[question] as Question).isMemory).flatMap(
  (question) =>
    profilesOf(question).flatMap((profile) => {
      const [reference, ...others] = names.filter((name) => isAsked(name, question));
      return others.map((name) => ({ profile, question, name, reference: reference! }));
    }),
);

describe('in a tiny organisation', () => {
  it.each(compared)('$profile, $question: $name answers as $reference does', async (one) => {
    const expected = await answerOf(one.reference, one.profile, one.question);
    expect(Object.values(expected).flat().length).toBeGreaterThan(0);
    const { tolerance } = QUESTIONS[one.question] as Question;
    const given = await answerOf(one.name, one.profile, one.question);
    expect(differenceOf(given, expected, tolerance)).toBeUndefined();
  });
});

describe('a difference', () => {
  it.each([
    [{ sizes: [1, 2] }, { sizes: [1, 2] }, undefined],
    [{ sizes: [1, 2] }, { sizes: [1, 3] }, 'sizes 2: 2 instead of 3'],
    [{ sizes: [1] }, { sizes: [1, 3] }, 'sizes: 1 numbers instead of 2'],
    [{ sizes: [Number.NaN, 3] }, { sizes: [1, 3] }, undefined],
    [{ sizes: [1] }, { counts: [1] }, 'nothing to compare'],
    [{ means: [1e9 + 1] }, { means: [1e9] }, undefined, 1e-9],
    [{ means: [1e9 + 2] }, { means: [1e9] }, 'means 1: 1000000002 instead of 1000000000', 1e-9],
  ])('%j beside %j is told', (given, expected, difference, tolerance = 0) => {
    expect(differenceOf(given as unknown as Answer, expected as unknown as Answer, tolerance)).toBe(
      difference,
    );
  });
});

function isAsked(name: ContenderName, question: QuestionName): boolean {
  return (CONTENDERS[name].questions as readonly string[]).includes(question);
}

async function answerOf(name: ContenderName, profile: Profile, question: QuestionName): Promise<Answer> {
  const entry: Entry = CONTENDERS[name];
  if (!('open' in entry)) throw new Error(`${name} does not run here`);
  const { hasAlternatives, per } = QUESTIONS[question];
  const plan: Plan = { size: 'tiny', profile, hasAlternatives };
  const organisation = makeOrganisation(plan);
  const contender = await entry.open();
  const ask = {
    question,
    items: itemsOf(plan, per),
    watched: watchedOf(plan, question, organisation.unowned.length),
    isChecked: true,
  };
  const run = await contender.open(organisation).prepare(ask);
  return (await run()).answer;
}
