import type { GraphSize, PageSize } from './page-sizes.js';

/** What is measured of a page, in the order of the report. */
export const PAGE_STEPS = {
  toHtml: 'toHtml, ms',
  bytes: 'the page, kB',
  heap: 'most memory of the process, MB',
  blueprint: 'toSvg of the blueprint, ms',
  upstream: 'toSvg of what a touchpoint depends on, ms',
  journey: 'toSvg of a journey, ms',
  matrix: 'toSvg of the matrix, ms',
  firstCards: 'opened: map drawn, ms',
  firstRest: 'opened: all of it there, ms',
  touchpoint: 'choose a touchpoint: map drawn, ms',
  touchpointRest: 'choose a touchpoint: its sheet, too, ms',
  party: 'choose a party, ms',
  whatIf: 'put a party out of action, ms',
  group: 'open a group, ms',
  firstLetter: 'filter a table: first letter, ms',
  nextLetter: 'filter a table: next letter, ms',
} as const;

/** A step. */
export type PageStep = keyof typeof PAGE_STEPS;

/** What a page of one size took. */
export type PageFigures = Partial<Readonly<Record<PageStep, number>>>;

/** What is measured of those who lay out and those who draw; the first of the two parts has no selection, the second no crossings. */
export const GRAPH_STEPS = {
  time: 'laid out, ms',
  crossings: 'lines that cross',
  draw: 'drawn, ms',
  select: 'half of it lit, ms',
} as const;

/** A step. */
export type GraphStep = keyof typeof GRAPH_STEPS;

/** What one who lays out or draws took at one size; or why there is nothing. */
export interface GraphFigures {
  readonly contender: string;
  readonly size: GraphSize;
  readonly figures: Partial<Readonly<Record<GraphStep, number>>>;
  readonly failure?: string;
}

/** One part of a comparison: those who lay out, or those who draw. */
export interface Comparison {
  /** The contenders in their order, ours first, and how large each is when it is bundled, in kB. */
  readonly contenders: Readonly<Record<string, number>>;
  readonly figures: readonly GraphFigures[];
}

/** What all of it came to, as it is written to a file. */
export interface PageResults {
  readonly versions: Readonly<Record<string, string>>;
  readonly pages: ReadonlyArray<{ readonly size: PageSize; readonly figures: PageFigures }>;
  readonly layouts: Comparison;
  readonly drawings: Comparison;
}
