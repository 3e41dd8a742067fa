import { groupBy } from '../../algorithms/group-by.js';
import type { Box } from './blueprint.js';
import { lanesOf, spread } from './lanes.js';
import { type Strip, stripAt, stripsOf } from './strips.js';
import { type Course, type Pass, waysThrough } from './ways.js';

/** A line between two cards, by the ids of the cards. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Lines, the places of what they join, and of what else they must not touch. */
export interface PlacedLines<L extends Ends> {
  readonly lines: readonly L[];
  readonly cardBoxes: ReadonlyMap<string, Box>;
  readonly obstacles?: readonly Box[];
}

/** Where a line leaves or meets a card: at its top or its bottom. */
type Side = 'top' | 'bottom';

interface End {
  readonly line: number;
  readonly card: string;
  readonly side: Side;
  /** Where the line goes to from there, from left to right: ends stand in that order along a side. */
  readonly toward: number;
  /** Whether it passes a gap there, rather than lead to a card at once. */
  readonly isPass: boolean;
  readonly isStart: boolean;
}

/** A line with its way: where it passes each strip between its ends. */
interface Route {
  readonly course: Course;
  readonly passes: ReadonlyArray<Pick<Pass, 'strip' | 'x'>>;
}

/**
 * The path of each line, from the provider to the customer. No line runs under a card that it does not join: it bends only where no card
 * stands, and passes others through the gaps between them. Upward lines leave at the top and arrive at the bottom, downward ones the other way round;
 * lines within a row bend around above it. Ends share the side of a card evenly. O(lines · (strips · gaps² + log lines)).
 */
export function linePaths<L extends Ends>(placed: PlacedLines<L>): ReadonlyMap<L, string> {
  const { lines, cardBoxes, obstacles = [] } = placed;
  if (lines.length === 0) return new Map();
  const strips = stripsOf([...cardBoxes.values(), ...obstacles]);
  const courses = lines.map(({ from, to }) => courseOf(cardBoxes.get(from)!, cardBoxes.get(to)!, strips));
  const ways = waysThrough(strips, courses);
  const lanes = lanesOf(strips, ways, courses);
  const routes = courses.map((course, i) => ({
    course,
    passes: ways[i]!.map(({ strip }, k) => ({ strip, x: lanes[i]![k]! })),
  }));
  const ends = endsOn(lines, routes, cardBoxes);
  return new Map(lines.map((line, i) => [line, pathOf(routes[i]!, ends[i]!, strips)]));
}

function courseOf(from: Box, to: Box, strips: readonly Strip[]): Course {
  return {
    ...{ from: stripAt(strips, from.y), to: stripAt(strips, to.y) },
    ...{ fromX: from.x + from.width / 2, toX: to.x + to.width / 2 },
  };
}

/** Where each line begins and ends, from left to right. */
function endsOn(
  lines: readonly Ends[],
  routes: readonly Route[],
  boxes: ReadonlyMap<string, Box>,
): ReadonlyArray<readonly [start: number, end: number]> {
  const ends = lines.flatMap((line, i) => endsOf(line, i, routes[i]!));
  const places = lines.map((): [number, number] => [0, 0]);
  for (const group of groupBy(ends, ({ card, side }) => `${card}\n\n\n${side}`).values()) {
    group.sort((a, b) => a.toward - b.toward);
    const { x, width } = boxes.get(group[0]!.card)!;
    // Lines keep off the corners.
    const side = { left: x + width * 0.1, right: x + width * 0.9 };
    const apart = (0.72 * width) / (group.length + 1);
    const wanted = group.map(({ toward, isPass }, i) => {
      const evenly = x + 0.14 * width + apart * (i + 1);
      // Straight on where that can be, but not near to others.
      const isClear = group.length === 1 || Math.abs(toward - evenly) < apart / 2;
      return isPass && isClear && toward > side.left && toward < side.right ? toward : evenly;
    });
    const at = spread(wanted, side);
    for (const [i, { line, isStart }] of group.entries()) places[line]![isStart ? 0 : 1] = at[i]!;
  }
  return places;
}

function endsOf({ from, to }: Ends, line: number, { course, passes }: Route): readonly End[] {
  const isDown = course.to > course.from;
  const isLevel = course.to === course.from;
  const isPass = passes.length > 0;
  return [
    {
      ...{ line, card: from, side: isDown ? 'bottom' : 'top', isStart: true, isPass },
      toward: passes[0]?.x ?? course.toX,
    },
    {
      ...{ line, card: to, side: isDown || isLevel ? 'top' : 'bottom', isStart: false, isPass },
      toward: passes.at(-1)?.x ?? course.fromX,
    },
  ];
}

function pathOf(
  { course, passes }: Route,
  [start, end]: readonly [number, number],
  strips: readonly Strip[],
): string {
  const [first, last] = [strips[course.from]!, strips[course.to]!];
  if (course.from === course.to)
    return arc(start, end, first.top, first.top - (strips[course.from - 1]?.bottom ?? 0));
  const isDown = course.to > course.from;
  let [x, y] = [start, isDown ? first.bottom : first.top];
  let path = `M${round(x)} ${round(y)}`;
  const bendTo = (nextX: number, nextY: number) => {
    const half = round((y + nextY) / 2);
    path +=
      Math.abs(nextX - x) < 0.5
        ? `V${round(nextY)}`
        : `C${round(x)} ${half} ${round(nextX)} ${half} ${round(nextX)} ${round(nextY)}`;
    [x, y] = [nextX, nextY];
  };
  for (const pass of passes) {
    const { top, bottom } = strips[pass.strip]!;
    bendTo(pass.x, isDown ? top : bottom);
    y = isDown ? bottom : top;
    path += `V${round(y)}`;
  }
  bendTo(end, isDown ? last.top : last.bottom);
  return path;
}

/** From top to top of two cards side by side, not higher than there is room. */
function arc(start: number, end: number, y: number, room: number): string {
  const bend = Math.min(30 + Math.min(24, Math.abs(start - end) / 20), room * 1.2);
  return `M${round(start)} ${y}C${round(start)} ${round(y - bend)} ${round(end)} ${round(y - bend)} ${round(end)} ${y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
