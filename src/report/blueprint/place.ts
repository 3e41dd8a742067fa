import { graphlib, layout } from '@dagrejs/dagre';
import { groupBy } from '../../algorithms/group-by.js';
import { type BlockSize, groupColumns, sizeOf, stageColumns } from './block-sizes.js';
import type { Block, Blueprint, Box, PlacedBlueprint } from './blueprint.js';
import { linePaths } from './line-paths.js';
import { BLOCK, gapBetweenBlocks, MOST_LINES_AT_REST, ROW } from './measures.js';
import { ROWS, type Row } from './rows.js';
import { sideBySide } from './side-by-side.js';
import { titleBox } from './title-box.js';

/** Blocks that stand side by side. */
interface Part {
  readonly row: Row;
  readonly blocks: readonly Block[];
}

/**
 * Gives everything on a blueprint its place. Rows are ours; who stands beside whom inside a row, so that lines cross little, is worked out
 * by dagre (the method of Gansner, Koutsofios, North & Vo, *A technique for drawing directed graphs*, 1993, with the ranks given). A row
 * that is too wide is cut into parts. The same blueprint gets the same places. Time grows with blocks and the lines between them, of
 * which the strongest 250 take part.
 */
export function placed(blueprint: Blueprint): PlacedBlueprint {
  const sizes = sizesOf(blueprint.blocks);
  const gap = gapBetweenBlocks(blueprint.lines.length);
  const parts = partsOf(blueprint.blocks, sizes, gap);
  const centres = centresOf(blueprint, parts, sizes, gap);
  const blockBoxes = boxesOf(parts, centres, sizes, gap);
  const frame = framed(blueprint.blocks, blockBoxes, sizes, parts);
  const { lines, blocks } = blueprint;
  const obstacles = blocks
    .filter(({ title }) => title !== '')
    .map((block) => titleBox(block, frame.blockBoxes.get(block.id)!));
  const shown = lines.length > MOST_LINES_AT_REST ? [] : lines;
  const paths = linePaths({ lines: shown, cardBoxes: frame.cardBoxes, obstacles });
  return { ...blueprint, ...frame, obstacles, paths };
}

type Sizes = ReadonlyMap<string, BlockSize>;

function sizesOf(blocks: readonly Block[]): Sizes {
  const stages = blocks.filter(({ row }) => row === 'touchpoints');
  const columns = new Map(stageColumns(stages).map((count, i) => [stages[i]!.id, count]));
  return new Map(
    blocks.map((block) => [block.id, sizeOf(block, columns.get(block.id) ?? groupColumns(block))]),
  );
}

/** Each row, cut where it would be too wide; stages stand side by side, however wide. */
function partsOf(blocks: readonly Block[], sizes: Sizes, gap: number): readonly Part[] {
  const byRow = groupBy(blocks, ({ row }) => row);
  const most = Math.max(ROW.width, widthOf(byRow.get('touchpoints') ?? [], sizes, gap));
  return ROWS.filter((row) => byRow.has(row)).flatMap((row): readonly Part[] => {
    const all = byRow.get(row)!;
    if (row === 'touchpoints') return [{ row, blocks: all }];
    const width = widthOf(all, sizes, gap);
    const count = Math.ceil(width / most);
    const parts: Block[][] = [];
    let filled = 0;
    for (const block of all) {
      const part = Math.min(count - 1, Math.floor((filled / width) * count));
      const list = parts[part] ?? [];
      parts[part] = list;
      list.push(block);
      filled += sizes.get(block.id)!.width + gap;
    }
    return parts.filter((part) => part !== undefined).map((part) => ({ row, blocks: part }));
  });
}

/** How wide blocks are side by side. */
function widthOf(blocks: readonly Block[], sizes: Sizes, gap: number): number {
  return blocks.reduce((sum, { id }) => sum + sizes.get(id)!.width + gap, 0);
}

/** The middle of each block that lines join to others, from left to right. */
function centresOf(
  blueprint: Blueprint,
  parts: readonly Part[],
  sizes: Sizes,
  gap: number,
): ReadonlyMap<string, number> {
  const graph = new graphlib.Graph({ multigraph: false, compound: false });
  graph.setGraph({ rankdir: 'TB', nodesep: gap, ranksep: 40, edgesep: 8, ranker: rootFirst });
  graph.setDefaultEdgeLabel(() => ({}));
  const rankOf = new Map<string, number>();
  for (const [i, { blocks }] of parts.entries())
    for (const { id } of blocks) {
      const { width, height } = sizes.get(id)!;
      // An edge must span two ranks at least: the layout keeps every other one for labels.
      rankOf.set(id, 2 + 2 * i);
      graph.setNode(id, { width, height, rank: 2 + 2 * i });
    }
  const joined = new Set<string>();
  for (const { from, to, weight } of strongest(blueprint, rankOf)) {
    graph.setEdge(from, to, { weight, minlen: 1 });
    joined.add(from).add(to);
  }
  layout(graph);
  return new Map(
    graph
      .nodes()
      .filter((id) => joined.has(id))
      .map((id) => [id, graph.node(id).x ?? 0]),
  );
}

