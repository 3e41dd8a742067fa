import type { PartyKind } from '../../model/party.js';
import type { ToldOnce } from '../graph/told-once.js';
import type { ModelItem, ModelRelation } from './archimate-model.js';
import { kindOfPerformed } from './element-types.js';
import { performersOf } from './performers.js';
import { LEFT_OUT_UNUSED, MADE_PARTY, TOO_MANY } from './what-is-told.js';

/** What it takes to know which elements stand for others. */
export interface StandingParts {
  isParty(id: string): boolean;
  standIn(id: string): ModelItem | undefined;
  readonly told: ToldOnce;
}

/** Answers, and remembers, which parties the ends of relations stand for. */
export function standing(relations: readonly ModelRelation[], { isParty, standIn, told }: StandingParts) {
  const performers = performersOf(relations, isParty, (id) => standIn(id) !== undefined);
  const known = new Map<string, readonly string[]>();
  const used = new Set<string>();
  const made = new Set<string>();
  const found = (element: ModelItem): readonly string[] => {
    const { ids, along, isTooMany } = performers(element.id);
    for (const id of along) used.add(id);
    if (!isTooMany && ids.length > 0) return ids;
    made.add(element.id);
    told.meet(isTooMany ? TOO_MANY : MADE_PARTY, element.place);
    return [element.id];
  };
  return {
    /** None for elements that are neither parties nor stand for any. */
    partiesAt(id: string): readonly string[] {
      if (isParty(id)) return [id];
      const element = standIn(id);
      const parties = known.get(id) ?? (element ? found(element) : []);
      known.set(id, parties);
      return parties;
    },
    /** The kind of an element that became a party, as nobody performs it. */
    madeKind: ({ id, type }: ModelItem): PartyKind | undefined =>
      made.has(id) ? kindOfPerformed(type) : undefined,
    isUsed: (id: string): boolean => used.has(id),
    tellUnused({ id, place }: ModelItem): void {
      if (!used.has(id)) told.meet(LEFT_OUT_UNUSED, place);
    },
  };
}
