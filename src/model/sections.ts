import { contactSchema } from './contact.js';
import { goalSchema } from './goal.js';
import { linkSchema } from './link.js';
import { measureSchema } from './measure.js';
import { measurementSchema } from './measurement.js';
import { partySchema } from './party.js';
import { ratingSchema } from './rating.js';
import { standardSchema } from './standard.js';
import { suppressionSchema } from './suppression.js';

/** The sections of a document that are maps keyed by id, with the schema of what each id stands for. */
export const MAP_SECTIONS = {
  parties: partySchema,
  links: linkSchema,
  measures: measureSchema,
  goals: goalSchema,
} as const;

/** The sections of a document that are lists, with the schema of their entries. */
export const LIST_SECTIONS = {
  ratings: ratingSchema,
  standards: standardSchema,
  measurements: measurementSchema,
  contacts: contactSchema,
  suppressions: suppressionSchema,
} as const;

/** A section that is a map keyed by id. */
export type MapSection = keyof typeof MAP_SECTIONS;

/** A section that is a list. */
export type ListSection = keyof typeof LIST_SECTIONS;

/** Whether a section is a map keyed by id. */
export function isMapSection(section: string): section is MapSection {
  return Object.hasOwn(MAP_SECTIONS, section);
}

/** Sections a document must have; the others may be left out. */
export const REQUIRED_SECTIONS: ReadonlyArray<MapSection> = ['parties', 'links'];
