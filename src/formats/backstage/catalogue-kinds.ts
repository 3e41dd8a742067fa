import type { PartyKind } from '../../model/party.js';

/** How a field of an entity relates it to others. */
export type Relation =
  | 'owner'
  | 'part'
  | 'whole'
  | 'needs'
  | 'neededBy'
  | 'consumes'
  | 'provides'
  | 'memberOf'
  | 'members';

/** One field that names other entities. */
export interface ReferenceField {
  /** Where it stands in an entity. */
  readonly field: string;
  readonly relation: Relation;
  /** The kind that is meant where a reference names none. */
  readonly kind: string;
}

/**
 * The fields of `spec` that name other entities. Of several wholes an entity is part of, the first here is the one it is part of; the
 * others become attributes. `partOf` and `hasPart` are names of relations that people write as fields, too.
 */
export const REFERENCE_FIELDS: readonly ReferenceField[] = [
  { field: 'owner', relation: 'owner', kind: 'group' },
  { field: 'parent', relation: 'part', kind: 'group' },
  { field: 'subcomponentOf', relation: 'part', kind: 'component' },
  { field: 'subdomainOf', relation: 'part', kind: 'domain' },
  { field: 'system', relation: 'part', kind: 'system' },
  { field: 'domain', relation: 'part', kind: 'domain' },
  { field: 'partOf', relation: 'part', kind: 'system' },
  { field: 'children', relation: 'whole', kind: 'group' },
  { field: 'hasPart', relation: 'whole', kind: 'component' },
  { field: 'dependsOn', relation: 'needs', kind: 'component' },
  { field: 'dependencyOf', relation: 'neededBy', kind: 'component' },
  { field: 'consumesApis', relation: 'consumes', kind: 'api' },
  { field: 'providesApis', relation: 'provides', kind: 'api' },
  { field: 'memberOf', relation: 'memberOf', kind: 'group' },
  { field: 'members', relation: 'members', kind: 'user' },
];

/** What the catalogue's own list of relations, which its interface adds to entities, says in the same terms. */
export const RELATION_TYPES: ReadonlyMap<string, Relation> = new Map([
  ['ownedBy', 'owner'],
  ['partOf', 'part'],
  ['childOf', 'part'],
  ['hasPart', 'whole'],
  ['parentOf', 'whole'],
  ['dependsOn', 'needs'],
  ['dependencyOf', 'neededBy'],
  ['consumesApi', 'consumes'],
  ['providesApi', 'provides'],
  ['memberOf', 'memberOf'],
  ['hasMember', 'members'],
]);

/** What kind of party an entity is, by its kind and type; `undefined` for kinds that are no party. */
export function partyKindOf(kind: string, type: unknown): PartyKind | undefined {
  if (kind === 'group')
    return typeof type === 'string' && DEPARTMENTS.has(type.toLowerCase()) ? 'department' : 'team';
  return SYSTEMS.has(kind) ? 'system' : undefined;
}

/** The kinds that chains have a place for. */
export function isKnownKind(kind: string): boolean {
  return kind === 'user' || kind === 'api' || partyKindOf(kind, undefined) !== undefined;
}

const SYSTEMS: ReadonlySet<string> = new Set(['component', 'system', 'domain', 'resource']);

const DEPARTMENTS: ReadonlySet<string> = new Set([
  ...['department', 'sub-department', 'division', 'business-unit', 'unit', 'business-area', 'area'],
  ...['organization', 'organisation', 'company', 'root', 'tribe', 'product-area', 'directorate'],
]);
