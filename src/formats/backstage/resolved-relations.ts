import type { SourceLocation } from '../../model/problem.js';
import type { Relation } from './catalogue-kinds.js';
import type { Entity } from './entity.js';
import type { Resolution, Resolver } from './resolver.js';

/** What an entity says about another that is known. */
export interface ResolvedRelation {
  readonly from: Entity;
  readonly relation: Relation;
  readonly field: string;
  readonly to: Resolution;
  readonly place: SourceLocation;
}

/** Resolves every reference once. Who is a member of a group is only counted, and what an API says of others makes no link. */
export function resolvedRelations(entities: Iterable<Entity>, resolver: Resolver): ResolvedRelation[] {
  const resolved: ResolvedRelation[] = [];
  for (const from of entities) {
    for (const reference of from.references) {
      const { relation, field, place } = reference;
      if (from.kind === 'user' || relation === 'members' || relation === 'memberOf') continue;
      // An API that is provided is known by that, whether or not it is described.
      if (relation === 'provides' && reference.target?.kind !== 'api') continue;
      const to = resolver.resolve(reference, from);
      if (to) resolved.push({ from, relation, field, to, place });
    }
  }
  return resolved;
}
