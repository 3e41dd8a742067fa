import { parseArgs } from 'node:util';
import { CONTENDER_NAMES, type ContenderName } from '../contenders/index.js';
import { PROFILES, type Profile, SIZES, type SizeName } from '../organisation/sizes.js';
import { QUESTION_NAMES, type QuestionName } from './questions.js';

/** What the command line asks for. */
export interface Options {
  readonly sizes: readonly SizeName[];
  readonly profiles: readonly Profile[];
  readonly questions: readonly QuestionName[];
  readonly contenders: readonly ContenderName[];
  readonly hasPython: boolean;
  /** Where results go. */
  readonly json: string;
  /** Where the chart goes. */
  readonly chart: string;
  /** Results of an earlier run to show again; nothing is measured then. */
  readonly from: string | undefined;
}

/** Reads the command line. @throws Error when it names something that is not there. */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: 's,m,l' },
      profile: { type: 'string', default: PROFILES.join() },
      only: { type: 'string', default: QUESTION_NAMES.join() },
      contenders: { type: 'string', default: CONTENDER_NAMES.join() },
      'no-python': { type: 'boolean', default: false },
      json: { type: 'string', default: 'test/bench/results/benchmark.json' },
      chart: { type: 'string', default: 'test/bench/results/benchmark.svg' },
      from: { type: 'string' },
    },
  });
  return {
    sizes: chosen('--size', values.size, Object.keys(SIZES) as SizeName[]),
    profiles: chosen('--profile', values.profile, PROFILES),
    questions: chosen('--only', values.only, QUESTION_NAMES),
    contenders: chosen('--contenders', values.contenders, CONTENDER_NAMES),
    hasPython: !values['no-python'],
    json: values.json,
    chart: values.chart,
    from: values.from,
  };
}

/** The named ones of a list, in the order of the list. */
export function chosen<Name extends string>(flag: string, text: string, names: readonly Name[]): Name[] {
  const wanted = text.split(',');
  const unknown = wanted.filter((word) => !(names as readonly string[]).includes(word));
  if (unknown.length > 0) throw new Error(`${flag} takes ${names.join(', ')}; got ${unknown.join(', ')}`);
  return names.filter((name) => wanted.includes(name));
}
