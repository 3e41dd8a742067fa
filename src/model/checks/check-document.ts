import type { ChainContent } from '../document.js';
import type { DocumentRecords } from '../document-records.js';
import type { ProblemSink } from '../problem.js';
import type { ListSection } from '../sections.js';
import { checkGoals } from './check-goals.js';
import { checkIds } from './check-ids.js';
import { checkLinks } from './check-links.js';
import { checkMeasures } from './check-measures.js';
import { checkParties } from './check-parties.js';
import { checkRecords } from './check-records.js';
import { referencesOf } from './references.js';

/**
 * Checks what the records of a document say about each other, adds what is wrong to the problems, and returns the lists of the
 * content a chain is made of (of use only where no error was found).
 */
export function checkDocument(
  records: DocumentRecords,
  problems: ProblemSink,
): Pick<ChainContent, ListSection> {
  const references = referencesOf(records, problems);
  checkIds(records, problems);
  checkParties(records, references, problems);
  checkLinks(records, references, problems);
  checkMeasures(records, problems);
  checkGoals(records, references, problems);
  return checkRecords(records, references, problems);
}
