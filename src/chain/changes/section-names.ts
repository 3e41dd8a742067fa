import type { ListSection, MapSection } from '../../model/sections.js';

/** What sections with ids hold, in the singular; changes are called after it. */
export const SINGULAR = {
  parties: 'party',
  links: 'link',
  measures: 'measure',
  goals: 'goal',
} as const satisfies Readonly<Record<MapSection, string>>;

/** The sections with ids. The names stand here by themselves, so that a `diff` carries no schemas. */
export const MAPS = Object.keys(SINGULAR) as readonly MapSection[];

const LIST_NAMES: Readonly<Record<ListSection, true>> = {
  ratings: true,
  standards: true,
  measurements: true,
  contacts: true,
  suppressions: true,
};

/** The sections that are lists. */
export const LISTS = Object.keys(LIST_NAMES) as readonly ListSection[];
