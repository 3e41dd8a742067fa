import { isPlainMap } from '../../model/plain-map.js';
import type { DocumentPath, SourceLocation } from '../../model/problem.js';
import { partyKindOf, REFERENCE_FIELDS, RELATION_TYPES, type Relation } from './catalogue-kinds.js';
import type { Entity, PlacedReference } from './entity.js';
import { entityReference, idOfReference } from './entity-reference.js';

/** A reference that was found, before it is known where. */
interface FoundReference extends Omit<PlacedReference, 'place'> {
  readonly path: DocumentPath;
}

/** An entity and the paths of what it says about others, so that all places of a text can be looked up at once. */
export interface FoundEntity {
  readonly entity: Omit<Entity, 'references' | 'place'>;
  readonly path: DocumentPath;
  readonly references: readonly FoundReference[];
  /** Facts that have no place in a chain. */
  readonly lost: readonly DocumentPath[];
}

/** Whether a value looks like an entity of a catalogue. */
export function isEntity(value: unknown): value is Record<string, unknown> {
  if (!isPlainMap(value) || typeof value.kind !== 'string' || !isPlainMap(value.metadata)) return false;
  return typeof value.apiVersion === 'string' && /(?:^|\.)backstage\.io\//i.test(value.apiVersion);
}

/** Reads an entity; `undefined` where its name is none, as in templates. */
export function readEntity(value: Record<string, unknown>, path: DocumentPath): FoundEntity | undefined {
  const metadata = value.metadata as Record<string, unknown>;
  const spec = isPlainMap(value.spec) ? value.spec : {};
  const name = textOf(metadata.name);
  const own = entityReference(name, {
    kind: String(value.kind),
    namespace: textOf(metadata.namespace) ?? 'default',
  });
  if (!own || name === undefined) return undefined;
  const profile = isPlainMap(spec.profile) ? spec.profile : {};
  const title =
    textOf(metadata.title) ??
    (own.kind === 'group' || own.kind === 'user' ? textOf(profile.displayName) : undefined) ??
    name;
  const entity = {
    ...own,
    id: idOfReference(own),
    title,
    type: textOf(spec.type),
    tags: listOf(metadata.tags).flatMap((tag) => textOf(tag) ?? []),
    marks: new Map([...textsOf(metadata.labels), ...textsOf(metadata.annotations)]),
    facts: textsOf({
      ...{ type: spec.type, lifecycle: spec.lifecycle, description: metadata.description },
      ...Object.fromEntries(Object.entries(spec).filter(([field, value]) => isFact(field, value))),
    }),
  };
  const references = [
    ...specReferences(spec, own.namespace, path),
    ...relationReferences(value, own.namespace, path),
  ];
  const lost = partyKindOf(own.kind, entity.type) ? [...lostFacts(value, path)] : [];
  return { entity, path, references, lost };
}

/** What is read elsewhere, or says nothing of the entity. */
const READ: Readonly<Record<'entity' | 'metadata' | 'spec', ReadonlySet<string>>> = {
  entity: new Set(['apiVersion', 'kind', 'metadata', 'spec', 'relations', 'status']),
  metadata: new Set([
    ...['name', 'namespace', 'title', 'description', 'tags', 'labels', 'annotations'],
    ...['uid', 'etag', 'generation'],
  ]),
  spec: new Set(['type', 'lifecycle', ...REFERENCE_FIELDS.map(({ field }) => field)]),
};

/** Facts of a catalogue's own stand in `spec`, too. */
function isFact(field: string, value: unknown): boolean {
  return !READ.spec.has(field) && textOf(value) !== undefined;
}

/** Maps, lists, and whatever stands beside the fields that entities have. */
function* lostFacts(entity: Record<string, unknown>, path: DocumentPath): Generator<DocumentPath> {
  const { metadata, spec } = entity;
  const isHeld = (value: unknown) => textOf(value) !== undefined || listOf(value).length > 0;
  for (const [key, value] of Object.entries(entity))
    if (!READ.entity.has(key) && isHeld(value)) yield [...path, key];
  for (const [key, value] of Object.entries(metadata as object))
    if (!READ.metadata.has(key) && isHeld(value)) yield [...path, 'metadata', key];
  for (const [key, value] of isPlainMap(spec) ? Object.entries(spec) : [])
    if (!READ.spec.has(key) && !isFact(key, value) && isHeld(value) && !isJustAName(key, value))
      yield [...path, 'spec', key];
}

/** The name in the profile of a group is its title. */
function isJustAName(key: string, value: unknown): boolean {
  return (
    key === 'profile' && isPlainMap(value) && Object.keys(value).every((inner) => inner === 'displayName')
  );
}

/** Gives an entity and its references their places. */
export function placedEntity(
  { entity, references }: FoundEntity,
  place: SourceLocation,
  places: readonly SourceLocation[],
): Entity {
  const placed = references.map(({ path: _, ...reference }, i) => ({ ...reference, place: places[i]! }));
  return { ...entity, references: placed, place };
}

function* specReferences(
  spec: Record<string, unknown>,
  namespace: string,
  path: DocumentPath,
): Generator<FoundReference> {
  for (const { field, relation, kind } of REFERENCE_FIELDS) {
    const value = Object.hasOwn(spec, field) ? spec[field] : undefined;
    for (const [at, written] of listOf(value).entries()) {
      if (written === null || written === '') continue;
      const target = entityReference(written, { kind, namespace });
      const place = Array.isArray(value) ? [at] : [];
      yield { field, relation, target, written, path: [...path, 'spec', field, ...place] };
    }
  }
}

/** What the interface of a catalogue adds: the same relations once more, and those that others state about this entity. */
function* relationReferences(
  { relations }: Record<string, unknown>,
  namespace: string,
  path: DocumentPath,
): Generator<FoundReference> {
  for (const [at, relation] of listOf(relations).entries()) {
    if (!isPlainMap(relation)) continue;
    const known: Relation | undefined = RELATION_TYPES.get(String(relation.type));
    const written = relation.targetRef ?? relation.target;
    const target = entityReference(written, { kind: 'component', namespace });
    if (!known || !target) continue;
    const field = known === 'part' ? target.kind : String(relation.type);
    yield { field, relation: known, target, written, path: [...path, 'relations', at] };
  }
}

/** A list as it is; one value as a list of it. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text that says something; numbers and truth values as text; `undefined` for placeholders such as `{ $text: … }`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function textsOf(map: unknown): Map<string, string> {
  if (!isPlainMap(map)) return new Map();
  const entries = Object.entries(map).map(([key, value]) => [key, textOf(value)] as const);
  return new Map(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}
