import { groupBy } from './group-by.js';

/** The base of the polynomial below, an odd number, and its inverse: their product is 1 modulo 2^32. */
const BASE = 0x01000193;
const INVERSE = 0x359c449b;

/** Told of two texts that may be one slip apart. */
type Pair = (text: string, other: string) => void;

/**
 * Finds different texts that one slip turns into each other: a character too many, one taken for another, or two neighbours that changed
 * places. Of texts that differ at one and the same place each is paired with the first of them only, so the pairs join what slips
 * join. A slip may happen where `placesOf` says: at the character too many of the longer text, at both of those that changed places,
 * and in both texts where one is taken for another.
 *
 * No two texts are compared: a text without a character is looked up among the texts, and among those that lack one at the same
 * place. The look-up is by a number first, Σ character · base^place modulo 2^32, of which that of a text with a slip follows in one
 * step; only where that number is there, texts are made and held to each other. Two texts with one number cost time, and nothing
 * else. O(characters), and the length of the texts of each pair.
 *
 * Source: the deletion neighbourhood of T. Bocek, E. Hunt, B. Stiller, *Fast similarity search in large dictionaries* (2007), as
 * W. Garbe’s SymSpell uses it, but with the place of the deletion kept, so that no hit is two slips away; the number is that of R. Karp and
 * M. Rabin, *Efficient randomized pattern-matching algorithms* (1987).
 *
 * @param texts different texts.
 * @param placesOf per character of a text, 1 where a slip may happen.
 */
export function oneSlipApart(
  texts: ReadonlySet<string>,
  placesOf: (text: string) => Uint8Array,
): ReadonlyArray<readonly [string, string]> {
  const pairs: Array<readonly [string, string]> = [];
  const numbers = new Set<number>();
  for (const text of texts) numbers.add(numberOf(text));
  for (const [length, some] of groupBy(texts, (text) => text.length)) {
    const mayTake = new Uint8Array(some.length * length);
    for (const [row, text] of some.entries()) mayTake.set(placesOf(text), row * length);
    findAmong({ texts: some, length, mayTake }, numbers, (text, other) => {
      if (texts.has(other)) pairs.push([text, other]);
    });
  }
  return pairs;
}

/** Texts of one length, and per text and place whether a slip may happen there. */
interface SameLength {
  readonly texts: readonly string[];
  readonly length: number;
  readonly mayTake: Uint8Array;
}

function findAmong({ texts, length, mayTake }: SameLength, numbers: ReadonlySet<number>, pair: Pair): void {
  const own = Int32Array.from(texts, numberOf);
  const before = new Int32Array(texts.length);
  for (let place = 0, power = 1; place < length; place++, power = Math.imul(power, BASE)) {
    const pairTaken = createTaken(place, pair);
    for (let row = 0; row < texts.length; row++) {
      const text = texts[row]!;
      const here = text.charCodeAt(place);
      const term = Math.imul(here, power);
      const at = row * length + place;
      if (mayTake[at] === 1) {
        const rest = (own[row]! - term) | 0;
        if (texts.length > 1) pairTaken(rest, text);
        // What follows is the same at every place of a run of one character: its last stands for all.
        const next = text.charCodeAt(place + 1);
        if (here !== next) {
          const after = Math.imul(rest - before[row]!, INVERSE);
          if (numbers.has((before[row]! + after) | 0)) pair(text, without(text, place));
          const isNextFree = place + 1 < length && mayTake[at + 1] === 1;
          const swap = Math.imul(next - here, power - Math.imul(power, BASE));
          if (isNextFree && numbers.has((own[row]! + swap) | 0)) pair(text, swapped(text, place));
        }
      }
      before[row] = (before[row]! + term) | 0;
    }
  }
}

/** Makes what pairs a text with the first one that is the same but for the character at a place. */
function createTaken(place: number, pair: Pair): (number: number, text: string) => void {
  const firsts = new Map<number, string>();
  const byRest = new Map<string, string>();
  return (number, text) => {
    const first = firsts.get(number);
    if (first === undefined) {
      firsts.set(number, text);
      return;
    }
    byRest.set(without(first, place), first);
    const rest = without(text, place);
    const other = byRest.get(rest);
    if (other === undefined) byRest.set(rest, text);
    else pair(text, other);
  };
}

function numberOf(text: string): number {
  let number = 0;
  for (let place = 0, power = 1; place < text.length; place++, power = Math.imul(power, BASE)) {
    number = (number + Math.imul(text.charCodeAt(place), power)) | 0;
  }
  return number;
}

function without(text: string, place: number): string {
  return text.slice(0, place) + text.slice(place + 1);
}

function swapped(text: string, place: number): string {
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
}
