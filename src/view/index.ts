/**
 * Shows a chain in a web application of your own: {@link mountChain} puts the map of an assessment into an element, and, where they are
 * wanted, the sheet of a touchpoint and the tables. For a page that stands for itself, see `toHtml` of `service-chain/report`.
 *
 * It runs in browsers; importing it touches nothing, so it can be imported on a server, too.
 *
 * @module
 */

export { chainMap } from './map/chain-map.js';
export { type MountedChain, type MountOptions, mountChain } from './mount-chain.js';
export { touchpointSheet } from './sheet/touchpoint-sheet.js';
export { chainTables } from './tables/chain-tables.js';
export type { ChainView, ViewPart } from './view-part.js';
export { fromFragment, NOTHING_CHOSEN, toFragment, type ViewState } from './view-state.js';
