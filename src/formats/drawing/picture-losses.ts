import { LIST_SECTIONS } from '../../model/sections.js';
import { sureFields } from '../../model/sure-fields.js';
import type { ChainPart, Losses } from '../format.js';

const REASON = 'a picture shows who serves whom';

/** What a picture does not hold, given the fields of parties and links that it shows: all other fields, and all other sections. */
export function pictureLosses(shown: Readonly<Record<'parties' | 'links', readonly string[]>>): Losses {
  const fields = (['parties', 'links'] as const).flatMap((section) =>
    [...sureFields(section).keys()]
      .filter((field) => !shown[section].includes(field))
      .map((field): ChainPart => `${section}.${field}`),
  );
  const sections = ['measures', 'goals', ...Object.keys(LIST_SECTIONS)] as ChainPart[];
  return Object.fromEntries([...fields, ...sections].map((part) => [part, REASON]));
}
