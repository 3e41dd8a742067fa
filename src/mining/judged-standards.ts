import type { CountingStandard } from '../analyses/counting-standard.js';
import type { Link } from '../model/link.js';
import type { ComparedPair } from './compared-pairs.js';
import type { ObservedLinksRow } from './observed-links-table.js';

/** A declared link that has a standard, and what was seen of it. */
export interface JudgedStandard {
  readonly link: Link;
  readonly standard: CountingStandard;
  readonly seen: readonly ObservedLinksRow[];
  /** Whether the standard was kept; null where that is not known. */
  readonly ok: boolean | null;
}

/**
 * The declared links of a pair that have a standard, judged by what was seen of the pair: of all of it where one link is declared, else of what
 * has the service of the link. O(declared links · observed links).
 */
export function judgedStandards(
  { declared, seen }: ComparedPair,
  standardOf: (link: string) => CountingStandard | undefined,
): JudgedStandard[] {
  return declared.flatMap((link) => {
    const standard = standardOf(link.id);
    if (standard === undefined) return [];
    const own = declared.length === 1 ? seen : seen.filter(({ service }) => service === link.service);
    return [{ link, standard, seen: own, ok: allKeep(own, standard) }];
  });
}

/** Shares of several links are no more than the greatest and no less than the least, so they are known where all say the same. */
function allKeep(seen: readonly ObservedLinksRow[], standard: CountingStandard): boolean | null {
  const answers = new Set(seen.map((row) => keeps(row, standard)));
  const [answer = null] = answers;
  return answers.size === 1 ? answer : null;
}

/**
 * A percentile that keeps a target says that at least that share does, one that misses it that a smaller share does. A share between what the
 * two percentiles say is not known.
 */
function keeps(
  { medianWaiting, p90Waiting }: ObservedLinksRow,
  { target, attainment }: CountingStandard,
): boolean | null {
  if (medianWaiting === null || p90Waiting === null) return null;
  const percentiles = [
    { share: 0.5, value: medianWaiting },
    { share: 0.9, value: p90Waiting },
  ];
  if (percentiles.some(({ share, value }) => value <= target && share >= attainment)) return true;
  if (percentiles.some(({ share, value }) => value > target && share <= attainment)) return false;
  return attainment === 0 ? true : null;
}
