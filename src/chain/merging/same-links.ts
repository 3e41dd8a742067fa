import { type Fields, fieldOf } from './declaration.js';
import { IDENTITY } from './merged-fields.js';
import { type Aliases, linksNamed } from './redirected.js';
import type { SourceDocument } from './source-document.js';

/**
 * Finds links that documents declare under different ids: same provider, customer and service. They are one link, with the least of the
 * ids, unless somebody tells them apart: a document declares two of them, or one list of requirements names two. An id that
 * also stands for something else is left as it is, so that it is told. O(links + requirements).
 */
export function sameLinks(sources: readonly SourceDocument[]): Aliases {
  const groups = groupsOf(sources);
  const groupOf = new Map([...groups].flatMap(([key, ids]) => ids.map((id) => [id, key] as const)));
  const apart = new Set<string>();
  const tellApart = (ids: Iterable<string>) => {
    const named = new Map<string, string>();
    for (const id of ids) {
      const group = groupOf.get(id);
      if (group === undefined) continue;
      if ((named.get(group) ?? id) !== id) apart.add(group);
      named.set(group, id);
    }
  };
  for (const { records } of sources) {
    tellApart(records.maps.links.keys());
    for (const [, link] of records.maps.links) tellApart(linksNamed(link.requires));
  }
  const aliases = new Map<string, string>();
  for (const [key, [least, ...others]] of groups)
    if (!apart.has(key)) for (const id of others) aliases.set(id, least!);
  return aliases;
}

/** The ids, ascending, of links that look the same; those of one id only are left out. */
function groupsOf(sources: readonly SourceDocument[]): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, Fields>();
  const taken = new Set<string>();
  for (const { maps } of sources.map(({ records }) => records)) {
    for (const [id, link] of maps.links) links.set(id, { ...link, ...defined(links.get(id) ?? {}) });
    for (const section of ['parties', 'goals'] as const) for (const id of maps[section].keys()) taken.add(id);
  }
  const groups = new Map<string, string[]>();
  for (const [id, link] of links) {
    const ends = IDENTITY.map((field) => identityText(link, field));
    if (taken.has(id) || ends.includes(undefined)) continue;
    const key = JSON.stringify(ends);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  for (const [key, ids] of groups) {
    if (ids.length === 1) groups.delete(key);
    else ids.sort();
  }
  return groups;
}

function defined(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** What a link says in a field it is told apart by; a service is the same whatever its spaces and capitals. */
export function identityText(link: Fields, field: (typeof IDENTITY)[number]): string | undefined {
  const value = fieldOf(link, field);
  if (typeof value !== 'string') return undefined;
  return field === 'service' ? value.trim().replace(/\s+/g, ' ').toLowerCase() : value;
}
