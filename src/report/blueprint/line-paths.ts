import { groupBy } from '../../algorithms/group-by.js';
import type { Box } from './blueprint.js';

/** A line between two cards, by the ids of the cards. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Lines, and the places of what they join. */
export interface PlacedLines<L extends Ends> {
  readonly lines: readonly L[];
  readonly cardBoxes: ReadonlyMap<string, Box>;
}

/** Where a line leaves or meets a card: at its top or its bottom. */
type Side = 'top' | 'bottom';

interface End {
  readonly line: Ends;
  readonly card: string;
  readonly side: Side;
  /** Where the other end is, from left to right: ends stand in that order along a side. */
  readonly toward: number;
  readonly isStart: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The path of each line, from the provider to the customer. Upward lines leave at the top and arrive at the bottom; lines that run down or
 * within a row, against the pyramid, bend around. Ends share the side of a card evenly. O(lines · log lines).
 */
export function linePaths<L extends Ends>({ lines, cardBoxes }: PlacedLines<L>): ReadonlyMap<L, string> {
  const ends = lines.flatMap((line) => endsOf(line, cardBoxes));
  const points = new Map<Ends, { from?: Point; to?: Point }>();
  for (const group of groupBy(ends, ({ card, side }) => `${card}\n\n\n${side}`).values()) {
    group.sort((a, b) => a.toward - b.toward);
    for (const [i, end] of group.entries()) {
      const at = pointOn(cardBoxes.get(end.card)!, end.side, (i + 1) / (group.length + 1));
      const both = points.get(end.line) ?? {};
      points.set(end.line, both);
      if (end.isStart) both.from = at;
      else both.to = at;
    }
  }
  return new Map(lines.map((line) => [line, pathBetween(points.get(line)!, sidesOf(line, cardBoxes))]));
}

function endsOf(line: Ends, boxes: ReadonlyMap<string, Box>): readonly End[] {
  const [start, end] = sidesOf(line, boxes);
  const [from, to] = [boxes.get(line.from)!, boxes.get(line.to)!];
  return [
    { line, card: line.from, side: start, toward: middle(to), isStart: true },
    { line, card: line.to, side: end, toward: middle(from), isStart: false },
  ];
}

function sidesOf(line: Ends, boxes: ReadonlyMap<string, Box>): readonly [Side, Side] {
  const [from, to] = [boxes.get(line.from)!, boxes.get(line.to)!];
  if (from.y >= to.y + to.height) return ['top', 'bottom'];
  if (to.y >= from.y + from.height) return ['bottom', 'top'];
  return ['top', 'top'];
}

function middle({ x, width }: Box): number {
  return x + width / 2;
}

/** Lines keep off the corners. */
function pointOn({ x, y, width, height }: Box, side: Side, share: number): Point {
  return { x: x + width * (0.14 + 0.72 * share), y: side === 'top' ? y : y + height };
}

function pathBetween(
  { from, to }: { readonly from?: Point; readonly to?: Point },
  [start, end]: readonly [Side, Side],
): string {
  const [a, b] = [from!, to!];
  const apart = Math.abs(a.y - b.y);
  const bend =
    start === end
      ? 30 + Math.min(24, Math.abs(a.x - b.x) / 20)
      : Math.max(Math.min(26, apart / 2), apart * 0.45);
  const out = start === 'top' ? -bend : bend;
  const into = end === 'top' ? -bend : bend;
  return `M${round(a.x)} ${round(a.y)}C${round(a.x)} ${round(a.y + out)} ${round(b.x)} ${round(b.y + into)} ${round(b.x)} ${round(b.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
