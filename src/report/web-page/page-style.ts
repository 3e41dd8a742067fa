/** How the page looks, by day and by night, on a screen, a phone and on paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #fdfdfc; --text: #1d2126; --quiet: #55606b; --rule: #d8dce0; --panel: #f4f6f7; --accent: #0b5cad; --on-accent: #ffffff;
  --bad: #b3261e; --bad-panel: #fdecea; --mild: #8a5200; --mild-panel: #fff4e0;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) { :root {
  --page: #15181c; --text: #e9ecef; --quiet: #a8b3bd; --rule: #39424b; --panel: #1d2227; --accent: #7db7f0; --on-accent: #10151a;
  --bad: #ff8a80; --bad-panel: #3a1614; --mild: #f0b357; --mild-panel: #372708;
} }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 1.5rem clamp(0.75rem, 3vw, 2.5rem) 4rem; max-width: 100rem; background: var(--page); color: var(--text); }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.2rem); line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1rem 0 0.25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 0.25rem; font-size: 0.95rem; }
p { margin: 0.25rem 0 0.5rem; max-width: 60rem; overflow-wrap: anywhere; }
small, header p { color: var(--quiet); }
a { color: var(--accent); }
main > section:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.5rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--page); padding: 0.5rem; z-index: 9; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button, select, input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.3rem 0.6rem; max-width: 100%; }
button { cursor: pointer; min-height: 2.2rem; }
button:hover { background: var(--panel); }
button.strong { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button.name, button.look { border: 0; padding: 0 0.15rem; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; min-height: 1.6rem; text-align: start; }
button.look { font-size: 0.875rem; }
button.chip { border-color: var(--bad); color: var(--bad); border-radius: 1rem; margin: 0 0.25rem 0.25rem 0; }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.5rem 0; }
.toolbar label { display: flex; gap: 0.5rem; align-items: center; flex-wrap: wrap; max-width: 100%; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.figures li { padding: 0.9rem 1rem; background: var(--panel); border-radius: 10px; }
.figures strong { display: block; font-size: 1.7rem; line-height: 1.2; }
.figures span { color: var(--quiet); font-size: 0.9rem; }
.first, .actor ul { margin: 0.5rem 0; padding: 0; list-style: none; display: grid; gap: 0.5rem; }
.finding { padding: 0.6rem 0.9rem; border-inline-start: 4px solid var(--rule); background: var(--panel); border-radius: 0 8px 8px 0; overflow-wrap: anywhere; }
.finding.error, .finding.warn { border-color: var(--bad); }
.finding.info { border-color: var(--mild); }
.finding .severity { font-size: 0.8rem; font-weight: 600; text-transform: uppercase; letter-spacing: 0.04em; color: var(--bad); }
.finding.info .severity { color: var(--mild); }
.finding small { display: block; }
.actor { border: 1px solid var(--rule); border-radius: 10px; padding: 0.5rem 0.9rem; margin: 0.5rem 0; }
.actor summary { cursor: pointer; font-weight: 600; }
.search { position: relative; }
.search .found { position: absolute; z-index: 5; top: 100%; left: 0; min-width: 20rem; max-width: 92vw; margin: 0.25rem 0 0; padding: 0.35rem; list-style: none; background: var(--page); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 6px 24px #0003; }
.search .found button { width: 100%; border: 0; text-align: start; }
.map-and-details { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 0.75rem; }
.chain-map.live { width: 100%; height: min(74vh, 52rem); border: 1px solid var(--rule); border-radius: 10px; background: var(--page); touch-action: pan-x pan-y; cursor: grab; }
.chain-map.still { width: 100%; height: auto; }
.chain-map.live .card { cursor: pointer; outline: none; }
.chain-map.live .card:hover .face { stroke-width: 3; }
.chain-map.live .card:focus-visible .face { stroke: var(--accent); stroke-width: 5; }
.details { border: 1px solid var(--rule); border-radius: 10px; padding: 0.25rem 0.9rem 0.9rem; max-height: min(74vh, 52rem); overflow: auto; }
.details .hint { color: var(--quiet); margin-top: 1rem; }
.upstream, .plain { margin: 0.25rem 0; padding: 0; list-style: none; }
.upstream li { display: flex; gap: 0.5rem; padding: 0.2rem 0; align-items: baseline; }
.away { flex: none; min-width: 1.5rem; text-align: center; font-size: 0.8rem; font-weight: 600; background: var(--accent); color: var(--on-accent); border-radius: 1rem; }
.path { font-size: 0.875rem; color: var(--quiet); }
.tag { display: inline-block; margin-inline-start: 0.35rem; padding: 0 0.4rem; font-size: 0.78rem; border: 1px solid var(--quiet); border-radius: 1rem; color: var(--quiet); }
.alarm, .tag.alarm { color: var(--bad); border-color: var(--bad); }
.what-if { padding: 0.5rem 0.9rem; background: var(--bad-panel); border-radius: 10px; margin: 0.5rem 0; }
.legend { font-size: 0.875rem; color: var(--quiet); max-width: none; }
.legend .sign { font-weight: 600; }
.legend .unowned { color: var(--bad); }
.sheet .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 2rem; }
.sheet section { min-width: 0; }
.sheet .rows { border: 0; max-height: 30rem; }
.sheet .rows td { white-space: normal; }
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
.rows th { position: sticky; top: 0; z-index: 1; }
th small { display: block; font-weight: 400; }
th button { border: 0; background: none; padding: 0; font-weight: 600; min-height: 1.6rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.none { color: var(--quiet); }
.rows td { white-space: nowrap; }
.rows td.long { white-space: normal; min-width: 18rem; max-width: 36rem; overflow-wrap: break-word; }
@media (max-width: 60rem) {
  .map-and-details { grid-template-columns: minmax(0, 1fr); }
  .chain-map.live { height: 60vh; }
  .details { max-height: none; }
  .toolbar label { width: 100%; }
}
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { --page: #fff; --text: #000; --quiet: #444; --rule: #999; --panel: #f3f3f3; font-size: 10pt; }
  body { padding: 0; max-width: none; }
  nav, .toolbar, .skip, button.look, .legend, .unchosen { display: none; }
  .map-and-details { display: block; }
  .chain-map.live { height: 150mm; border: 0; }
  .details { border: 0; max-height: none; overflow: visible; }
  .rows, .sheet .rows { max-height: none; overflow: visible; border: 0; }
  .rows th { position: static; white-space: normal; }
  .rows td, .rows td.long { white-space: normal; min-width: 0; overflow-wrap: anywhere; }
  .rows table { font-size: 7.5pt; }
  th, td { padding: 0.2rem 0.3rem; }
  .sheet .parts { display: block; }
  .away { color: inherit; background: none; border: 1px solid var(--quiet); }
  thead { display: table-header-group; }
  tr, .finding, figure { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
