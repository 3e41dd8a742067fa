import { type Element, element } from '../picture/element.js';
import type { Line, PlacedBlueprint } from './blueprint.js';
import { linePaths } from './line-paths.js';
import type { Marks } from './marks.js';
import { MOST_LINES_AT_REST } from './measures.js';

/** The lines between cards; those that are lit lie on top, each drawn as what is lit of it. */
export function drawLines(blueprint: PlacedBlueprint, { links: lit }: Marks): readonly Element[] {
  const { lines, cardBoxes, obstacles } = blueprint;
  const isLit = (line: Line) => lit !== undefined && line.links.some((link) => lit.has(link));
  const litLines = lines.filter(isLit);
  const areMany = lines.length > MOST_LINES_AT_REST;
  const atRest = areMany ? [] : lines.filter((line) => !isLit(line));
  const paths = areMany ? linePaths({ lines: litLines, cardBoxes, obstacles }) : blueprint.paths;
  const state = lit === undefined ? restOf(blueprint) : ' faded';
  return [
    ...atRest.map((line) => drawLine(line, paths.get(line)!, state)),
    ...litLines.map((line) => drawLine(within(line, lit!), paths.get(line)!, ' lit')),
  ];
}

/** Many lines are paler, so that cards stay what is seen first. */
function restOf({ lines }: PlacedBlueprint): string {
  return lines.length > MOST_STRONG ? ' pale' : '';
}

const MOST_STRONG = 60;

/** A line of those of its links that are lit: what is true of the others is not shown. */
function within(line: Line, lit: ReadonlySet<string>): Line {
  const among = (links: readonly string[]) => links.filter((link) => lit.has(link));
  return {
    ...line,
    ...{ links: among(line.links), unowned: among(line.unowned), inCycle: among(line.inCycle) },
  };
}

function drawLine({ links, unowned, inCycle }: Line, path: string, state: string): Element {
  const [isUnowned, isInCycle] = [unowned.length > 0, inCycle.length > 0];
  const kind = `${isUnowned ? ' unowned' : ''}${isInCycle ? ' in-cycle' : ''}${links.length > 1 ? ' several' : ''}`;
  // The head has the colour of the line.
  const head = isUnowned ? 'unowned' : state === ' lit' ? 'lit' : isInCycle ? 'in-cycle' : 'plain';
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
