import { type Element, element } from '../picture/element.js';
import type { Block, PlacedBlueprint } from './blueprint.js';
import { type AttributesOfCard, drawCard } from './draw-card.js';
import { drawLines } from './draw-lines.js';
import type { Marks } from './marks.js';
import { ROW } from './measures.js';
import { LINES_ABOVE, ROW_TITLES } from './rows.js';

/** What a drawing is told besides the blueprint. */
export interface DrawOptions {
  /** What stands out. */
  readonly marks?: Marks;
  /** What makes cards answer. */
  readonly card?: AttributesOfCard;
}

/** Draws a blueprint: rows, frames, lines and cards, from the back to the front. */
export function draw(blueprint: PlacedBlueprint, options: DrawOptions = {}): readonly Element[] {
  const { marks = {}, card } = options;
  return [
    element('g', { class: 'rows' }, rowsOf(blueprint)),
    element('g', { class: 'frames' }, framesOf(blueprint)),
    element('g', { class: 'lines', 'aria-hidden': 'true' }, drawLines(blueprint, marks)),
    // Titles lie over the lines, with a rim that keeps them readable where one passes.
    element('g', { class: 'titles' }, titlesOf(blueprint)),
    element(
      'g',
      { class: marks.lit === undefined ? 'cards' : 'cards some-lit' },
      blueprint.blocks.flatMap(({ cards }) =>
        cards.map((one) => drawCard(one, blueprint.cardBoxes.get(one.id)!, marks, card)),
      ),
    ),
  ];
}

function rowsOf({ rowBoxes, width }: PlacedBlueprint): readonly Element[] {
  return [...rowBoxes].flatMap(([row, { y, height }], i) => {
    // Above the first row there is nothing to divide it from.
    const line = i === 0 ? undefined : LINES_ABOVE[row];
    const above = y - (ROW.gap + ROW.label) / 2 + 4;
    return [
      element('rect', {
        class: `row ${row}`,
        x: 0,
        y: y - ROW.label,
        width,
        height: height + ROW.label + 12,
        rx: 10,
      }),
      ...(line === undefined
        ? []
        : [
            element('line', { class: 'divide', x1: 0, y1: above, x2: width, y2: above }),
            element(
              'text',
              { class: 'divide-title', x: width - 8, y: above - 6, 'text-anchor': 'end' },
              line,
            ),
          ]),
    ];
  });
}

function framesOf({ blocks, blockBoxes }: PlacedBlueprint): readonly Element[] {
  return blocks.filter(hasTitle).map(({ id }) => {
    const { x, y, width, height } = blockBoxes.get(id)!;
    return element('rect', { class: 'frame', x, y, width, height, rx: 10 });
  });
}

function hasTitle({ title }: Block): boolean {
  return title !== '';
}

function titlesOf({ rowBoxes, blocks, blockBoxes }: PlacedBlueprint): readonly Element[] {
  const ofRows = [...rowBoxes].map(([row, { y }]) =>
    element('text', { class: 'row-title', x: 16, y: y - 14 }, ROW_TITLES[row]),
  );
  const ofFrames = blocks.filter(hasTitle).map(({ id, title }) => {
    const { x, y } = blockBoxes.get(id)!;
    return element('text', { class: 'frame-title', x: x + 12, y: y + 18 }, title);
  });
  return [...ofRows, ...ofFrames];
}
