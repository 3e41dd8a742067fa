import { minutesOfDuration } from '../../model/duration.js';
import { LIST_SECTIONS, type ListSection } from '../../model/sections.js';
import type { Fields } from './declaration.js';
import { type Aliases, redirected } from './redirected.js';
import type { SourceDocument } from './source-document.js';

/** Per list section and place in the whole: the number of the document, and the place there. */
export type ListOrigins = { readonly [S in ListSection]: Origins };

interface Origins {
  readonly sources: readonly number[];
  readonly places: readonly number[];
}

/** The lists of several documents, one behind the other; a standard that two documents state alike counts once. O(records). */
export function mergedLists(
  sources: readonly SourceDocument[],
  aliases: Aliases,
): { readonly lists: object; readonly origins: ListOrigins } {
  const sections = (Object.keys(LIST_SECTIONS) as ListSection[]).map((section) => {
    const records = new Map<number, Fields>();
    const from = { sources: [] as number[], places: [] as number[] };
    const isStated = section === 'standards' ? statedBefore() : () => false;
    for (const [source, document] of sources.entries()) {
      for (const [place, own] of document.records.lists[section]) {
        const record = redirected(section, own as Fields, aliases);
        if (isStated(record, source)) continue;
        records.set(records.size, record);
        from.sources.push(source);
        from.places.push(place);
      }
    }
    return [section, records, from] as const;
  });
  return {
    lists: Object.fromEntries(sections.map(([section, records]) => [section, records])),
    origins: Object.fromEntries(
      sections.map(([section, , from]) => [section, from]),
    ) as unknown as ListOrigins,
  };
}

/** Tells of one standard after the other whether another document stated it before; one that states it twice is told so. */
function statedBefore(): (standard: Fields, source: number) => boolean {
  const known = new Map<string, number>();
  return ({ link, measure, target, attainment, promise, reviewedAt }, source) => {
    if (target === undefined) return false;
    const [goal, told] = [target, promise ?? target].map(numberOf);
    const key = JSON.stringify([link, measure, goal, attainment ?? 1, told, reviewedAt]);
    const first = known.get(key);
    if (first === undefined) known.set(key, source);
    return first !== undefined && first !== source;
  };
}

/** A duration is minutes, or a problem by then. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' ? (minutesOfDuration(value) ?? value) : value;
}
