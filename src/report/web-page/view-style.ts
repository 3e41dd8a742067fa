import type { Colours } from '../picture/colours.js';

/** The colours of what stands around a map. */
export const VIEW_COLOURS: Colours = {
  page: ['#fdfdfc', '#15181c'],
  text: ['#1d2126', '#e9ecef'],
  quiet: ['#55606b', '#a8b3bd'],
  rule: ['#d8dce0', '#39424b'],
  panel: ['#f4f6f7', '#1d2227'],
  accent: ['#0b5cad', '#7db7f0'],
  'on-accent': ['#ffffff', '#10151a'],
  bad: ['#b3261e', '#ff8a80'],
  'bad-panel': ['#fdecea', '#3a1614'],
  mild: ['#8a5200', '#f0b357'],
  'mild-panel': ['#fff4e0', '#372708'],
};

/** How a map with its details, a sheet and tables look but for their colours, on a screen and on paper. */
export const VIEW_RULES = `
* { box-sizing: border-box; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1rem 0 0.25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 0.25rem; font-size: 0.95rem; }
p { margin: 0.25rem 0 0.5rem; max-width: 60rem; overflow-wrap: anywhere; }
small { color: var(--quiet); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button, select, input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.3rem 0.6rem; max-width: 100%; }
button { cursor: pointer; min-height: 2.2rem; }
button:hover { background: var(--panel); }
button.strong { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button.name, button.look { border: 0; padding: 0 0.15rem; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; min-height: 1.6rem; text-align: start; }
button.chip { border-color: var(--bad); color: var(--bad); border-radius: 1rem; margin: 0 0.25rem 0.25rem 0; }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.5rem 0; }
.toolbar label { display: flex; gap: 0.5rem; align-items: center; flex-wrap: wrap; max-width: 100%; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.search { position: relative; }
.search .found { position: absolute; z-index: 5; top: 100%; left: 0; min-width: 20rem; max-width: 92vw; margin: 0.25rem 0 0; padding: 0.35rem; list-style: none; background: var(--page); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 6px 24px #0003; }
.search .found button { width: 100%; border: 0; text-align: start; }
.map-and-details { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 0.75rem; }
.chain-map.live { width: 100%; height: var(--map-height, min(74vh, 52rem)); border: 1px solid var(--rule); border-radius: 10px; background: var(--page); touch-action: pan-x pan-y; cursor: grab; }
.chain-map.still { width: 100%; height: auto; }
.chain-map.live .card { cursor: pointer; outline: none; }
.chain-map.live .card:hover .face { stroke-width: 3; }
.chain-map.live .card:focus-visible .face { stroke: var(--accent); stroke-width: 5; }
.details { border: 1px solid var(--rule); border-radius: 10px; padding: 0.25rem 0.9rem 0.9rem; max-height: var(--map-height, min(74vh, 52rem)); overflow: auto; }
.details .hint { color: var(--quiet); margin-top: 1rem; }
.upstream, .plain { overflow-wrap: anywhere; margin: 0.25rem 0; padding: 0; list-style: none; }
.upstream li { display: flex; gap: 0.5rem; padding: 0.2rem 0; align-items: baseline; }
.away { flex: none; min-width: 1.5rem; text-align: center; font-size: 0.8rem; font-weight: 600; background: var(--accent); color: var(--on-accent); border-radius: 1rem; }
.path { font-size: 0.875rem; color: var(--quiet); }
.tag { display: inline-block; margin-inline-start: 0.35rem; padding: 0 0.4rem; font-size: 0.78rem; border: 1px solid var(--quiet); border-radius: 1rem; color: var(--quiet); }
.alarm, .tag.alarm { color: var(--bad); border-color: var(--bad); }
.what-if { padding: 0.5rem 0.9rem; background: var(--bad-panel); border-radius: 10px; margin: 0.5rem 0; }
.legend { font-size: 0.875rem; color: var(--quiet); max-width: none; }
.legend .sign { font-weight: 600; }
.legend summary { cursor: pointer; }
.legend ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
.legend .unowned { color: var(--bad); }
.sheet .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(36rem, 100%), 1fr)); gap: 0 2rem; }
.sheet section { min-width: 0; }
.sheet .rows { border: 0; max-height: 30rem; }
.sheet .rows td, .sheet .rows td.long { white-space: normal; min-width: 0; overflow-wrap: anywhere; }
.gaps { margin: 0.5rem 0; }
.gaps dl { margin: 0; }
.gaps dl > div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: 0.5rem; font-size: 0.875rem; }
.gaps dd { margin: 0; display: grid; grid-template-columns: 1fr 4rem; gap: 0.5rem; align-items: center; text-align: end; font-variant-numeric: tabular-nums; }
.bar { position: relative; display: block; height: 0.8rem; background: linear-gradient(var(--quiet), var(--quiet)) center / 1px 100% no-repeat var(--panel); }
.bar span { position: absolute; top: 0; bottom: 0; }
.shortfall { background: var(--bad); }
.surplus { background: var(--accent); }
.rows { max-height: 75vh; overflow: auto; border: 1px solid var(--rule); border-radius: 8px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 0.875rem; line-height: 1.4; }
th, td { padding: 0.35rem 0.7rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { background: var(--panel); white-space: nowrap; font-weight: 600; }
.rows thead { position: sticky; top: 0; z-index: 1; }
.column-filters td { background: var(--panel); padding: 0.2rem 0.35rem; }
.column-filters :is(input, select) { width: 100%; min-width: 5rem; padding: 0.1rem 0.35rem; font-size: 0.8rem; }
[aria-invalid='true'] { border-color: var(--bad); outline: 1px solid var(--bad); }
th small { display: block; font-weight: 400; }
.on-paper { display: none; }
th button { border: 0; background: none; padding: 0; font-weight: 600; min-height: 1.6rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.none { color: var(--quiet); }
.rows td { white-space: nowrap; }
.rows td.long { white-space: normal; min-width: min(18rem, 60vw); max-width: 36rem; overflow-wrap: break-word; }
@media print {
  .toolbar, .how-to, .hint, .unchosen { display: none; }
  .map-and-details { display: block; }
  .chain-map.live { height: 150mm; border: 0; }
  .details { border: 0; max-height: none; overflow: visible; }
  .rows, .sheet .rows { max-height: none; overflow: visible; border: 0; }
  .rows thead { position: static; }
  .rows th { white-space: normal; }
  .column-filters { display: none; }
  .rows td, .rows td.long { white-space: normal; min-width: 0; overflow-wrap: anywhere; }
  .rows table { font-size: 7.5pt; }
  th, td { padding: 0.2rem 0.3rem; }
  .sheet .parts { display: block; }
  .away { color: inherit; background: none; border: 1px solid var(--quiet); }
  thead { display: table-header-group; }
  th button { display: none; }
  .on-paper { display: inline; }
  tr, .finding, figure { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
}
`;

/** What changes where there is little room beside each other. */
export const NARROW_RULES = `
  .map-and-details { grid-template-columns: minmax(0, 1fr); }
  .chain-map.live { height: var(--map-height, 60vh); }
  .details { max-height: none; }
  .toolbar label { width: 100%; }
`;
