import { groupBy } from '../../algorithms/group-by.js';
import type { Gap, Strip } from './strips.js';
import type { Course, Pass } from './ways.js';

/** The farthest that lines beside each other in a gap are apart. */
const MOST_APART = 8;

/**
 * Where each line passes each strip, so that no two in a gap lie on one another: in the order of where they lead to, about where they want
 * to be. Like gaps of neighbouring strips share their lanes, so that a line that passes several stays straight. O(gaps + passes · log passes).
 */
export function lanesOf(
  strips: readonly Strip[],
  ways: ReadonlyArray<readonly Pass[]>,
  courses: readonly Course[],
): ReadonlyArray<readonly number[]> {
  const shafts = shaftsOf(strips);
  const passes = ways.flatMap((way, line) => way.map((pass) => ({ line, pass })));
  const lanes = ways.map(() => new Map<Gap, number>());
  for (const [shaft, group] of groupBy(passes, ({ pass }) => shafts.get(pass.gap)!)) {
    const wanted = new Map(group.map(({ line, pass }) => [line, pass.x]));
    const order = [...wanted].sort(
      ([a, x], [b, y]) => x - y || leaning(courses[a]!) - leaning(courses[b]!) || a - b,
    );
    const places = spread(
      order.map(([, x]) => x),
      group[0]!.pass.gap,
    );
    for (const [i, [line]] of order.entries()) lanes[line]!.set(shaft, places[i]!);
  }
  return ways.map((way, line) => way.map((pass) => lanes[line]!.get(shafts.get(pass.gap)!)!));
}

/** For each gap the topmost of the like ones right above it. */
function shaftsOf(strips: readonly Strip[]): ReadonlyMap<Gap, Gap> {
  const shafts = new Map<Gap, Gap>();
  for (const [i, { gaps }] of strips.entries())
    for (const gap of gaps) {
      const above = strips[i - 1]?.gaps.find(({ left, right }) => left === gap.left && right === gap.right);
      shafts.set(gap, above === undefined ? gap : shafts.get(above)!);
    }
  return shafts;
}

/** Where a line comes from and leads to, from left to right. */
function leaning({ fromX, toX }: Course): number {
  return fromX + toX;
}

/** Places in a gap in the given order, each about where it wants to be and none too near to the next. */
export function spread(wanted: readonly number[], { left, right }: Gap): readonly number[] {
  const apart = Math.min(MOST_APART, (right - left) / (wanted.length + 1));
  const middle = wanted.reduce((sum, x) => sum + x, 0) / wanted.length;
  const isOnePlace = wanted.at(-1)! - wanted[0]! < 1;
  const places = wanted.map((x, i) => (isOnePlace ? middle + (i - (wanted.length - 1) / 2) * apart : x));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + apart);
  let most = right - apart / 2;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, most);
    most = places[i]! - apart;
  }
  let least = left + apart / 2;
  for (let i = 0; i < places.length; i++) {
    places[i] = Math.max(places[i]!, least);
    least = places[i]! + apart;
  }
  return places;
}
