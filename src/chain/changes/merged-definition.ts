import type { Leader, PartyDefinition } from '../../model/party.js';
import { distinctLeaders } from './references.js';
import { isSame } from './same.js';

/** Parties to merge, by id. */
export type Merged = ReadonlyMap<string, PartyDefinition>;

type Field = keyof PartyDefinition;
type Combine = (merged: Merged, into: string) => unknown;

/** Fields that are made of those of all the parties; every other is that of the one they go into, or common to all. */
const COMBINED: { readonly [F in Field]?: Combine } = {
  partOf: parentOf,
  headcount: (merged) => sumOf(merged, 'headcount'),
  cost: (merged) => sumOf(merged, 'cost'),
  needs: (merged) => unionOf(merged, 'needs'),
  tags: (merged) => unionOf(merged, 'tags'),
  leaders: leadersOf,
  modelled: (merged, into) => (isPartial(merged) ? 'partial' : ownOf(merged, into, 'modelled')),
};

/**
 * What is known of a merged party. Headcount and cost are added up where all the parties state them and a
 * number can hold the sum; needs, tags and leaders are
 * united; it is `partial` if one of them is; it is part of what the party it goes into was part of, outside itself. Every other field
 * is that of the party it goes into or, where that is a new one, what all of them agree on.
 */
export function mergedDefinition(merged: Merged, into: string): Partial<PartyDefinition> {
  const fields = new Set([...merged.values()].flatMap((party) => Object.keys(party) as Field[]));
  const entries = Array.from(fields, (field) => {
    const combine = COMBINED[field];
    return [field, combine ? combine(merged, into) : ownOf(merged, into, field)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Fields of which the merged party keeps what all the parties say, where it has them at all. */
const KEPT: ReadonlySet<Field> = new Set(['headcount', 'cost', 'needs', 'tags', 'leaders', 'modelled']);

/** The fields of which the merged party does not keep what one of the parties says, once for each; names and kinds are not counted. */
export function fieldsGivenUp(merged: Merged, result: Partial<PartyDefinition>): Field[] {
  return [...merged.values()].flatMap((party) =>
    (Object.keys(party) as Field[]).filter((field) => {
      if (field === 'name' || field === 'kind') return false;
      return KEPT.has(field) ? result[field] === undefined : !isSame(party[field], result[field]);
    }),
  );
}

function ownOf<F extends Field>(merged: Merged, into: string, field: F): PartyDefinition[F] | undefined {
  const own = merged.get(into);
  if (own) return own[field];
  const [first, ...others] = merged.values();
  return others.every((party) => isSame(party[field], first![field])) ? first![field] : undefined;
}

function sumOf(merged: Merged, field: 'headcount' | 'cost'): number | undefined {
  let sum = 0;
  for (const party of merged.values()) {
    const value = party[field];
    if (value === undefined) return undefined;
    sum += value;
  }
  const isNumber = field === 'headcount' ? Number.isSafeInteger(sum) : Number.isFinite(sum);
  return isNumber ? sum : undefined;
}

function unionOf(merged: Merged, field: 'needs' | 'tags'): readonly string[] {
  return [...new Set([...merged.values()].flatMap((party) => party[field] ?? []))];
}

function leadersOf(merged: Merged): readonly Leader[] | undefined {
  const leaders = [...merged.values()].flatMap((party) => party.leaders ?? []);
  const outside = distinctLeaders(leaders.filter(({ party }) => !merged.has(party)));
  return outside.length === 0 ? undefined : outside;
}

function isPartial(merged: Merged): boolean {
  return [...merged.values()].some(({ modelled }) => modelled === 'partial');
}

function parentOf(merged: Merged, into: string): string | undefined {
  if (merged.has(into)) return outsideParent(merged, into);
  const parents = new Set(Array.from(merged.keys(), (id) => outsideParent(merged, id)));
  return parents.size === 1 ? [...parents][0] : undefined;
}

/** The nearest party above that is not merged, too; a circle, which only a later change can undo, has none. */
function outsideParent(merged: Merged, id: string): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && merged.has(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = merged.get(at)!.partOf;
  }
  return at;
}
