import type { Dimensions } from '../organisation/sizes.js';

/** The organisations that pages are made of: the hotel of the examples, and drawn ones with five links per party, each fifth party at a touchpoint. */
export const PAGE_SIZES = {
  hotel: undefined,
  '200': { parties: 200, links: 1_000, touchpoints: 40 },
  '2000': { parties: 2_000, links: 10_000, touchpoints: 400 },
  '10000': { parties: 10_000, links: 50_000, touchpoints: 2_000 },
} as const satisfies Record<string, Dimensions | undefined>;

/** The name of a size. */
export type PageSize = keyof typeof PAGE_SIZES;

/** The names of all sizes, ascending; as keys, those that are numbers would come first. */
export const PAGE_SIZE_NAMES: readonly PageSize[] = ['hotel', '200', '2000', '10000'];

/** How much is laid out and drawn: cards and the lines between them. */
export const GRAPH_SIZES = {
  '50 / 150': { nodes: 50, lines: 150 },
  '200 / 600': { nodes: 200, lines: 600 },
  '500 / 1,500': { nodes: 500, lines: 1_500 },
  '2,000 / 10,000': { nodes: 2_000, lines: 10_000 },
} as const;

/** The name of a size. */
export type GraphSize = keyof typeof GRAPH_SIZES;

/** The names of all sizes, ascending. */
export const GRAPH_SIZE_NAMES = Object.keys(GRAPH_SIZES) as GraphSize[];
