import type { MapSection } from '../../model/sections.js';
import type { MergedDocuments } from './merged-documents.js';
import type { FoundProblem } from './merged-places.js';

/**
 * What no document has though one must: sections, and fields of records, each told in the first document that lacks it. What
 * cannot be read may hold what the others lack.
 */
export function lacks({ sources, aliases, declared, records }: MergedDocuments): readonly FoundProblem[] {
  const told = new Set<string>();
  const isThere = (section: MapSection, id: string, field: string | undefined) =>
    field === undefined
      ? sources.some(({ keys }) => keys.has(section))
      : declared[section].get(id)!.some(({ record }) => Object.hasOwn(record, field));
  return sources.flatMap(({ lacking }, source) =>
    lacking.flatMap((problem) => {
      const [section, own, field] = problem.path as [MapSection, string, string?];
      const id = section === 'links' ? (aliases.get(own) ?? own) : own;
      const key = JSON.stringify([section, id, field]);
      if (told.has(key) || records.unread.has(section) || isThere(section, id, field)) return [];
      told.add(key);
      return [{ problem, place: { source, path: problem.path } }];
    }),
  );
}
