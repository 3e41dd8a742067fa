import { MAP_STYLE } from '../blueprint/style.js';
import { LEGEND_STYLE } from '../picture/legend-style.js';

/** How a matrix looks: the nearer, the darker; by night, the brighter. */
export const MATRIX_STYLE = `${MAP_STYLE}${LEGEND_STYLE}
.chain-map .row-title { stroke: var(--paper); }
.chain-map .name { text-anchor: end; }
.chain-map .column-name { font-size: 12.5px; }
.chain-map .cell { fill: var(--touch-edge); }
.chain-map .cell.d2 { fill-opacity: .72; }
.chain-map .cell.d3 { fill-opacity: .52; }
.chain-map .cell.d4 { fill-opacity: .36; }
.chain-map .cell.d5 { fill-opacity: .24; }
.chain-map .cell.d6 { fill-opacity: .14; }
.chain-map .single { fill: var(--alarm); stroke: var(--paper); stroke-width: 2; }
`;
