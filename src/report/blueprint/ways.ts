import type { Gap, Strip } from './strips.js';

/** Where a line passes a strip: through which of its gaps, and about where. */
export interface Pass {
  readonly strip: number;
  readonly gap: Gap;
  readonly x: number;
}

/** What a line joins: the strips of both ends, and where they are from left to right. */
export interface Course {
  readonly from: number;
  readonly to: number;
  readonly fromX: number;
  readonly toX: number;
}

/** What is added for each bend, so that a line bends once rather than a little in each corridor. */
const BEND = 24;

/** A line in a gap takes so much of it. */
const LANE = 6;

/**
 * Finds the gaps through which lines pass the strips between their ends: the shortest ways, where a bend costs extra, more in a low
 * corridor, and so does a gap that others fill. Lines choose one after the other; of very
 * many each looks at the gaps near its ends alone. O(lines · strips · gaps²), of very many O(lines · strips · log gaps).
 */
export function waysThrough(
  strips: readonly Strip[],
  courses: readonly Course[],
): ReadonlyArray<readonly Pass[]> {
  const loads = new Map<Gap, number>();
  return courses.map((course) => {
    const gapsOf = ({ gaps }: Strip) => (courses.length > MANY ? gapsNear(gaps, course) : gaps);
    const way = wayOf(strips, course, gapsOf, loads);
    for (const { gap } of way) loads.set(gap, (loads.get(gap) ?? 0) + 1);
    return way;
  });
}

/** From so many lines on, nobody follows a single one but where it is lit. */
const MANY = 600;

/** The gaps that are nearest to either end, and those beside them. */
function gapsNear(gaps: readonly Gap[], { fromX, toX }: Course): readonly Gap[] {
  const near = new Set<Gap>();
  for (const x of [fromX, toX]) {
    const at = gapAt(gaps, x);
    for (const gap of gaps.slice(Math.max(0, at - 1), at + 2)) near.add(gap);
  }
  return [...near];
}

/** The last gap that begins left of a place, or the first. */
function gapAt(gaps: readonly Gap[], x: number): number {
  let [low, high] = [0, gaps.length - 1];
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (gaps[half]!.left <= x) low = half;
    else high = half - 1;
  }
  return low;
}

interface Step {
  readonly pass: Pass | undefined;
  readonly x: number;
  readonly cost: number;
  readonly before: Step | undefined;
}

function wayOf(
  strips: readonly Strip[],
  { from, to, fromX, toX }: Course,
  gapsOf: (strip: Strip) => readonly Gap[],
  loads: ReadonlyMap<Gap, number>,
): readonly Pass[] {
  if (from === to) return [];
  const down = to > from ? 1 : -1;
  let steps: readonly Step[] = [{ pass: undefined, x: fromX, cost: 0, before: undefined }];
  for (let strip = from + down; (to - strip) * down > 0; strip += down) {
    const weight = weightOf(strips, strip - down, strip);
    const reached = steps;
    steps = placesIn(gapsOf(strips[strip]!), fromX, toX).map(({ gap, x }) => {
      const { cost, before } = cheapest(reached, x, weight);
      return { pass: { strip, gap, x }, x, cost: cost + crowding(gap, loads.get(gap) ?? 0), before };
    });
  }
  const last = cheapest(steps, toX, weightOf(strips, to - down, to));
  const way: Pass[] = [];
  for (let step: Step | undefined = last.before; step?.pass !== undefined; step = step.before)
    way.unshift(step.pass);
  return way;
}

/** Where a line may pass: in each gap as near to either end as can be; of a narrow one in its middle. */
function placesIn(
  gaps: readonly Gap[],
  fromX: number,
  toX: number,
): ReadonlyArray<{ readonly gap: Gap; readonly x: number }> {
  return gaps.flatMap((gap) => {
    const { left, right } = gap;
    if (right - left < NARROW) return [{ gap, x: (left + right) / 2 }];
    const inside = (x: number) => Math.max(left + LANE, Math.min(right - LANE, x));
    return [...new Set([inside(fromX), inside(toX)])].map((x) => ({ gap, x }));
  });
}

const NARROW = 90;

/** How dear a step aside is in the corridor between two strips: dearer where it is low. */
function weightOf(strips: readonly Strip[], one: number, other: number): number {
  const [upper, lower] = one < other ? [one, other] : [other, one];
  return 1 + 14 / Math.max(1, strips[lower]!.top - strips[upper]!.bottom);
}

function crowding({ left, right }: Gap, load: number): number {
  const room = Math.max(1, (right - left) / LANE);
  return (30 * load) / room + Math.max(0, load + 1 - room) * 40;
}

function cheapest(
  steps: readonly Step[],
  x: number,
  weight: number,
): { readonly cost: number; readonly before: Step } {
  let before = steps[0]!;
  let cost = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const aside = Math.abs(step.x - x);
    const all = step.cost + (aside < 1 ? 0 : BEND + aside * weight);
    if (all < cost) [before, cost] = [step, all];
  }
  return { cost, before };
}
