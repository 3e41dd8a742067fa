import { distance } from 'fastest-levenshtein';
import { compareIds } from './ids.js';

/** Comparisons one finder makes in its life, so that a file full of wrong ids cannot stall its reader. */
const BUDGET = 2_000_000;

/** Finds the candidate a misspelt word most likely meant. */
export type FindNearest = (word: string) => string | undefined;

/**
 * Makes a finder over the candidates. Near means: the same letters and digits whatever their case and punctuation, or at most
 * one edit in three characters away. Of several equally near, the least id. After two million comparisons the finder
 * has no further suggestions.
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
    budget -= words.length;
    return nearestByEdits(word, words);
  };
}

function nearestByEdits(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < limit) {
      limit = edits;
      best = candidate;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
