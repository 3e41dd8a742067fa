import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { analyses } from '../analyses/index.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { nearestAmong } from '../model/nearest.js';
import { formatProblem, type Problem } from '../model/problem.js';
import { toOverview } from '../report/to-overview.js';
import { withoutControls } from '../tables/cell-text.js';
import { FORMATS, type FormatName } from './formats.js';
import { readChain } from './read-chain.js';
import type { Surroundings } from './surroundings.js';

interface Flags {
  readonly table?: string;
  readonly format: FormatName;
}

const ANSWERED = 0;
const COULD_NOT = 2;

/** Why a file cannot be read, in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};

/** How wide an overview is laid out that goes to a pipe or a file. */
const WIDTH_OF_FILES = 100;

/** Runs the command with the given words and returns its exit code: 0 when it answered, 2 when it could not. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let code = ANSWERED;
  const command = commandFor(surroundings);
  command.action(async (file: string, flags: Flags) => {
    code = await answer(file, flags, command, surroundings);
  });
  try {
    await command.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ANSWERED : COULD_NOT;
    throw error;
  }
}

function commandFor({ output, errors, version, width }: Surroundings): Command {
  const names = analyses.map(({ table }) => table.name);
  const formats = Object.keys(FORMATS);
  const tables = analyses.map(({ table }) => `  ${table.name.padEnd(20)} ${table.title}`).join('\n');
  return new Command('service-chain')
    .description('Who serves whom, and what does every contact with a customer depend on?')
    .argument('<file>', 'a service chain in YAML or JSON; - reads standard input')
    .addOption(
      new Option('-t, --table <name>', 'print one table instead of the overview').argParser(oneOf(names)),
    )
    .addOption(
      new Option('-f, --format <name>', `how to print the table: ${formats.join(', ')}`)
        .argParser(oneOf(formats))
        .default('text'),
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\nTables:\n${tables}\n\nExit code: 0 when it answered, 2 when it could not.`)
    .showHelpAfterError('(service-chain --help tells more)')
    .configureOutput({
      writeOut: (text) => void output.write(text),
      writeErr: (text) => void errors.write(text),
      getOutHelpWidth: () => width ?? WIDTH_OF_FILES,
      getErrHelpWidth: () => width ?? WIDTH_OF_FILES,
    })
    .exitOverride();
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

async function answer(
  file: string,
  { table, format }: Flags,
  command: Command,
  on: Surroundings,
): Promise<number> {
  if (table === undefined && format !== 'text') command.error(`error: --format ${format} needs a --table`);
  const result = await readChain(file, on).catch((error: NodeJS.ErrnoException) => error);
  if (result instanceof Error) {
    const reason = REASONS[result.code ?? ''] ?? result.message;
    await on.errors.write(
      `${on.errors.mark('red', 'error')} ${withoutControls(file)}: cannot be read: ${reason}\n`,
    );
    return COULD_NOT;
  }
  await report(result.problems, on);
  if (!result.ok) return COULD_NOT;
  for (const piece of pieces(result.chain, table, format, on))
    await on.output.write(safeFor(on, format, piece));
  return ANSWERED;
}

/** CSV and JSON keep names as they are; on a screen they must not move the cursor. Text is clean and may carry colours. */
function safeFor({ width }: Surroundings, format: FormatName, piece: string): string {
  return width === undefined || format === 'text' ? piece : piece.replace(/[^\r\n\t]+/g, withoutControls);
}

function pieces(chain: ServiceChain, table: string | undefined, format: FormatName, on: Surroundings) {
  const analysis = analyses.find((one) => one.table.name === table);
  if (analysis) return FORMATS[format](analysis.run(chain), on);
  const style = {
    heading: (text: string) => on.output.mark('bold', text),
    warning: (text: string) => on.output.mark('yellow', text),
    aside: (text: string) => on.output.mark('dim', text),
  };
  return [toOverview(chain, { width: on.width ?? WIDTH_OF_FILES, style })];
}

async function report(problems: readonly Problem[], { errors }: Surroundings): Promise<void> {
  for (const problem of problems) {
    const kind =
      problem.severity === 'error' ? errors.mark('red', 'error') : errors.mark('yellow', 'warning');
    await errors.write(`${kind} ${withoutControls(formatProblem(problem))}\n`);
  }
  const wrong = problems.filter(({ severity }) => severity === 'error').length;
  if (wrong > 0) await errors.write(`${wrong} ${wrong === 1 ? 'problem' : 'problems'}; no chain was read\n`);
}
