import { type Problem, type ProblemParts, problemOf } from '../../model/problem.js';

/** A problem at a place in a selector as text. */
export function problemAt(text: string, at: number, parts: Omit<ProblemParts, 'path'>): Problem {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { ...problemOf({ path: [], ...parts }), line: before.length, column: before.at(-1)!.length + 1 };
}

/** How much of a line is shown before and behind a problem, in characters. */
const SHOWN = 60;

/** The line of the text a problem is in, shortened, and a caret under where it is. */
export function pointAt(text: string, { line, column }: Problem): string[] {
  if (line === undefined || column === undefined) return [];
  const whole = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const before = Array.from(whole.slice(0, column - 1), visible);
  const behind = Array.from(whole.slice(column - 1), visible);
  const isCut = before.length > SHOWN;
  const shown = isCut ? ['…', ...before.slice(-SHOWN)] : before;
  const rest = behind.length > SHOWN ? [...behind.slice(0, SHOWN), '…'] : behind;
  return [`    ${[...shown, ...rest].join('')}`, `    ${' '.repeat(shown.length)}^`];
}

/** One column for each character, whatever it would do to a terminal. */
function visible(character: string): string {
  return /[\p{C}\p{Zl}\p{Zp}\t]/u.test(character) ? '\ufffd' : character;
}