/** The ranks are given; the layout adds a root above all of them. */
function rootFirst(graph: graphlib.Graph): void {
  for (const id of graph.nodes()) graph.node(id).rank ??= 0;
}

/** How many lines take part in the layout. */
const MOST_LINES = 250;

/** Between which blocks most links run, from the upper to the lower one. */
function strongest({ blocks, lines }: Blueprint, rankOf: ReadonlyMap<string, number>) {
  const blockOf = new Map(blocks.flatMap(({ id, cards }) => cards.map((card) => [card.id, id])));
  const ends = lines.flatMap(({ from, to, links }) => {
    const [a, b] = [blockOf.get(from)!, blockOf.get(to)!];
    const down = rankOf.get(a)! - rankOf.get(b)!;
    if (down === 0) return [];
    return [{ from: down > 0 ? b : a, to: down > 0 ? a : b, weight: links.length }];
  });
  return [...groupBy(ends, ({ from, to }) => `${from}\n\n\n${to}`).values()]
    .map((group) => ({ ...group[0]!, weight: group.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_LINES);
}

/**
 * The place of each block: where the layout has it, but nearer together, as lines that pass between cards spread them far apart. A row that no line
 * joins to others stands in the middle.
 */
function boxesOf(
  parts: readonly Part[],
  centres: ReadonlyMap<string, number>,
  sizes: Sizes,
  gap: number,
): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const all = [...centres.values()];
  const scale = Math.min(1, widest(parts, sizes, gap) / Math.max(...all, 1));
  const middle = all.length === 0 ? 0 : ((Math.min(...all) + Math.max(...all)) / 2) * scale;
  let top = ROW.margin + ROW.label;
  for (const [i, { row, blocks }] of parts.entries()) {
    const wanted = blocks.map(({ id }) => {
      const centre = centres.get(id);
      return { id, width: sizes.get(id)!.width, middle: centre === undefined ? middle : centre * scale };
    });
    // Stages stand in the order of the journey.
    if (row !== 'touchpoints') wanted.sort((a, b) => a.middle - b.middle);
    // Cards without a heading stand beside those of blocks that have one, not beside the heading.
    const isTitled = blocks.some(({ title }) => title !== '');
    let bottom = top;
    for (const [id, at] of sideBySide(wanted, gap)) {
      const { width, height, cards } = sizes.get(id)!;
      const y = isTitled && cards[0]!.y === 0 ? top + BLOCK.padding + BLOCK.title : top;
      boxes.set(id, { x: at - width / 2, y, width, height });
      bottom = Math.max(bottom, y + height);
    }
    top = bottom + (parts[i + 1]?.row === row ? ROW.partGap : ROW.gap);
  }
  return boxes;
}

/** How wide the widest part is when its blocks stand close, a little more for the eye. */
function widest(parts: readonly Part[], sizes: Sizes, gap: number): number {
  return Math.max(ROW.least, ...parts.map(({ blocks }) => widthOf(blocks, sizes, gap))) * 1.1;
}

/** Everything moved between the margins, in the middle of a map that is not too narrow, and how large it is. */
function framed(
  blocks: readonly Block[],
  boxes: ReadonlyMap<string, Box>,
  sizes: Sizes,
  parts: readonly Part[],
): Pick<PlacedBlueprint, 'width' | 'height' | 'blockBoxes' | 'cardBoxes' | 'rowBoxes'> {
  const all = [...boxes.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const across = all.length === 0 ? 0 : Math.max(...all.map(({ x, width }) => x + width)) - left;
  const width = Math.ceil(Math.max(ROW.least, across + 2 * ROW.margin));
  const shift = all.length === 0 ? 0 : (width - across) / 2 - left;
  const move = (box: Box): Box => ({ ...box, x: Math.round(box.x + shift), y: Math.round(box.y) });
  const blockBoxes = new Map([...boxes].map(([id, box]) => [id, move(box)]));
  const cardBoxes = new Map(
    blocks.flatMap(({ id, cards }) => {
      const { x, y } = blockBoxes.get(id)!;
      return cards.map((card, i) => {
        const inside = sizes.get(id)!.cards[i]!;
        return [card.id, { ...inside, x: x + inside.x, y: y + inside.y }] as const;
      });
    }),
  );
  const height = Math.max(160, ...[...blockBoxes.values()].map(({ y, height }) => y + height + ROW.margin));
  return { width, height, blockBoxes, cardBoxes, rowBoxes: rowBoxesOf(parts, blockBoxes, width) };
}

function rowBoxesOf(
  parts: readonly Part[],
  boxes: ReadonlyMap<string, Box>,
  width: number,
): ReadonlyMap<Row, Box> {
  return new Map(
    [...groupBy(parts, ({ row }) => row)].map(([row, group]) => {
      const inside = group.flatMap(({ blocks }) => blocks.map(({ id }) => boxes.get(id)!));
      const top = Math.min(...inside.map(({ y }) => y));
      const bottom = Math.max(...inside.map(({ y, height }) => y + height));
      return [row, { x: 0, y: top, width, height: bottom - top }];
    }),
  );
}
