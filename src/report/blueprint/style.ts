/** How a drawn chain looks, by day and by night. Nothing in it reaches outside of what carries the class `chain-map`. */
export const MAP_STYLE = `
.chain-map {
  --ink: #1d2126; --faint: #55606b; --paper: #fdfdfc; --edge: #71808f; --frame: #c9d1d8;
  --customer: #ffe3ae; --customer-edge: #b07d1a; --touch: #c8ebe4; --touch-edge: #18776a; --front: #cfe4fa; --front-edge: #2f6fad;
  --inside: #e6eaee; --inside-edge: #6b7a88; --partner: #e8dcf6; --partner-edge: #7b55a8; --row: #f4f6f7;
  --alarm: #b3261e; --alarm-paper: #fde8e6; --cycle: #7a3fb0; --lit: #0b5cad; --lit-paper: #ffffff; --warn: #8a5200; --warn-paper: #ffefd2;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) { .chain-map {
  --ink: #e9ecef; --faint: #a8b3bd; --paper: #15181c; --edge: #8594a2; --frame: #414b55;
  --customer: #4d3a10; --customer-edge: #d9a743; --touch: #0f423b; --touch-edge: #4cb8a7; --front: #173a5c; --front-edge: #6aaee8;
  --inside: #2c343c; --inside-edge: #8796a4; --partner: #3a2a52; --partner-edge: #b690e0; --row: #1b2025;
  --alarm: #ff8a80; --alarm-paper: #4a1613; --cycle: #c59bee; --lit: #7db7f0; --lit-paper: #10151a; --warn: #f0b357; --warn-paper: #452f08;
} }
.chain-map .paper { fill: var(--paper); }
.chain-map text { fill: var(--ink); font-size: 13px; }
.chain-map .row { fill: var(--row); }
.chain-map .row-title { fill: var(--faint); font-size: 12px; font-weight: 600; letter-spacing: .04em; }
.chain-map .row-title, .chain-map .frame-title { stroke: var(--row); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
.chain-map .divide { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 2 5; }
.chain-map .divide-title { fill: var(--faint); font-size: 11px; font-style: italic; }
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
.chain-map .card.critical .face { stroke: var(--alarm); stroke-width: 3; }
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
