/** A text without what is mere spelling. */
export interface Spelling {
  /** Its words in lower case, without accents, a space between each two. */
  readonly words: string;
  /** The same without the spaces, but for those between two numbers. */
  readonly letters: string;
}

/**
 * Takes from a text what is mere spelling: capitals, accents, spaces and punctuation.
 *
 * The text is decomposed (NFKD), and loses the diacritical marks of U+0300 to U+036F; marks of other blocks stay, as they are vowels
 * in some scripts. A *word* is then a run of letters, of digits, or of symbols and `#`; all else stands between words. Inside a run of letters, a new
 * word begins at a capital after a small letter, and at the last of several capitals before a small one, so that `wardA`, `Ward A` and
 * `ward-a` have the same words. A text without any word is its own. O(length).
 */
export function spellingOf(text: string): Spelling {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '');
  const words = (plain.match(WORD) ?? []).map((word) => word.toLowerCase()).join(' ');
  return { words, letters: words.replace(/ (?!\p{N})|(?<!\p{N}) /gu, '') || text };
}

/** Capitals alone, a word in small letters, letters of scripts without capitals, numbers, symbols. */
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lt}\p{Lm}\p{Lo}\p{M}]+|\p{N}+|[\p{S}#]+/gu;
