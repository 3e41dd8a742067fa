import type { ToldOnce } from '../graph/told-once.js';
import type { ModelItem, ModelRelation } from './archimate-model.js';
import { LEFT_OUT_OWNER, LEFT_OUT_WHOLE } from './what-is-told.js';

/** What relations between parties say, serving aside. */
export interface ActorsAndWholes {
  /** The relation by which a party is part of another. */
  wholeOf(id: string): ModelRelation | undefined;
  /** The one actor that a role is assigned to. */
  ownerOf(id: string): string | undefined;
  /** Whether a relation is told in the chain, or was told to be left out. */
  isTaken(relation: ModelRelation): boolean;
}

/** Gathers who is part of whom (composition, aggregation), and which actor answers for which role (assignment). */
export function actorsAndWholes(
  relations: readonly ModelRelation[],
  elements: ReadonlyMap<string, ModelItem>,
  isParty: (id: string) => boolean,
  told: ToldOnce,
): ActorsAndWholes {
  const wholes = new Map<string, ModelRelation>();
  const actors = new Map<string, ModelRelation[]>();
  const taken = new Set<ModelRelation>();
  for (const relation of relations) {
    const { type, source, target, place } = relation;
    if (!isParty(source) || !isParty(target)) continue;
    if (type === 'Composition' || type === 'Aggregation') {
      taken.add(relation);
      if (!wholes.has(target)) wholes.set(target, relation);
      else told.meet(LEFT_OUT_WHOLE, place);
    } else if (type === 'Assignment' && isActorOfRole(elements.get(source)!, elements.get(target)!)) {
      taken.add(relation);
      actors.set(target, [...(actors.get(target) ?? []).slice(0, 1), relation]);
    }
  }
  for (const [first, second] of actors.values()) if (second) told.meet(LEFT_OUT_OWNER, first!.place);
  return {
    wholeOf: (id) => wholes.get(id),
    ownerOf(id) {
      const [first, second] = actors.get(id) ?? [];
      return second ? undefined : first?.source;
    },
    isTaken: (relation) => taken.has(relation),
  };
}

function isActorOfRole(source: ModelItem, target: ModelItem): boolean {
  return source.type === 'BusinessActor' && target.type === 'BusinessRole';
}
