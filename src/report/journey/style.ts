import { MAP_STYLE } from '../blueprint/style.js';
import { LEGEND_STYLE } from '../picture/legend-style.js';

/** How a picture of a journey looks. */
export const JOURNEY_STYLE = `${MAP_STYLE}${LEGEND_STYLE}
.chain-map .line.step { stroke-width: 2; }
.chain-map .line.handover { stroke: var(--warn); stroke-width: 2.4; }
.chain-map .head.handover path { fill: var(--warn); }
.chain-map text.handover { fill: var(--warn); font-size: 11px; font-weight: 600; text-anchor: middle; stroke: var(--row); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.chain-map .gap rect { fill: var(--warn-paper); stroke: var(--warn); stroke-width: 1.4; stroke-dasharray: 3 4; }
.chain-map .gap text { fill: var(--warn); font-weight: 600; text-anchor: middle; }
`;
