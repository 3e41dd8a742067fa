import { Command, CommanderError, InvalidArgumentError, Option, Argument as Place } from 'commander';
import { nearestAmong } from '../model/nearest.js';
import { wrap } from '../tables/text-width.js';
import { type Argument, EXIT, type ExitCode, type Flag, type Given, type Subcommand } from './command.js';
import { WATCH } from './commands/chain-arguments.js';
import { inputsFrom } from './input/inputs.js';
import { EXIT_CODES_IN_WORDS, FIRST_STEPS, PURPOSE } from './manual.js';
import { HELP_LAYOUT } from './output/help-layout.js';
import { tellFailure } from './output/tell-failure.js';
import type { Surroundings } from './surroundings.js';

/** How wide help is laid out that goes to a pipe or a file. */
const WIDTH_OF_FILES = 100;

/** Makes the parser of subcommands; `done` takes the exit code of the one that ran. */
export function programOf(
  subcommands: readonly Subcommand[],
  on: Surroundings,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command('service-chain')
    .usage('[command] [options] [files...]')
    .description(`${PURPOSE}\n\n${FIRST_STEPS}`)
    .version(on.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; after a subcommand: about it')
    .helpCommand(false)
    .addHelpText('after', `\n${wrap(EXIT_CODES_IN_WORDS, widthOf(on)).join('\n')}`)
    .showSuggestionAfterError(true)
    .exitOverride();
  configure(program, on);
  for (const subcommand of subcommands)
    program.addCommand(commandOf(subcommand, on, done), { isDefault: subcommand.isDefault === true });
  return program;
}

function widthOf({ width }: Surroundings): number {
  return Math.max(20, width ?? WIDTH_OF_FILES);
}

function configure(command: Command, on: Surroundings): void {
  const { output, errors } = on;
  command.configureHelp(HELP_LAYOUT).configureOutput({
    writeOut: (text) => void output.write(text),
    writeErr: (text) => void errors.write(text),
    getOutHelpWidth: () => widthOf(on),
    getErrHelpWidth: () => widthOf(on),
  });
}

function commandOf(subcommand: Subcommand, on: Surroundings, done: (code: ExitCode) => void): Command {
  const { name, summary, description, examples } = subcommand;
  const command = new Command(name)
    .summary(summary)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`(service-chain ${name} --help tells more)`)
    .exitOverride();
  configure(command, on);
  for (const argument of subcommand.arguments) command.addArgument(placeOf(argument));
  for (const flag of subcommand.flags) command.addOption(optionOf(flag));
  const lines = examples.map(([line, meaning]) => exampleText(line, meaning, on));
  if (lines.length > 0) command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  command.action(async () => {
    done(await runSafely(subcommand, givenTo(subcommand, command), on));
  });
  return command;
}

/** The line itself is left whole, to be copied. */
function exampleText(line: string, meaning: string, on: Surroundings): string {
  return [`  ${line}`, ...wrap(meaning, widthOf(on) - 6).map((part) => `      ${part}`)].join('\n');
}

function placeOf(argument: Argument): Place {
  const { description, values } = argument;
  const place = new Place(usageOf(argument), told(description, values));
  return values === undefined ? place : place.argParser(oneOf(values));
}

/** How an argument is written in help. */
export function usageOf({ name, occurs }: Argument): string {
  return { once: `<${name}>`, maybe: `[${name}]`, any: `[${name}...]` }[occurs];
}

function told(description: string, values: readonly string[] | undefined): string {
  return values === undefined ? description : `${description} (${values.join(', ')})`;
}

function optionOf(flag: Flag): Option {
  const { value, values, fallback, repeats, description } = flag;
  const option = new Option(flagUsage(flag), told(description, values));
  if (fallback !== undefined) option.default(fallback);
  const check = values === undefined ? (word: string) => word : oneOf(values);
  if (value !== undefined)
    option.argParser((word, before: unknown) =>
      repeats ? [...((before as string[] | undefined) ?? []), check(word)] : check(word),
    );
  return option;
}

/** How an option is written in help. */
export function flagUsage({ name, letter, value }: Flag): string {
  const names = `${letter === undefined ? '' : `-${letter}, `}--${name}`;
  return value === undefined ? names : `${names} <${value}>`;
}

/** Accepts one of the names; of a wrong one it says which was most likely meant. */
function oneOf(names: readonly string[]): (word: string) => string {
  return (word) => {
    if (names.includes(word)) return word;
    const near = nearestAmong(names)(word);
    throw new InvalidArgumentError(
      `Expected one of ${names.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  };
}

function givenTo(subcommand: Subcommand, command: Command): Given {
  const options = new Map<string, unknown>(
    subcommand.flags.map(({ name }) => [name, command.getOptionValue(camelCase(name))]),
  );
  const words = new Map<string, unknown>(
    subcommand.arguments.map(({ name }, i) => [name, command.processedArgs[i]]),
  );
  return {
    word: (name) => words.get(name) as string | undefined,
    words: (name) => (words.get(name) ?? []) as readonly string[],
    value: (name) => options.get(name) as string | undefined,
    values: (name) => (options.get(name) ?? []) as readonly string[],
    has: (name) => options.get(name) === true,
  };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

async function runSafely(subcommand: Subcommand, given: Given, on: Surroundings): Promise<ExitCode> {
  const answer = (now: Surroundings) => subcommand.run(given, { ...now, inputs: inputsFrom(now.folder) });
  try {
    if (!given.has(WATCH.name)) return await answer(on);
    const { runWatched } = await import('./watching/run-watched.js');
    return await runWatched(answer, on);
  } catch (error) {
    await tellFailure(error, on);
    return EXIT.couldNot;
  }
}

/** The exit code of what the parser itself threw: help and version are answers. */
export function codeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.answered : EXIT.couldNot;
  throw error;
}
