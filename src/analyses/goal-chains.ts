import type { Topology } from '../chain/topology.js';
import { CULTURE_REFERENCES } from '../model/culture.js';
import type { Goal } from '../model/goal.js';
import { ORGANISATION } from '../model/ids.js';

/** What aligns a goal. */
export const ALIGNED_THROUGH = ['touchpoint', 'culture', 'organisation-goal'] as const;

/** What aligns a goal. */
export type AlignedThrough = (typeof ALIGNED_THROUGH)[number];

/** Where following `supports` leads from each goal, by its place among the goals of the chain. */
export interface GoalChains {
  /** What aligns a goal; null where nothing does. */
  through(goal: number): AlignedThrough | null;
  /** The link that following ends at, by number; -1 where it ends elsewhere. */
  linkOf(goal: number): number;
  /** The goals followed, the first one included, each once. */
  pathOf(goal: number): string[];
}

const SUB_STEPS: ReadonlySet<string> = new Set(CULTURE_REFERENCES);

/**
 * Follows what goals support: from goal to goal, to a link or a culture sub-step. A personal goal is followed only from another
 * one of the same respondent, as what it supports is nobody else's business; goals that support each other in a circle end
 * nowhere. O(goals), and O(path) for a path.
 *
 * @param isExposed whether any touchpoint depends on a link, by number.
 */
export function goalChains({ columns }: Topology, isExposed: (link: number) => boolean): GoalChains {
  const { goals } = columns;
  const next = nextGoals(goals);
  const { ends, passesOrganisation } = endsOf(goals, next);
  const supportsOf = (goal: number) => (ends[goal] === -1 ? undefined : goals[ends[goal]!]!.supports);
  const linkOf = (goal: number) => {
    const supports = supportsOf(goal);
    return supports === undefined ? -1 : columns.linkNumber(supports);
  };
  return {
    linkOf,
    through(goal) {
      const link = linkOf(goal);
      if (link !== -1 && isExposed(link)) return 'touchpoint';
      if (SUB_STEPS.has(supportsOf(goal) ?? '')) return 'culture';
      return passesOrganisation[goal] === 1 ? 'organisation-goal' : null;
    },
    pathOf(goal) {
      const path = new Set<string>();
      for (let at = goal; at !== -1 && !path.has(goals[at]!.id); at = next[at]!) path.add(goals[at]!.id);
      return [...path];
    },
  };
}

/** Per goal: the goal it leads on to, -1 where there is none to follow. */
function nextGoals(goals: readonly Goal[]): Int32Array {
  const places = new Map(goals.map(({ id }, place) => [id, place]));
  return Int32Array.from(goals, (goal) => {
    const place = goal.supports === undefined ? undefined : places.get(goal.supports);
    return place !== undefined && mayFollow(goal, goals[place]!) ? place : -1;
  });
}

function mayFollow(from: Goal, to: Goal): boolean {
  if (to.personal !== true) return true;
  return from.respondent !== undefined && from.respondent === to.respondent;
}

/** Per goal: the last one of its chain, -1 in front of a circle; and whether a goal of the organisation is in it. */
function endsOf(goals: readonly Goal[], next: Int32Array) {
  const isOrganisations = ({ holder, personal }: Goal) => holder === ORGANISATION && personal !== true;
  const ends = new Int32Array(goals.length);
  const passesOrganisation = Uint8Array.from(goals, (goal) => Number(isOrganisations(goal)));
  const isMet = new Uint8Array(goals.length);
  for (let start = 0; start < goals.length; start++) {
    const walk: number[] = [];
    let at = start;
    for (; at !== -1 && isMet[at] === 0; at = next[at]!) {
      isMet[at] = 1;
      walk.push(at);
    }
    const circle = walk.slice(walk.includes(at) ? walk.indexOf(at) : walk.length);
    const isOrganised = circle.some((goal) => passesOrganisation[goal] === 1);
    for (const goal of circle) {
      ends[goal] = -1;
      passesOrganisation[goal] = Number(isOrganised);
    }
    for (const goal of walk.slice(0, walk.length - circle.length).reverse()) {
      const to = next[goal]!;
      ends[goal] = to === -1 ? goal : ends[to]!;
      if (to !== -1 && passesOrganisation[to] === 1) passesOrganisation[goal] = 1;
    }
  }
  return { ends, passesOrganisation };
}
