/** How a page looks: by day and by night, on a screen and on paper. Neither `<` nor `&` may stand in here. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfc; --ink: #1d2126; --faint: #5d6670; --line: #d8dce0; --head: #eef1f4; --stripe: #f6f8f9; --link: #0b5cad;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181c; --ink: #e4e7ea; --faint: #9aa4ae; --line: #353c44; --head: #232930; --stripe: #1a1e23; --link: #7db7f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 110rem; background: var(--paper); color: var(--ink); }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.25rem; font-size: 1.2rem; line-height: 1.3; overflow-wrap: anywhere; }
p { margin: 0.25rem 0 0.75rem; color: var(--faint); max-width: 48rem; overflow-wrap: anywhere; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.rows { max-height: 85vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
.rows:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 0.875rem; line-height: 1.4; }
th, td { padding: 0.4rem 0.75rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; z-index: 1; background: var(--head); white-space: nowrap; font-weight: 600; }
th small { display: block; font-weight: 400; color: var(--faint); }
abbr { text-decoration: underline dotted; text-decoration-color: var(--faint); text-underline-offset: 0.2em; cursor: help; }
td { white-space: nowrap; }
td.long { white-space: normal; min-width: 18rem; max-width: 36rem; overflow-wrap: break-word; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.none { color: var(--faint); }
tbody tr:nth-child(even) { background: var(--stripe); }
tbody tr:last-child td { border-bottom: 0; }
@page { size: landscape; margin: 12mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --line: #999; --head: #eee; --stripe: #fff; --link: #000; font-size: 10pt; }
  body { padding: 0; max-width: none; }
  nav { display: none; }
  .rows { max-height: none; overflow: visible; border: 0; }
  th { position: static; white-space: normal; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  table { font-size: 7.5pt; }
  th, td { padding: 0.2rem 0.35rem; }
  td { white-space: normal; }
  td.long { min-width: 12em; overflow-wrap: anywhere; }
  h2 { break-after: avoid; }
}
`;
