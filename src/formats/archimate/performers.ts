import type { ModelRelation } from './archimate-model.js';

/** How many performers one element may have, and over how many elements they are looked for; beyond, it stands for itself. */
const MOST_PERFORMERS = 100;
const MOST_STEPS = 1000;

/** Who performs an element: parties, by id. */
export interface Performers {
  readonly ids: readonly string[];
  readonly isTooMany: boolean;
}

/**
 * Answers who performs an element that stands for others: whoever is assigned to it or realises it; where there is nobody, whoever is
 * composed of it; through other elements that stand for others, but not beyond a party. O(relations on the way), at most 1,000 elements.
 */
export function performersOf(
  relations: readonly ModelRelation[],
  isParty: (id: string) => boolean,
  isStandIn: (id: string) => boolean,
): (id: string) => Performers & { readonly along: readonly string[] } {
  const strong = sourcesByTarget(relations, STRONG);
  const all = sourcesByTarget(relations, ALL);
  const search = (start: string, sources: ReadonlyMap<string, readonly string[]>) => {
    const along = [start];
    const seen = new Set(along);
    const ids: string[] = [];
    for (let i = 0; i < along.length && along.length <= MOST_STEPS && ids.length <= MOST_PERFORMERS; i++) {
      for (const source of sources.get(along[i]!) ?? []) {
        if (seen.has(source)) continue;
        if (along.length > MOST_STEPS || ids.length > MOST_PERFORMERS) break;
        seen.add(source);
        if (isParty(source)) ids.push(source);
        else if (isStandIn(source)) along.push(source);
      }
    }
    return { ids, along, isTooMany: along.length > MOST_STEPS || ids.length > MOST_PERFORMERS };
  };
  return (id) => {
    const found = search(id, strong);
    return found.ids.length > 0 || found.isTooMany ? found : search(id, all);
  };
}

const STRONG: ReadonlySet<string> = new Set(['Assignment', 'Realization']);
const ALL: ReadonlySet<string> = new Set([...STRONG, 'Composition', 'Aggregation']);

function sourcesByTarget(relations: readonly ModelRelation[], types: ReadonlySet<string>) {
  const sources = new Map<string, string[]>();
  for (const { type, source, target } of relations) {
    if (!types.has(type)) continue;
    const known = sources.get(target);
    if (known) known.push(source);
    else sources.set(target, [source]);
  }
  return sources;
}
