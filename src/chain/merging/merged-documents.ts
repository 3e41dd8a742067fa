import type { DocumentRecords } from '../../model/document-records.js';
import { compareIds } from '../../model/ids.js';
import { keysOf } from '../../model/schema-problems.js';
import { MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import type { Declaration, Declared, Fields } from './declaration.js';
import { type Conflict, mergedRecord } from './merged-fields.js';
import { type ListOrigins, mergedLists } from './merged-lists.js';
import { type Aliases, redirected } from './redirected.js';
import { sameLinks } from './same-links.js';
import type { SourceDocument } from './source-document.js';

/** Several documents as one, and where everything in it is from. */
export interface MergedDocuments {
  readonly sources: readonly SourceDocument[];
  readonly name: string | undefined;
  readonly records: DocumentRecords;
  readonly aliases: Aliases;
  readonly declared: Declared;
  readonly conflicts: readonly Conflict[];
  readonly origins: ListOrigins;
}

const SECTIONS = Object.keys(MAP_SECTIONS) as MapSection[];

/** Makes one document of several, in their order. O(records + what they hold). */
export function mergeDocuments(sources: readonly SourceDocument[]): MergedDocuments {
  const aliases = sameLinks(sources);
  const unread = unreadIn(sources);
  const conflicts: Conflict[] = [];
  const sections = SECTIONS.map((section) => {
    const declared = declaredIn(sources, section, aliases);
    const records = Array.from(declared, ([id, declarations]) => {
      const record = mergedRecord(section, id, declarations, conflicts);
      return [id, unread.has(section) ? blurred(section, record) : record] as const;
    });
    return [section, declared, new Map(records)] as const;
  });
  const { lists, origins } = mergedLists(sources, aliases);
  const maps = Object.fromEntries(sections.map(([section, , records]) => [section, records]));
  return {
    sources,
    name: sources.find(({ name }) => name !== undefined)?.name,
    records: { maps, lists, unread } as unknown as DocumentRecords,
    aliases,
    declared: Object.fromEntries(sections.map(([section, declared]) => [section, declared])) as Declared,
    conflicts,
    origins,
  };
}

function declaredIn(
  sources: readonly SourceDocument[],
  section: MapSection,
  aliases: Aliases,
): ReadonlyMap<string, readonly Declaration[]> {
  const declared = new Map<string, Declaration[]>();
  for (const [source, { records }] of sources.entries()) {
    for (const [id, own] of records.maps[section]) {
      const whole = section === 'links' ? (aliases.get(id) ?? id) : id;
      const declaration = { source, id, record: redirected(section, own as Fields, aliases) };
      const others = declared.get(whole);
      if (others) others.push(declaration);
      else declared.set(whole, [declaration]);
    }
  }
  return new Map([...declared].sort(([a], [b]) => compareIds(a, b)));
}

/** The sections that are not known whole: all of a document that cannot be read may hold anything. */
function unreadIn(sources: readonly SourceDocument[]): ReadonlySet<MapSection> {
  const unread = sources.flatMap(({ isRead, records }) => (isRead ? [...records.unread] : SECTIONS));
  return new Set(unread);
}

/** What cannot be read may say anything of a record: what is not there, or is a need, is not known. */
function blurred(section: MapSection, record: Fields): Fields {
  const unknown = Object.fromEntries(keysOf(MAP_SECTIONS[section]).map((field) => [field, undefined]));
  const needs = Array.isArray(record.needs) ? { needs: [...record.needs, undefined] } : {};
  return { ...unknown, ...record, ...needs };
}
