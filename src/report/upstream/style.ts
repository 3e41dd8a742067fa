import { MAP_STYLE } from '../blueprint/style.js';
import { LEGEND_STYLE } from '../picture/legend-style.js';

/** How a picture of what a touchpoint needs looks. */
export const UPSTREAM_STYLE = `${MAP_STYLE}${LEGEND_STYLE}
.chain-map .line.strong { stroke-width: 2.2; }
.chain-map .line.also { opacity: .6; }
.chain-map .line.assumed { stroke-dasharray: 0.1 5; stroke-linecap: round; }
.chain-map .line.assumed.strong { stroke-width: 2.6; }
.chain-map .line.assumed.also { stroke-width: 1.8; }
.chain-map .line.assumed.unowned { stroke-dasharray: 6 4; stroke-linecap: butt; }
.chain-map .assumed .card:not(.unowned) .face { stroke-dasharray: 2 3; }
.chain-map .card.unowned.critical .face { stroke-dasharray: 6 4; }
.chain-map .gate rect { fill: var(--warn-paper); stroke: var(--warn); stroke-width: 1.2; }
.chain-map .gate text { fill: var(--warn); font-size: 11px; font-weight: 600; text-anchor: middle; }
`;
