import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearestAmong } from '../model/nearest.js';
import { quote } from '../model/problem.js';
import { EXIT, type ExitCode } from './command.js';
import { subcommands } from './commands/index.js';
import { COMPLETE, complete } from './completion/complete.js';
import { codeOf, programOf } from './program.js';
import type { Surroundings } from './surroundings.js';

/**
 * Runs the command with the given words and returns its exit code: 0 when it answered and is content, 1 when it found something, 2 when
 * it could not run.
 */
export async function run(typed: readonly string[], on: Surroundings): Promise<ExitCode> {
  if (typed[0] === COMPLETE) {
    await complete(typed.slice(1), subcommands, on);
    return EXIT.answered;
  }
  const words = asksForHelp(typed, on.folder) ? [...typed.slice(1, 2), '--help'] : typed;
  const mistyped = mistypedCommand(words, on.folder);
  if (mistyped !== undefined) {
    await on.errors.write(`${on.errors.mark('red', 'error')} ${mistyped}\n`);
    return EXIT.couldNot;
  }
  let code: ExitCode = EXIT.answered;
  const program = programOf(subcommands, on, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

/** Other commands have taught people to ask `help check`; a file of that name is a file. */
function asksForHelp([word]: readonly string[], folder: string): boolean {
  return word === 'help' && !existsSync(resolve(folder, word));
}

/** A first word that is neither a command nor a file, but looks like a command, is most likely one misspelt. */
function mistypedCommand([word]: readonly string[], folder: string): string | undefined {
  const names = subcommands.map(({ name }) => name);
  if (word === undefined || !/^[a-z]+(-[a-z]+)*$/.test(word) || names.includes(word)) return undefined;
  if (existsSync(resolve(folder, word))) return undefined;
  const near = nearestAmong(names)(word);
  const hint = near === undefined ? ' (service-chain --help lists the commands)' : `; did you mean ${near}?`;
  return `there is no command and no file ${quote(word)}${hint}`;
}
