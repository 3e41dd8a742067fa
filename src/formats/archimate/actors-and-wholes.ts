import type { ToldOnce } from '../graph/told-once.js';
import type { ModelItem, ModelRelation } from './archimate-model.js';
import { LEFT_OUT_OWNER, OTHER_WHOLES } from './what-is-told.js';

/** What relations between parties say, serving aside. */
export interface ActorsAndWholes {
  /** The relations by which a party is part of others; the first is the one that counts. */
  wholesOf(id: string): readonly ModelRelation[];
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
  const wholes = new Map<string, ModelRelation[]>();
  const actors = new Map<string, ModelRelation[]>();
  const taken = new Set<ModelRelation>();
  for (const relation of relations) {
    const { type, source, target } = relation;
    if (!isParty(source) || !isParty(target)) continue;
    if (type === 'Composition' || type === 'Aggregation') {
      taken.add(relation);
      listed(wholes, target, relation);
    } else if (type === 'Assignment' && isActorOfRole(elements.get(source)!, elements.get(target)!)) {
      taken.add(relation);
      listed(actors, target, relation);
    }
  }
  for (const [part, several] of wholes) wholes.set(part, inOrder(several));
  for (const [, second] of wholes.values()) if (second) told.meet(OTHER_WHOLES, second.place);
  for (const [first, second] of actors.values()) if (second) told.meet(LEFT_OUT_OWNER, first!.place);
  return {
    wholesOf: (id) => wholes.get(id) ?? [],
    ownerOf(id) {
      const [first, second] = actors.get(id) ?? [];
      return second ? undefined : first?.source;
    },
    isTaken: (relation) => taken.has(relation),
  };
}

/** Compositions before aggregations, then by the ids of the wholes; each whole once. */
function inOrder(several: readonly ModelRelation[]): ModelRelation[] {
  if (several.length < 2) return [...several];
  const rank = ({ type }: ModelRelation) => (type === 'Composition' ? 0 : 1);
  const sorted = [...several].sort(
    (a, b) => rank(a) - rank(b) || (a.source < b.source ? -1 : Number(a.source > b.source)),
  );
  const bySource = new Map<string, ModelRelation>();
  for (const relation of sorted) if (!bySource.has(relation.source)) bySource.set(relation.source, relation);
  return [...bySource.values()];
}

function listed(lists: Map<string, ModelRelation[]>, key: string, relation: ModelRelation): void {
  const known = lists.get(key);
  if (known) known.push(relation);
  else lists.set(key, [relation]);
}

function isActorOfRole(source: ModelItem, target: ModelItem): boolean {
  return source.type === 'BusinessActor' && target.type === 'BusinessRole';
}
