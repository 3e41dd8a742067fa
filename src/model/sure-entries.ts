import { checkGoals } from './checks/check-goals.js';
import { checkMeasures } from './checks/check-measures.js';
import type { DocumentRecords } from './document-records.js';
import { type Goal, type GoalDefinition, goalSchema } from './goal.js';
import { compareIds, isId } from './ids.js';
import { type Measure, type MeasureDefinition, measureSchema } from './measure.js';
import type { Problem } from './problem.js';
import type { MapSection } from './sections.js';

/** Measures or goals as they come: an id and a definition each. */
export type Entries = ReadonlyArray<readonly [id: string, definition: unknown]>;

/** The measures, in the order of their ids and frozen; `undefined` where one of them is not sound. */
export function sureMeasures(entries: Entries): readonly Measure[] | undefined {
  const measures = readAll<MeasureDefinition>(entries, (value) => measureSchema.safeParse(value).data);
  if (!measures) return undefined;
  const problems: Problem[] = [];
  checkMeasures({ maps: { measures } } as unknown as DocumentRecords, problems);
  return problems.length > 0 ? undefined : withIds<Measure>(measures);
}

/** Which parties and links there are. */
export interface KnownIds {
  isParty(id: string): boolean;
  isLink(id: string): boolean;
}

/**
 * The goals, in the order of their ids and frozen; `undefined` where one of them is not sound.
 */
export function sureGoals(entries: Entries, known: KnownIds): readonly Goal[] | undefined {
  const goals = readAll<GoalDefinition>(entries, (value) => goalSchema.safeParse(value).data);
  if (!goals) return undefined;
  const problems: Problem[] = [];
  let isSure = true;
  const has = (section: MapSection, id: string) =>
    (section === 'goals' && goals.has(id)) ||
    (section === 'links' && known.isLink(id)) ||
    (section === 'parties' && known.isParty(id));
  const references = {
    check(
      _: unknown,
      id: string | undefined,
      sections: readonly MapSection[],
      words: readonly string[] = [],
    ) {
      const isThere =
        id !== undefined && (words.includes(id) || sections.some((section) => has(section, id)));
      if (id !== undefined) isSure &&= isThere;
      return isThere;
    },
  };
  checkGoals({ maps: { goals } } as unknown as DocumentRecords, references, problems);
  return isSure && problems.length === 0 ? withIds<Goal>(goals) : undefined;
}

function readAll<T extends object>(
  entries: Entries,
  read: (value: unknown) => T | undefined,
): Map<string, T> | undefined {
  const all = new Map<string, T>();
  for (const [id, value] of entries) {
    const definition = isId(id) ? read(value) : undefined;
    if (!definition) return undefined;
    const fields = Object.entries(definition).filter(([, field]) => field !== undefined);
    all.set(id, Object.fromEntries(fields) as T);
  }
  return all.size < entries.length ? undefined : all;
}

function withIds<T extends { readonly id: string }>(definitions: ReadonlyMap<string, object>): readonly T[] {
  const records = Array.from(definitions, ([id, definition]) => Object.freeze({ id, ...definition }) as T);
  return Object.freeze(records.sort((a, b) => compareIds(a.id, b.id)));
}
