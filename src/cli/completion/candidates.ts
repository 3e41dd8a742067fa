import type { Argument, Completion, Flag, Subcommand } from '../command.js';

/** A word that may come, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What may stand where somebody types. */
export interface Candidates {
  readonly values: readonly Candidate[];
  /** Whether files or folders may stand there too: the shell knows them. */
  readonly paths: 'none' | 'files' | 'folders';
}

/** Gives the words of a kind; the words on the line before tell which files it is about. */
export type Names = (kind: Completion, line: Line) => Promise<readonly Candidate[]>;

/** What stands on the line before the word that is typed. */
export interface Line {
  /** The subcommand, where one is named; else the one that runs without. */
  readonly subcommand: Subcommand;
  /** Whether it is named. */
  readonly isNamed: boolean;
  /** The words that are no options and no values of options. */
  readonly words: readonly string[];
  /** The options that were given. */
  readonly flags: readonly Flag[];
  /** The values of options, by the option. */
  readonly values: ReadonlyMap<string, string>;
  /** The option whose value is to come. */
  readonly awaited: Flag | undefined;
}

/** What may stand in the place of the last word; only what begins like it. */
export async function candidatesFor(
  words: readonly string[],
  subcommands: readonly Subcommand[],
  names: Names,
): Promise<Candidates> {
  const typed = words.at(-1) ?? '';
  const line = lineOf(words.slice(0, -1), subcommands);
  const found = await candidatesAt(typed, line, subcommands, names);
  return { ...found, values: found.values.filter(({ value }) => value.startsWith(typed)) };
}

function lineOf(before: readonly string[], subcommands: readonly Subcommand[]): Line {
  const named = subcommands.find(({ name }) => name === before[0]);
  const subcommand = named ?? subcommands.find(({ isDefault }) => isDefault)!;
  const words: string[] = [];
  const flags: Flag[] = [];
  const values = new Map<string, string>();
  let awaited: Flag | undefined;
  for (const word of named ? before.slice(1) : before) {
    if (awaited) {
      values.set(awaited.name, word);
      awaited = undefined;
    } else if (/^-./.test(word)) {
      const [name = '', value] = word.split(/=(.*)/s);
      const flag = subcommand.flags.find((one) => `--${one.name}` === name || `-${one.letter}` === name);
      if (!flag) continue;
      flags.push(flag);
      if (value !== undefined) values.set(flag.name, value);
      else if (flag.value !== undefined) awaited = flag;
    } else words.push(word);
  }
  return { subcommand, isNamed: named !== undefined, words, flags, values, awaited };
}

async function candidatesAt(
  typed: string,
  line: Line,
  subcommands: readonly Subcommand[],
  names: Names,
): Promise<Candidates> {
  const { subcommand, awaited } = line;
  if (awaited) return valuesOf(awaited, typed, line, names);
  const assigned = /^(--([^=]+)=)(.*)$/s.exec(typed);
  if (assigned) {
    const [, prefix = '', name, value = ''] = assigned;
    const flag = subcommand.flags.find((one) => one.name === name && one.value !== undefined);
    const { values } = flag ? await valuesOf(flag, value, line, names) : NOTHING;
    return { values: values.map((one) => ({ ...one, value: prefix + one.value })), paths: 'none' };
  }
  if (typed.startsWith('-')) return { values: flagsAt(line), paths: 'none' };
  const first = !line.isNamed && line.words.length === 0 && line.flags.length === 0;
  const heads = first ? subcommands.map(({ name, summary }) => ({ value: name, about: summary })) : [];
  const argument = argumentAt(line);
  const { values, paths } = argument ? await valuesOf(argument, typed, line, names) : NOTHING;
  return { values: [...heads, ...values], paths };
}

const NOTHING: Candidates = { values: [], paths: 'none' };

/** The argument whose turn it is; the last one may take any number of words. */
function argumentAt({ subcommand, words }: Line): Argument | undefined {
  const last = subcommand.arguments.at(-1);
  return subcommand.arguments[words.length] ?? (last?.occurs === 'any' ? last : undefined);
}

async function valuesOf(
  { values, completes }: Pick<Flag & Argument, 'values' | 'completes'>,
  typed: string,
  line: Line,
  names: Names,
): Promise<Candidates> {
  if (values) return { values: values.map((value) => ({ value, about: '' })), paths: 'none' };
  if (completes === undefined) return NOTHING;
  if (completes === 'files' || completes === 'folders') return { values: [], paths: completes };
  if (completes !== 'rule-levels') return { values: await names(completes, line), paths: 'none' };
  const [rule, isChosen] = [typed.split('=', 1)[0], typed.includes('=')];
  const levels = ['error', 'warn', 'info', 'off'].map((level) => ({ value: `${rule}=${level}`, about: '' }));
  const rules = isChosen ? [] : await names('rules', line);
  return {
    values: isChosen ? levels : rules.map(({ value, about }) => ({ value: `${value}=`, about })),
    paths: 'none',
  };
}

function flagsAt({ subcommand, flags, isNamed }: Line): readonly Candidate[] {
  const left = subcommand.flags.filter((flag) => flag.repeats || !flags.includes(flag));
  const help = [{ value: '--help', about: 'print help' }];
  const version = isNamed ? [] : [{ value: '--version', about: 'print the version' }];
  return [...left.map((flag) => ({ value: `--${flag.name}`, about: flag.description })), ...help, ...version];
}
