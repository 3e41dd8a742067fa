import { checkGoals } from '../../model/checks/check-goals.js';
import { checkLinks } from '../../model/checks/check-links.js';
import { checkParties } from '../../model/checks/check-parties.js';
import { referencesOf } from '../../model/checks/references.js';
import type { DocumentRecords } from '../../model/document-records.js';
import type { Problem } from '../../model/problem.js';
import { MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import type { Fields } from './declaration.js';
import type { MergedDocuments } from './merged-documents.js';
import { type Conflict, valueAt } from './merged-fields.js';
import { type FoundProblem, placeIn } from './merged-places.js';

/** Fields that point at something. */
const POINTING: ReadonlySet<string> = new Set(['partOf', 'owner', 'requires', 'holder', 'supports']);

/**
 * What is not taken must be sound, too: the one who settles a conflict in its favour must not find a new problem then. Records are
 * sound by themselves here; this checks what they point at. O(conflicts + what they hold).
 */
export function checkNotTaken({ conflicts, records }: MergedDocuments): readonly FoundProblem[] {
  let problems: Problem[] = [];
  const references = referencesOf(records, { push: (problem) => problems.push(problem) });
  return conflicts
    .filter(({ field }) => POINTING.has(field[0]!))
    .flatMap((conflict) => {
      const { section, other, field } = conflict;
      const alone = aloneIn(records, conflict);
      problems = [];
      if (section === 'parties') checkParties(alone, references, problems);
      if (section === 'links') checkLinks(alone, references, problems);
      if (section === 'goals') checkGoals(alone, references, problems);
      return problems
        .filter(({ path }) => path[2] === field[0])
        .map((problem) => ({ problem, place: placeIn(section, other, problem.path.slice(2)) }));
    });
}

/** The whole, but of the records to go through one alone, with the value that is not taken and what it is judged by. */
function aloneIn(records: DocumentRecords, { section, id, field, other }: Conflict): DocumentRecords {
  const merged = records.maps[section].get(id) as Fields;
  const context = section === 'links' ? { provider: merged.provider } : {};
  const hidden = section === 'goals' ? { personal: undefined } : {};
  const record = { ...context, ...hidden, [field[0]!]: valueAt(other.record, field) };
  const maps = Object.fromEntries(
    (Object.keys(MAP_SECTIONS) as MapSection[]).map((one) => {
      const map = records.maps[one];
      const only = one === section ? [[id, record] as const] : [];
      return [
        one,
        {
          get: (key: string) => map.get(key),
          has: (key: string) => map.has(key),
          keys: () => map.keys(),
          [Symbol.iterator]: () => only[Symbol.iterator](),
        },
      ];
    }),
  );
  return { ...records, maps } as unknown as DocumentRecords;
}
