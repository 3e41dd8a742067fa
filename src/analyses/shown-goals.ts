import { suppressedGroups, UNKNOWN_SIZE } from '../algorithms/suppression.js';
import type { Goal } from '../model/goal.js';

/** What may be shown of some personal goals together. */
export interface ShownGoals {
  /** Whether numbers over all of them may be shown. */
  readonly isShown: boolean;
  /** Whether the mean over those that state their progress may be shown. */
  readonly isProgressShown: boolean;
  /** How many different respondents hold them; null where one does not say whose it is. */
  readonly respondents: number | null;
}

/**
 * Decides what is shown of personal goals, holder by holder and of all together. The holders are a partition whose total is shown, so
 * those with too few respondents, or with a goal that does not say whose it is, are hidden, and then as many more as it
 * takes (see {@link suppressedGroups}). The goals that state their progress are a partition of their own, since a mean over
 * them may rest on fewer people. The total is hidden where it does not rest on enough known people itself.
 *
 * So whatever is shown, and whatever can be found by subtracting, is about at least `minimum` people. O(goals + holders · log holders).
 */
export function shownGoals(
  byHolder: ReadonlyArray<readonly Goal[]>,
  minimum: number,
): { readonly holders: readonly ShownGoals[]; readonly all: ShownGoals } {
  const sizes = byHolder.map((goals) => respondentsOf(goals) ?? UNKNOWN_SIZE);
  const isHidden = suppressedGroups(sizes, minimum, knownPeople(byHolder));
  const stating = byHolder.map(statingProgress);
  const statingSizes = stating.map((goals, at) => {
    if (goals.length === 0) return 0;
    return isHidden[at] ? UNKNOWN_SIZE : respondentsOf(goals)!;
  });
  const isProgressHidden = suppressedGroups(statingSizes, minimum, knownPeople(stating));
  const holders = byHolder.map((goals, at) => ({
    isShown: !isHidden[at],
    isProgressShown: !isHidden[at] && !isProgressHidden[at],
    respondents: respondentsOf(goals),
  }));
  const all = byHolder.flat();
  const respondents = respondentsOf(all);
  const isShown = respondents !== null && respondents >= minimum;
  const stated = respondentsOf(statingProgress(all));
  const isProgressShown = isShown && (stated === 0 || stated! >= minimum);
  return { holders, all: { isShown, isProgressShown, respondents } };
}

/** The goals that state how much of them is reached. */
export function statingProgress(goals: readonly Goal[]): readonly Goal[] {
  return goals.filter(({ progress }) => progress !== undefined);
}

function respondentsOf(goals: readonly Goal[]): number | null {
  if (goals.some(({ respondent }) => respondent === undefined)) return null;
  return new Set(goals.map(({ respondent }) => respondent)).size;
}

/** How many different people some groups have together, as far as they are known. */
function knownPeople(groups: ReadonlyArray<readonly Goal[]>): (places: readonly number[]) => number {
  return (places) =>
    new Set(places.flatMap((place) => groups[place]!.flatMap(({ respondent }) => respondent ?? []))).size;
}
