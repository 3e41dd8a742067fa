import { type FindNearest, nearestAmong } from '../../model/nearest.js';
import type { PartyKind } from '../../model/party.js';
import { type Problem, problemOf, quote, type SourceLocation } from '../../model/problem.js';
import { partyKindOf } from './catalogue-kinds.js';
import type { EntitySink } from './entities-of-text.js';
import type { Entity, PlacedReference } from './entity.js';
import { type EntityReference, idOfReference } from './entity-reference.js';
import type { People } from './people.js';

/** A party that stands for an entity nobody described. */
export interface MadeParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly place: SourceLocation;
}

/** What a reference comes to. */
export type Resolution =
  | { readonly is: 'party' | 'api'; readonly id: string; readonly title: string }
  | { readonly is: 'person'; readonly id: string };

/** Finds what references mean. */
export interface Resolver {
  /** What a reference of an entity means; `undefined` where that is not known, which is told. */
  resolve(reference: PlacedReference, from: Entity): Resolution | undefined;
  /** What is referred to and not in the catalogue, each with how many references there are and where the first is. */
  missing(): readonly Problem[];
  /** The parties made for what is not in the catalogue. */
  made(): readonly MadeParty[];
}

/** Makes a resolver. @param providedApis APIs that some entity provides, described or not */
export function resolverOf(
  entities: ReadonlyMap<string, Entity>,
  people: People,
  {
    problems,
    leftOut,
    providedApis,
    makeParties,
  }: Omit<EntitySink, 'entities'> & {
    readonly providedApis: ReadonlySet<string>;
    readonly makeParties: boolean;
  },
): Resolver {
  const made = new Map<string, MadeParty>();
  const missing = new Map<
    string,
    { readonly message: string; readonly parts: MissingParts; count: number }
  >();
  const nearest = nearestOfKind(entities);
  const unresolved = (reference: PlacedReference, target: EntityReference, from: Entity) => {
    const id = idOfReference(target);
    const { place, field } = reference;
    if (!makeParties) {
      const key = `${field} ${id}`;
      const known = missing.get(key);
      if (known) known.count++;
      else {
        const message = `${field} of ${from.id}: expected an entity of the catalogue, got ${quote(id)}`;
        missing.set(key, {
          message,
          parts: { received: quote(id), suggestion: nearest(target), place },
          count: 1,
        });
      }
      return undefined;
    }
    if (!made.has(id)) {
      made.set(id, { id, kind: partyKindOf(target.kind, undefined) ?? 'system', name: target.name, place });
      const message = `no entity ${quote(id)} is in the catalogue; a party was made for it`;
      problems.push({
        ...problemOf({ code: 'made-party', severity: 'warning', path: [], message }),
        ...place,
      });
    }
    return { is: 'party', id, title: target.name } as const;
  };
  return {
    resolve(reference, from) {
      const { target, place } = reference;
      if (!target) {
        leftOut.add('references that cannot be read', place);
        return undefined;
      }
      const id = idOfReference(target);
      if (isOfPerson(target, entities, people)) return { is: 'person', id: personOf(target) };
      const entity = entities.get(id);
      if (target.kind === 'api' && (entity || providedApis.has(id)))
        return { is: 'api', id, title: entity?.title ?? target.name };
      if (entity && partyKindOf(entity.kind, entity.type)) return { is: 'party', id, title: entity.title };
      if (!entity) return unresolved(reference, target, from);
      leftOut.add(`references to entities of the kind ${quote(entity.kind)}`, place);
      return undefined;
    },
    made: () => [...made.values()],
    missing: () => [...missing.values()].map(missingProblem),
  };
}

interface MissingParts {
  readonly received: string;
  readonly suggestion: string | undefined;
  readonly place: SourceLocation;
}

function missingProblem({
  message,
  parts: { place, ...parts },
  count,
}: {
  readonly message: string;
  readonly parts: MissingParts;
  readonly count: number;
}): Problem {
  const times = count === 1 ? '' : ` (${count} times, the first of them here)`;
  return {
    ...problemOf({ code: 'unknown-id', severity: 'warning', path: [], message: message + times, ...parts }),
    ...place,
  };
}

/** A name without a kind may mean a person where a group is expected: one that no group has, and a user does. */
function isOfPerson(target: EntityReference, entities: ReadonlyMap<string, Entity>, people: People): boolean {
  if (target.kind === 'user') return true;
  if (target.kind !== 'group' || entities.has(idOfReference(target))) return false;
  return target.name.includes('@') || people.isKnown(personOf(target));
}

function personOf(target: EntityReference): string {
  return idOfReference({ ...target, kind: 'user' });
}

/** Finds the entity of the same kind with the nearest name, else one of another kind with the same name. */
function nearestOfKind(
  entities: ReadonlyMap<string, Entity>,
): (target: EntityReference) => string | undefined {
  const byName = new Map<string, Entity>();
  const byKind = new Map<string, Map<string, Entity>>();
  for (const entity of entities.values()) {
    if (entity.kind === 'user') continue;
    const alike = byKind.get(entity.kind) ?? new Map<string, Entity>();
    byKind.set(entity.kind, alike);
    for (const names of [byName, alike]) if (!names.has(entity.name)) names.set(entity.name, entity);
  }
  const finders = new Map<string, FindNearest>();
  return ({ kind, name }) => {
    const alike = byKind.get(kind);
    const find = finders.get(kind) ?? nearestAmong(alike?.keys() ?? []);
    finders.set(kind, find);
    const near = find(name);
    return (near === undefined ? byName.get(name) : alike?.get(near))?.id;
  };
}
