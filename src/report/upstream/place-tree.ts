import { groupBy } from '../../algorithms/group-by.js';
import type { Box } from '../blueprint/blueprint.js';
import { CARD, ROW } from '../blueprint/measures.js';
import { sideBySide } from '../blueprint/side-by-side.js';
import type { Gate, UpstreamTree } from './upstream-tree.js';

/** The card of the customer; no id is like it, as ids hold no control characters. */
export const CUSTOMER = '\u0001customer';

/** A tree with a place for everything. */
export interface PlacedTree {
  readonly width: number;
  readonly height: number;
  /** The place of each link's card, of the customer's and of each gate. */
  readonly cardBoxes: ReadonlyMap<string, Box>;
  /** Where the cards of each distance stand; the first is the customer's, at 0. */
  readonly rows: readonly Box[];
}

/** Of a card: a service needs room for its name, and for its provider with what is said of both. */
const HEIGHT = 72;

const GATE = { width: 62, height: 22, below: 20, gap: 10 } as const;

/** Cards side by side, before a row goes on below. */
const MOST_ACROSS = 8;

/** Between lines of cards; gates stand there. */
const GAP = 92;

/** Gives every card its place: below what needs it, rows by distance, long ones in several lines. O(cards · log cards). */
export function placedTree(tree: UpstreamTree): PlacedTree {
  const rows = [[CUSTOMER], ...tree.levels].map(inLines);
  const middles = middlesOf(rows.flat(), (link) =>
    link === tree.touchpoint ? CUSTOMER : tree.parentOf.get(link),
  );
  const boxes = new Map<string, Box>();
  const rowTops: Array<{ readonly y: number; readonly height: number }> = [];
  let y = ROW.margin + ROW.label;
  for (const lines of rows) {
    const top = y;
    for (const line of lines) {
      for (const id of line) boxes.set(id, { ...boxAround(middles.get(id)!, CARD.width), y, height: HEIGHT });
      y += HEIGHT + GAP;
    }
    rowTops.push({ y: top, height: y - GAP - top });
  }
  for (const [id, box] of gateBoxes(tree, boxes)) boxes.set(id, box);
  const { width, cardBoxes } = framed(boxes);
  return {
    ...{ width, height: bottomOf(cardBoxes) + ROW.margin, cardBoxes },
    rows: rowTops.map((row) => ({ ...row, x: 0, width })),
  };
}

/** The last row may have gates below it, where one of its cards needs one of its own row. */
function bottomOf(boxes: ReadonlyMap<string, Box>): number {
  let bottom = 0;
  for (const { y, height } of boxes.values()) bottom = Math.max(bottom, y + height);
  return bottom;
}

function boxAround(middle: number, width: number): Pick<Box, 'x' | 'width'> {
  return { x: Math.round(middle - width / 2), width };
}

/** Everything moved between the margins, in the middle of a picture that is not too narrow. */
function framed(boxes: ReadonlyMap<string, Box>): Pick<PlacedTree, 'width' | 'cardBoxes'> {
  const all = [...boxes.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const across = Math.max(...all.map(({ x, width }) => x + width)) - left;
  const width = Math.max(ROW.least, across + 2 * ROW.margin);
  const shift = Math.round((width - across) / 2) - left;
  return { width, cardBoxes: new Map([...boxes].map(([id, box]) => [id, { ...box, x: box.x + shift }])) };
}

/** A row cut into lines of about the same length. */
function inLines(row: readonly string[]): ReadonlyArray<readonly string[]> {
  const count = Math.ceil(row.length / MOST_ACROSS);
  const length = Math.ceil(row.length / count);
  return Array.from({ length: count }, (_, i) => row.slice(i * length, (i + 1) * length));
}

/** The middle of each card: first below its parent, then each parent above the middle of what it needs. */
function middlesOf(
  lines: ReadonlyArray<readonly string[]>,
  parentOf: (id: string) => string | undefined,
): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  const place = (line: readonly string[], wanted: (id: string) => number) => {
    const cards = line.map((id) => ({ id, width: CARD.width, middle: wanted(id) }));
    for (const [id, middle] of sideBySide(cards, CARD.gap * 2)) middles.set(id, middle);
  };
  for (const line of lines) {
    const families = groupBy(line, parentOf);
    place(line, (id) => {
      const family = families.get(parentOf(id))!;
      const beside = family.indexOf(id) - (family.length - 1) / 2;
      return (middles.get(parentOf(id) ?? '') ?? 0) + beside * (CARD.width + CARD.gap * 2);
    });
  }
  const children = groupBy(lines.flat(), parentOf);
  for (const line of lines.toReversed())
    place(line, (id) => {
      const below = children.get(id)?.map((child) => middles.get(child)!);
      return below === undefined ? middles.get(id)! : below.reduce((sum, x) => sum + x, 0) / below.length;
    });
  return middles;
}

/** Gates stand below the link they are of; of several, side by side in the order of what they lead to. */
function gateBoxes(
  { gates, lines }: UpstreamTree,
  boxes: ReadonlyMap<string, Box>,
): ReadonlyArray<readonly [string, Box]> {
  const below = groupBy(gates, ({ of }) => boxes.get(of)!.y);
  const into = groupBy(lines, ({ to }) => to);
  const middle = (id: string) => boxes.get(id)!.x + CARD.width / 2;
  const wantedOf = ({ id, of }: Gate) => {
    const ends = (into.get(id) ?? []).map(({ from }) => middle(from));
    const there = ends.reduce((sum, x) => sum + x, 0) / ends.length;
    // Nearer to the link they are of than to what they lead to, but never far from it.
    return middle(of) + Math.max(-CARD.width / 2, Math.min(CARD.width / 2, (there - middle(of)) / 3));
  };
  return [...below.values()].flatMap((side) => {
    const wanted = side
      .map((gate) => ({ id: gate.id, width: GATE.width, middle: wantedOf(gate) }))
      .sort((a, b) => a.middle - b.middle);
    const { y, height } = boxes.get(side[0]!.of)!;
    const top = y + height + GATE.below;
    return [...sideBySide(wanted, GATE.gap)].map(
      ([id, at]) => [id, { ...boxAround(at, GATE.width), y: top, height: GATE.height }] as const,
    );
  });
}
