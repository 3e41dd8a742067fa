import { withoutControls } from '../../tables/cell-text.js';
import type { Subcommand } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { type Candidates, candidatesFor } from './candidates.js';
import { namesOf } from './names.js';
import { wordsOfLine } from './words-of-line.js';

/** The word that the scripts for shells call the command with. */
export const COMPLETE = '__complete';

/** A description is a hint, in one line beside the word. */
const LONGEST_HINT = 60;

/**
 * Answers a shell: what may stand where somebody types. The first line says whether files or folders may stand there too, whether
 * no space is to follow, and whether words need quotes; the second is the typed word as the shell is to compare it; then
 * a word per line, a tab, and what it means.
 *
 * The words are the shell, then what stands behind the command up to the cursor: for bash as the line itself and the characters it breaks
 * words at, for others as words.
 */
export async function complete(
  [shell = '', ...rest]: readonly string[],
  subcommands: readonly Subcommand[],
  on: Surroundings,
): Promise<void> {
  const silent = { ...on, errors: { ...on.errors, write: () => {} } };
  const { words, cut } = shell === 'bash' ? bashWords(rest) : { words: unquotedLast(rest), cut: 0 };
  const found = await candidatesFor(words, subcommands, (kind, line) => namesOf(kind, line, silent));
  const lines = found.values
    .filter(({ value }) => value === withoutControls(value))
    .map(({ value, about }) => `${value.slice(cut)}\t${hint(about)}\n`);
  await on.output.write(`${mannerOf(found)}\n${(words.at(-1) ?? '').slice(cut)}\n${lines.join('')}`);
}

/** Bash breaks words at `=` and `:` too, and wants only what comes behind the last of them, unless the word is in quotes. */
function bashWords([line = '', breaks = '']: readonly string[]) {
  const { words, written } = wordsOfLine(line);
  const typed = words.at(-1) ?? '';
  const isQuoted = /^["']/.test(written);
  const last = Math.max(...['=', ':'].map((sign) => (breaks.includes(sign) ? typed.lastIndexOf(sign) : -1)));
  return { words: words.slice(1), cut: isQuoted ? 0 : last + 1 };
}

/** Shells take the quotes off words that are complete, not off the one being typed. */
function unquotedLast(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), wordsOfLine(words.at(-1) ?? '').words.join(' ')];
}

function mannerOf({ values, paths }: Candidates): string {
  const isOpen = values.length > 0 && values.every(({ value }) => value.endsWith('='));
  const needsQuotes = values.some(({ value }) => !/^[\w./=:@%+,-]*$/.test(value));
  return [paths, ...(isOpen ? ['nospace'] : []), ...(needsQuotes ? ['quotes'] : [])].join(' ');
}

function hint(about: string): string {
  const clean = withoutControls(about);
  return clean.length <= LONGEST_HINT ? clean : `${clean.slice(0, LONGEST_HINT - 1).trimEnd()}…`;
}
