import { coloursByScreen } from '../picture/colours.js';
import { NARROW_RULES, VIEW_COLOURS, VIEW_RULES } from './view-style.js';

/** How a page looks around what is in it, by day and by night, on a screen, a phone and on paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
${coloursByScreen(':root', VIEW_COLOURS)}
${VIEW_RULES}
@media (max-width: 60rem) { ${NARROW_RULES} }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 1.5rem clamp(0.75rem, 3vw, 2.5rem) 4rem; max-width: 100rem; background: var(--page); color: var(--text); }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.2rem); line-height: 1.2; overflow-wrap: anywhere; }
header p { color: var(--quiet); }
main > section:focus { outline: none; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.5rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--page); padding: 0.5rem; z-index: 9; }
button.look { font-size: 0.875rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.figures li { padding: 0.9rem 1rem; background: var(--panel); border-radius: 10px; }
.figures strong { display: block; font-size: 1.7rem; line-height: 1.2; }
.figures a { font-size: 0.9rem; }
@media (scripting: none) { .figures a { color: var(--quiet); text-decoration: none; } }
.first, .actor ul { margin: 0.5rem 0; padding: 0; list-style: none; display: grid; gap: 0.5rem; }
.finding { padding: 0.6rem 0.9rem; border-inline-start: 4px solid var(--rule); background: var(--panel); border-radius: 0 8px 8px 0; overflow-wrap: anywhere; }
.finding.error, .finding.warn { border-color: var(--bad); }
.finding.info { border-color: var(--mild); }
.finding .severity { font-size: 0.8rem; font-weight: 600; text-transform: uppercase; letter-spacing: 0.04em; color: var(--bad); }
.finding.info .severity { color: var(--mild); }
.finding small { display: block; }
.actor { border: 1px solid var(--rule); border-radius: 10px; padding: 0.5rem 0.9rem; margin: 0.5rem 0; }
.actor summary { overflow-wrap: anywhere; cursor: pointer; font-weight: 600; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --page: #fff; --text: #000; --quiet: #444; --rule: #999; --panel: #f3f3f3; font-size: 10pt; }
  body { padding: 0; max-width: none; }
  nav, .skip, button.look { display: none; }
}
`;
