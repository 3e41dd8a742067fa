import { MAP_COLOURS, MAP_RULES } from '../report/blueprint/style.js';
import { coloursByScheme } from '../report/picture/colours.js';
import { NARROW_RULES, VIEW_COLOURS, VIEW_RULES } from '../report/web-page/view-style.js';

/** How a view looks inside of the page of somebody else: as wide as its place, light or dark as that is, in its typeface. */
export const EMBEDDED_STYLE = `
:host { display: block; container-type: inline-size; padding: 1rem; border-radius: 10px; font-size: 1rem; line-height: 1.5; text-align: start; color: var(--text); background: var(--page); }
${coloursByScheme(':host', VIEW_COLOURS)}
${coloursByScheme('.chain-map', MAP_COLOURS)}
${MAP_RULES}
${VIEW_RULES}
.part + .part { margin-top: 1.5rem; }
.part > h2:first-child, .part > div > h2:first-child { margin-top: 0; }
@media print { :host { color-scheme: light; } }
@container (max-width: 60rem) { ${NARROW_RULES} }
`;
