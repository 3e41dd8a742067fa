import type { Requirement } from '../../model/link.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import { thresholdOf } from '../requirements.js';
import type { Fields } from './declaration.js';

/** The id in the whole, by the id a link has in one document; ids that stay are not there. */
export type Aliases = ReadonlyMap<string, string>;

/** The fields of each section that may hold the id of a link; requirements, which hold several, are apart. */
const LINK_FIELDS: { readonly [S in MapSection | ListSection]?: string } = {
  goals: 'supports',
  ratings: 'subject',
  standards: 'link',
  measurements: 'link',
  contacts: 'link',
  suppressions: 'subject',
};

/** A record that names links by their ids in the whole. */
export function redirected(section: MapSection | ListSection, record: Fields, aliases: Aliases): Fields {
  if (aliases.size === 0) return record;
  const field = section === 'links' ? 'requires' : LINK_FIELDS[section];
  const value = field === undefined ? undefined : record[field];
  if (field === 'requires' && Array.isArray(value))
    return { ...record, requires: value.map((requirement) => redirectedRequirement(requirement, aliases)) };
  const id = aliases.get(value as string);
  return field === undefined || id === undefined ? record : { ...record, [field]: id };
}

/** What could not be read of a requirement is `undefined`. */
function redirectedRequirement(requirement: Requirement | undefined, aliases: Aliases) {
  const idOf = (id: string) => aliases.get(id) ?? id;
  if (requirement === undefined) return undefined;
  if (typeof requirement === 'string') return idOf(requirement);
  if (!('of' in requirement)) return requirement.map(idOf);
  return Array.isArray(requirement.of) ? { ...requirement, of: requirement.of.map(idOf) } : requirement;
}

/** The links that a list of requirements names. */
export function linksNamed(requires: unknown): readonly string[] {
  if (!Array.isArray(requires)) return [];
  return requires.flatMap((requirement: Requirement | undefined) => {
    if (requirement === undefined || typeof requirement === 'string') return requirement ?? [];
    return ('of' in requirement ? requirement.of : requirement) ?? [];
  });
}

/** What a list of requirements comes to, as text: neither the order of clauses nor of links in them says anything. */
export function clausesText(requires: unknown): string {
  if (!Array.isArray(requires) || requires.includes(undefined)) return JSON.stringify(requires) ?? '';
  const clauses = (requires as readonly Requirement[]).map(thresholdOf).map(({ atLeast, of }) => {
    const links = Array.isArray(of) ? [...of].sort() : of;
    return JSON.stringify([atLeast, links]);
  });
  return JSON.stringify([...new Set(clauses)].sort());
}
