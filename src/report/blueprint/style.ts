import { type Colours, coloursByScreen } from '../picture/colours.js';

/** The colours of a drawn chain. */
export const MAP_COLOURS: Colours = {
  ink: ['#1d2126', '#e9ecef'],
  faint: ['#55606b', '#a8b3bd'],
  paper: ['#fdfdfc', '#15181c'],
  edge: ['#71808f', '#8594a2'],
  frame: ['#c9d1d8', '#414b55'],
  customer: ['#ffe3ae', '#4d3a10'],
  'customer-edge': ['#b07d1a', '#d9a743'],
  touch: ['#c8ebe4', '#0f423b'],
  'touch-edge': ['#18776a', '#4cb8a7'],
  front: ['#cfe4fa', '#173a5c'],
  'front-edge': ['#2f6fad', '#6aaee8'],
  inside: ['#e6eaee', '#2c343c'],
  'inside-edge': ['#6b7a88', '#8796a4'],
  partner: ['#e8dcf6', '#3a2a52'],
  'partner-edge': ['#7b55a8', '#b690e0'],
  row: ['#f4f6f7', '#1b2025'],
  alarm: ['#b3261e', '#ff8a80'],
  'alarm-paper': ['#fde8e6', '#4a1613'],
  cycle: ['#7a3fb0', '#c59bee'],
  lit: ['#0b5cad', '#7db7f0'],
  'lit-paper': ['#ffffff', '#10151a'],
  warn: ['#8a5200', '#f0b357'],
  'warn-paper': ['#ffefd2', '#452f08'],
};

const RULES = `
.chain-map { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
.chain-map .paper { fill: var(--paper); }
.chain-map text { fill: var(--ink); font-size: 13px; }
.chain-map .row { fill: var(--row); }
.chain-map .row-title { fill: var(--faint); font-size: 12px; font-weight: 600; letter-spacing: .04em; }
.chain-map .row-title, .chain-map .frame-title { stroke: var(--row); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
.chain-map .divide { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 2 5; }
.chain-map .divide-title { stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; fill: var(--faint); font-size: 11px; font-style: italic; }
.chain-map .frame { fill: none; stroke: var(--frame); stroke-width: 1; }
.chain-map .frame-title { fill: var(--faint); font-size: 12px; font-weight: 600; }
.chain-map .card .face, .chain-map .card .behind { fill: var(--inside); stroke: var(--inside-edge); stroke-width: 1.2; }
.chain-map .card.customers .face, .chain-map .card.customers .behind { fill: var(--customer); stroke: var(--customer-edge); }
.chain-map .card.touchpoints .face, .chain-map .card.touchpoints .behind { fill: var(--touch); stroke: var(--touch-edge); }
.chain-map .card.front-stage .face, .chain-map .card.front-stage .behind { fill: var(--front); stroke: var(--front-edge); }
.chain-map .card.partners .face, .chain-map .card.partners .behind { fill: var(--partner); stroke: var(--partner-edge); }
.chain-map .card.unowned .face { stroke: var(--alarm); stroke-width: 2.4; stroke-dasharray: 6 4; }
.chain-map .card text { text-anchor: middle; }
.chain-map .card .label { font-weight: 600; }
.chain-map .card .note { fill: var(--faint); font-size: 11px; }
.chain-map .card.unowned .note { fill: var(--alarm); }
.chain-map .some-lit .card:not(.lit):not(.selected):not(.down):not(.stopped):not(.exposed) { opacity: .3; }
.chain-map .card.lit .face { stroke-width: 2.4; }
.chain-map .card.selected .face { stroke: var(--lit); stroke-width: 4; }
.chain-map .card.critical .face, .chain-map .card.stopping .face, .chain-map .card.partly-stopped .face { stroke: var(--alarm); stroke-width: 3; }
.chain-map .card.down .face { fill: var(--alarm-paper); stroke: var(--alarm); stroke-width: 3; }
.chain-map .card.stopped .face { fill: var(--alarm-paper); stroke: var(--alarm); stroke-width: 3; }
.chain-map .card.exposed .face { fill: var(--warn-paper); stroke: var(--warn); stroke-width: 3; }
.chain-map .badge rect { fill: var(--lit); }
.chain-map .badge text { fill: var(--paper); font-size: 11px; font-weight: 600; }
.chain-map .badge.critical rect, .chain-map .badge.down rect, .chain-map .badge.stopped rect { fill: var(--alarm); }
.chain-map .badge.exposed rect { fill: var(--warn); }
.chain-map .line { fill: none; stroke: var(--edge); stroke-width: 1.2; }
.chain-map .line.several { stroke-width: 2.2; }
.chain-map .line.in-cycle { stroke: var(--cycle); stroke-dasharray: 9 3 2 3; }
.chain-map .line.unowned { stroke: var(--alarm); stroke-width: 2; stroke-dasharray: 6 4; }
.chain-map .line.pale:not(.unowned):not(.in-cycle) { opacity: .45; }
.chain-map .line.faded { opacity: .12; }
.chain-map .line.lit { stroke: var(--lit); stroke-width: 2.4; }
.chain-map .line.lit.unowned { stroke: var(--alarm); }
.chain-map .head path { fill: var(--edge); }
.chain-map .head.unowned path { fill: var(--alarm); }
.chain-map .head.in-cycle path { fill: var(--cycle); }
.chain-map .head.lit path { fill: var(--lit); }
`;

/** Where somebody has set colours of their own, shapes and dashes tell apart what colours did. */
const OWN_COLOURS = `
@media (forced-colors: active) { .chain-map {
  forced-color-adjust: none;
  --ink: CanvasText; --faint: CanvasText; --paper: Canvas; --edge: GrayText; --frame: GrayText; --row: Canvas;
  --customer: Canvas; --customer-edge: CanvasText; --touch: Canvas; --touch-edge: CanvasText; --front: Canvas; --front-edge: CanvasText;
  --inside: Canvas; --inside-edge: CanvasText; --partner: Canvas; --partner-edge: CanvasText; --cycle: LinkText;
  --alarm: CanvasText; --alarm-paper: Canvas; --lit: Highlight; --lit-paper: Canvas; --warn: CanvasText; --warn-paper: Canvas;
} }
`;

/** How a drawn chain looks but for its colours. Nothing in it reaches outside of what carries the class `chain-map`. */
export const MAP_RULES = `${RULES}${OWN_COLOURS}`;

/** How a drawn chain looks, by day and by night. */
export const MAP_STYLE = `
${coloursByScreen('.chain-map', MAP_COLOURS)}${MAP_RULES}`;
