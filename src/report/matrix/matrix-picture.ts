import type { ServiceChain } from '../../chain/service-chain.js';
import { ROW } from '../blueprint/measures.js';
import { element } from '../picture/element.js';
import { type LegendEntry, legend } from '../picture/legend.js';
import { picture } from '../picture/picture.js';
import { counted } from '../text-layout.js';
import { dot, drawMatrix, FARTHEST, shade } from './draw-matrix.js';
import { type Matrix, matrixOf } from './matrix.js';
import { MATRIX_STYLE } from './style.js';

/** Which party stands behind which touchpoint, as a picture. */
export function matrixPicture(chain: ServiceChain): string {
  const matrix = matrixOf(chain);
  const { drawn, width, height } = drawMatrix(chain, matrix);
  const signs = legend(entriesOf(matrix), leftOut(matrix), {
    ...{ x: ROW.margin, y: height, width: width - 2 * ROW.margin },
  });
  const about = {
    title: `${chain.name ?? 'Service chain'}: who stands behind which touchpoint`,
    description: descriptionOf(matrix),
    ...{ width, height: height + signs.height + 12, style: MATRIX_STYLE },
  };
  return picture(about, drawn, signs.drawn);
}

function descriptionOf(matrix: Matrix): string {
  const { rows, columns } = matrix;
  const cells = rows.flatMap((row) => row.cells);
  const critical = cells.filter((cell) => cell.critical).length;
  return [
    `${counted(rows.length, 'touchpoint')} by ${counted(columns.length, 'party', 'parties')}:`,
    `${counted(cells.length, 'dependency', 'dependencies')},`,
    `${counted(critical, 'single point', 'single points')} of failure.`,
    ...leftOut(matrix),
  ].join(' ');
}

/** What is not shown is told. */
function leftOut({ rows, columns, touchpoints, reaching, idle }: Matrix): readonly string[] {
  const [more, parties] = [touchpoints - rows.length, reaching - columns.length];
  return [
    ...(more === 0
      ? []
      : [`The ${rows.length} touchpoints with most parties behind them; ${more} more left out.`]),
    ...(parties === 0
      ? []
      : [`The ${columns.length} parties that reach most touchpoints; ${parties} more left out.`]),
    ...(idle === 0 ? [] : [`${counted(idle, 'party', 'parties')} that no touchpoint depends on left out.`]),
  ];
}

function entriesOf({ rows }: Matrix): readonly LegendEntry[] {
  const cells = rows.flatMap((row) => row.cells);
  const farthest = cells.reduce((most, { distance }) => Math.max(most, distance), 0);
  const shades = Array.from({ length: Math.min(farthest, FARTHEST) }, (_, i) => ({
    sample: [element('g', { transform: 'translate(12 -1) scale(.72)' }, shade(i + 1))],
    text: textOf(i + 1),
  }));
  if (!cells.some(({ critical }) => critical)) return shades;
  const single = element('g', { transform: 'translate(8 -5)' }, dot(14));
  return [...shades, { sample: [single], text: 'single point of failure: the touchpoint stops without it' }];
}

function textOf(distance: number): string {
  if (distance === 1) return 'serves the customer';
  return distance === FARTHEST ? `${distance} links away or more` : `${distance} links away`;
}
