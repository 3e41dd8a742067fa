import { distance } from 'fastest-levenshtein';
import { compareIds } from './ids.js';

/**
 * Comparisons one finder makes in its life, so that a file full of wrong ids cannot stall its reader. It is told in words of some ten
 * letters: a comparison takes a step for each letter of one and each 32 of the other.
 */
const BUDGET = 2_000_000;
const LETTERS = 16;

/** Finds the candidate a misspelt word most likely meant. */
export type FindNearest = (word: string) => string | undefined;

/**
 * Makes a finder over the candidates. Near means: the same letters and digits whatever their case and punctuation, or at most
 * one edit in three characters away (two neighbours that changed places are one edit). Of several equally near, the least id. After two million comparisons of
 * short words, or as much work with long ones, the finder has no further suggestions.
 */
export function nearestAmong(candidates: Iterable<string>): FindNearest {
  let words: readonly string[] | undefined;
  let folded: Map<string, string> | undefined;
  let budget = BUDGET;
  return (word) => {
    words ??= [...candidates].sort(compareIds);
    folded ??= new Map(words.toReversed().map((candidate) => [fold(candidate), candidate]));
    const same = fold(word) === '' ? undefined : folded.get(fold(word));
    if (same !== undefined || words.length > budget || word.length > 256) return same;
    budget -= words.length * Math.max(1, Math.ceil(word.length / LETTERS) ** 2);
    return nearestByEdits(word, words);
  };
}

function nearestByEdits(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const edits = editsBetween(wanted, candidate.toLowerCase());
    if (edits < limit) {
      limit = edits;
      best = candidate;
    }
  }
  return best;
}

/** Two neighbours that changed places are one slip of the fingers, so they count as one edit. */
function editsBetween(a: string, b: string): number {
  if (a.length === b.length) {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
    if (at < a.length - 1 && isSwapped) return 1;
  }
  return distance(a, b);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
