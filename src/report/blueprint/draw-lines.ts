import { type Element, element } from '../picture/element.js';
import type { Line, PlacedBlueprint } from './blueprint.js';
import { linePaths } from './line-paths.js';
import type { Marks } from './marks.js';

/** How many lines are shown while nothing is looked at; of more, none would be told from the others. */
export const MOST_LINES_AT_REST = 400;

/** The lines between cards; those that are lit lie on top. */
export function drawLines(blueprint: PlacedBlueprint, marks: Marks): readonly Element[] {
  const paths = linePaths(blueprint);
  const isLit = ({ links }: Line) =>
    marks.links !== undefined && links.some((link) => marks.links!.has(link));
  const atRest =
    blueprint.lines.length > MOST_LINES_AT_REST ? [] : blueprint.lines.filter((line) => !isLit(line));
  const lit = blueprint.lines.filter(isLit);
  return [
    ...atRest.map((line) =>
      drawLine(line, paths.get(line)!, marks.links === undefined ? restOf(blueprint) : ' faded'),
    ),
    ...lit.map((line) => drawLine(line, paths.get(line)!, ' lit')),
  ];
}

/** Many lines are paler, so that cards stay what is seen first. */
function restOf({ lines }: PlacedBlueprint): string {
  return lines.length > MOST_STRONG ? ' pale' : '';
}

const MOST_STRONG = 60;

function drawLine(line: Line, path: string, state: string): Element {
  const { links, unowned, inCycle } = line;
  const kind = `${unowned > 0 ? ' unowned' : ''}${inCycle ? ' in-cycle' : ''}${links.length > 1 ? ' several' : ''}`;
  const head = state === ' lit' ? 'lit' : unowned > 0 ? 'unowned' : inCycle ? 'in-cycle' : 'plain';
  return element('path', { class: `line${kind}${state}`, d: path, 'marker-end': `url(#head-${head})` });
}

/** The heads of arrows, which a picture holds once: those of the map, and of further kinds. */
export function arrowHeads(...more: readonly string[]): Element {
  return element(
    'defs',
    {},
    ['plain', 'unowned', 'in-cycle', 'lit', ...more].map((kind) =>
      element(
        'marker',
        {
          ...{ id: `head-${kind}`, class: `head ${kind}`, viewBox: '0 0 8 8', refX: 7, refY: 4 },
          ...{ markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' },
        },
        element('path', { d: 'M0 0.5L8 4L0 7.5z' }),
      ),
    ),
  );
}
