import { groupBy } from './group-by.js';
import { oneSlipApart } from './one-slip-apart.js';
import { spellingOf } from './spelling.js';

/** Words in which a slip may happen: eight small letters or more, none of them beyond the basic plane. */
const LONG_WORD = /^(?:(?=[a-\uffff])\p{Ll}){8,}$/u;

/** From how many letters on one may be taken for another: in shorter words that mostly gives another word, as of Printing and Painting. */
const LONG_ENOUGH_TO_TAKE = 10;

/** Words that may be Roman numerals, of which every letter counts. */
const ROMAN = /^[ivxlcdm]+$/;

/**
 * Groups texts that differ in nothing but spelling. Two texts do when, after {@link spellingOf},
 *
 * - they have the same letters, digits and symbols, wherever their words end, or
 * - they have the same words but one, and one slip makes one of these two the other: a letter too many, a letter taken for another, or
 *   two neighbours that changed places. The longer of the two (each, where they are equally long) has eight letters or more, of an
 *   alphabet with capitals, and is no possible Roman numeral. Both begin with the same letter. A letter is taken for another only in words
 *   of ten letters or more, and never the last, as endings tell things apart (*-er* and *-ee*, and those of cases and genders).
 *
 * So numbers, symbols and short words always tell texts apart, and so does any letter of a script of syllables or ideographs. A group
 * holds all texts that a row of such pairs joins.
 *
 * No two texts are compared but where they are likely a pair: {@link oneSlipApart} says how, and what it owes to whom. O(characters), and
 * for each pair found the length of its texts.
 *
 * @returns groups of two or more, as places in the list; both ascend.
 */
export function similarTexts(texts: readonly string[]): readonly (readonly number[])[] {
  const joined = Int32Array.from(texts.keys());
  const byWords = new Map<string, number>();
  const byLetters = new Map<string, number>();
  for (const [place, text] of texts.entries()) {
    const { words, letters } = spellingOf(text);
    const first = byLetters.get(letters);
    if (first === undefined) byLetters.set(letters, place);
    else join(joined, first, place);
    if (!byWords.has(words)) byWords.set(words, place);
  }
  for (const [one, other] of oneSlipApart(new Set(byWords.keys()), placesInLongWords))
    if (!makesAnotherWord(one, other)) join(joined, byWords.get(one)!, byWords.get(other)!);
  const groups = groupBy(joined.keys(), (place) => rootOf(joined, place));
  return [...groups.values()].filter(({ length }) => length > 1);
}

function placesInLongWords(text: string): Uint8Array {
  const places = new Uint8Array(text.length);
  let start = 0;
  for (const word of text.split(' ')) {
    const end = start + word.length;
    if (LONG_WORD.test(word) && !ROMAN.test(word)) places.fill(1, start + 1, end);
    start = end + 1;
  }
  return places;
}

/** Whether of two texts one slip apart a letter is taken for another where that tells words apart: in a short word, or at the end. */
function makesAnotherWord(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let place = 0;
  while (one[place] === other[place]) place++;
  if (one.slice(place + 1) !== other.slice(place + 1)) return false;
  const next = one.indexOf(' ', place);
  const end = next === -1 ? one.length : next;
  const start = one.lastIndexOf(' ', place) + 1;
  return end - start < LONG_ENOUGH_TO_TAKE || place === end - 1;
}

/** Joins the groups of two places; the least place of a group is its root. */
function join(joined: Int32Array, one: number, other: number): void {
  const a = rootOf(joined, one);
  const b = rootOf(joined, other);
  joined[Math.max(a, b)] = Math.min(a, b);
}

/** The root of a place, the way to it halved for the next time. */
function rootOf(joined: Int32Array, place: number): number {
  let at = place;
  while (joined[at] !== at) {
    joined[at] = joined[joined[at]!]!;
    at = joined[at]!;
  }
  return at;
}
