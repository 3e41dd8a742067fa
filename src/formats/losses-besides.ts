import { LIST_SECTIONS } from '../model/sections.js';
import { sureFields } from '../model/sure-fields.js';
import type { ChainPart, Losses } from './format.js';

/** The fields of parties and links that a format for people shows. */
export type ShownFields = Readonly<Record<'parties' | 'links', readonly string[]>>;

/** What a format for people does not hold: all fields besides those that it shows, and all other sections. */
export function lossesBesides(shown: ShownFields, reason: string): Losses {
  const fields = (['parties', 'links'] as const).flatMap((section) =>
    [...sureFields(section).keys()]
      .filter((field) => !shown[section].includes(field))
      .map((field): ChainPart => `${section}.${field}`),
  );
  const sections = ['measures', 'goals', ...Object.keys(LIST_SECTIONS)] as ChainPart[];
  return Object.fromEntries([...fields, ...sections].map((part) => [part, reason]));
}
