import type { ChainContent } from '../document.js';
import type { DocumentRecords } from '../document-records.js';
import type { Goal } from '../goal.js';
import type { Link } from '../link.js';
import type { Measure } from '../measure.js';
import type { Party } from '../party.js';
import type { Problem } from '../problem.js';
import { checkGoals } from './check-goals.js';
import { checkIds } from './check-ids.js';
import { checkLinks } from './check-links.js';
import { checkMeasures } from './check-measures.js';
import { checkParties } from './check-parties.js';
import { checkRecords } from './check-records.js';
import { referencesOf } from './references.js';

/**
 * Checks what the records of a document say about each other, adds what is wrong to the problems, and returns the
 * content a chain is made of (of use only where no error was found).
 */
export function checkDocument(records: DocumentRecords, problems: Problem[]): Omit<ChainContent, 'name'> {
  const references = referencesOf(records, problems);
  checkIds(records, problems);
  checkParties(records, references, problems);
  checkLinks(records, references, problems);
  checkMeasures(records, problems);
  checkGoals(records, references, problems);
  return {
    parties: withIds<Party>(records.maps.parties),
    links: withIds<Link>(records.maps.links),
    measures: withIds<Measure>(records.maps.measures),
    goals: withIds<Goal>(records.maps.goals),
    ...checkRecords(records, references, problems),
  };
}

/** Only a document without errors becomes a chain, and in that every definition is whole. */
function withIds<T extends { readonly id: string }>(definitions: ReadonlyMap<string, Partial<T>>): T[] {
  return Array.from(definitions, ([id, definition]) => ({ id, ...definition }) as T);
}
