import { MAX_ID_LENGTH, ORGANISATION } from '../../model/ids.js';

/** Makes an id that reads like a text and that nothing has yet. */
export type MakeId = (text: string) => string;

/** Room for a number in parentheses behind the start of a text. */
const STEM_LENGTH = MAX_ID_LENGTH - 16;
const ARROW = ' → ';
const END_LENGTH = (MAX_ID_LENGTH - ARROW.length) >> 1;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * Makes ids of texts: the text itself where it may be an id and is free, else with blanks for control characters, cut to length, and
 * with a number behind it, from 2. Which ids come out depends on the order in which they are asked for.
 *
 * O(length of the text), and once for each id that is in the way.
 *
 * @param isTaken whether somebody has an id.
 */
export function idMaker(isTaken: (id: string) => boolean): MakeId {
  const made = new Set<string>([ORGANISATION]);
  // Counted by what stands before the number, so that long texts with one start do not try the same numbers again.
  const counts = new Map<string, number>();
  return (text) => {
    const whole = cut(text.replace(CONTROLS, ' '), MAX_ID_LENGTH);
    const stem = cut(whole, STEM_LENGTH);
    let count = counts.get(stem) ?? 1;
    let id = whole;
    while (made.has(id) || isTaken(id)) id = `${stem} (${++count})`;
    counts.set(stem, count);
    made.add(id);
    return id;
  };
}

/** The text that a link between two parties is named by: both ends show, whatever their length. */
export function linkText(provider: string, customer: string): string {
  const text = provider + ARROW + customer;
  return text.length <= MAX_ID_LENGTH ? text : cut(provider, END_LENGTH) + ARROW + cut(customer, END_LENGTH);
}

/** The start of a text, with no half of a pair of code units at its end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isPair = /[\ud800-\udbff]/.test(text[length - 1]!);
  return text.slice(0, isPair ? length - 1 : length);
}
