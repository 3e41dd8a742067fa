import type { ContenderName } from '../contenders/index.js';
import { element } from './svg.js';

type Shape = 'circle' | 'square' | 'diamond';

/** Libraries in JavaScript are circles, those in Python squares, plain code diamonds. The colours are Okabe and Ito’s. */
const MARKS: Readonly<Record<ContenderName, { readonly shape: Shape; readonly colour: string }>> = {
  integerArrays: { shape: 'diamond', colour: '#7f7f7f' },
  plainMaps: { shape: 'diamond', colour: '#b58900' },
  gaussSeidel: { shape: 'diamond', colour: '#b58900' },
  recordLoops: { shape: 'diamond', colour: '#7f7f7f' },
  jsonParse: { shape: 'diamond', colour: '#8a63d2' },
  serviceChain: { shape: 'circle', colour: '#7f7f7f' },
  graphology: { shape: 'circle', colour: '#0072b2' },
  graphologyFailures: { shape: 'diamond', colour: '#0072b2' },
  cytoscape: { shape: 'circle', colour: '#d55e00' },
  graphlib: { shape: 'circle', colour: '#cc79a7' },
  ngraph: { shape: 'circle', colour: '#009e73' },
  arquero: { shape: 'circle', colour: '#b58900' },
  duckdb: { shape: 'square', colour: '#8a63d2' },
  networkx: { shape: 'square', colour: '#e69f00' },
  igraph: { shape: 'square', colour: '#56b4e9' },
};

const SIZE = 5;

/** The mark of a contender; hollow where its time was scaled up from a sample. */
export function mark(contender: ContenderName, x: number, y: number, isHollow: boolean): string {
  const { shape, colour } = MARKS[contender];
  const style = { fill: isHollow ? 'none' : colour, stroke: colour, 'stroke-width': 2 };
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: SIZE, ...style });
    case 'square':
      return element('rect', { x: x - SIZE, y: y - SIZE, width: 2 * SIZE, height: 2 * SIZE, ...style });
    case 'diamond': {
      const reach = SIZE * 1.3;
      const path = `M${point(x, y - reach)}L${point(x + reach, y)}L${point(x, y + reach)}L${point(x - reach, y)}Z`;
      return element('path', { d: path, ...style });
    }
    default:
      return shape satisfies never;
  }
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
