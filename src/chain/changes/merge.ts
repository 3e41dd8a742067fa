import type { MergeChange } from '../../model/changes/party-changes.js';
import type { Threshold } from '../../model/link.js';
import type { PartyDefinition } from '../../model/party.js';
import { quote } from '../../model/problem.js';
import { thresholdOf } from '../requirements.js';
import type { ChangeKind } from './change-kind.js';
import { requirementOf } from './clauses.js';
import { type Entry, pointingAt } from './draft.js';
import { dropAll } from './drop.js';
import { type ClausesOf, expandedClauses } from './internalised.js';
import { fieldsGivenUp, type Merged, mergedDefinition } from './merged-definition.js';
import { namedTwice } from './named-twice.js';
import { repointed } from './references.js';
import { isCustomer, linkIn, linksAt, type Step } from './step.js';

/**
 * Merges parties into one. O(the links at them and what points at them), and for each link that states that it needs one of the links
 * inside, O(what those require).
 */
export const merge: ChangeKind<'merge'> = {
  make(change, step) {
    const merged = partiesOf(change, step);
    if (!merged) return;
    const { into, definition } = change;
    const found = mergedDefinition(merged, into);
    const party = { ...found, ...stated(definition ?? {}) };
    if (!isOneKind(merged, party, step)) return;
    const outbound = [...merged.keys()].flatMap((id) => linksAt(step, id, 'provider'));
    const inside = new Map(
      outbound.filter((entry) => merged.has(linkIn(entry).customer)).map((entry) => [entry.id!, entry]),
    );
    const clausesOf = clausesInside(inside, merged, step);
    for (const entry of outbound) if (!inside.has(entry.id!)) expand(entry, clausesOf, step);
    dropAll(step, 'links', [...inside.keys()], true);
    for (const _ of inside) step.lose('links');
    for (const field of fieldsGivenUp(merged, party)) step.lose(`parties.${field}`);
    repoint(merged, into, step);
    step.put('parties', into, party as PartyDefinition);
  },
};

/** The fields that are there; what is undefined says nothing. */
function stated(definition: Partial<PartyDefinition>): Partial<PartyDefinition> {
  return Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
}

function partiesOf({ parties, into }: MergeChange, step: Step): Merged | undefined {
  const merged = new Map<string, PartyDefinition>();
  for (const [i, id] of parties.entries()) {
    const party = step.known('parties', id, 'parties', i);
    if (merged.has(id)) step.problem(['parties', i], namedTwice(id));
    if (party) merged.set(id, party);
  }
  const hasAll = parties.every((id) => merged.has(id));
  if (merged.has(into) || step.isNew('parties', into, 'into')) return hasAll ? merged : undefined;
  return undefined;
}

/** Customers need nothing where nothing is stated and others need all they receive, so the two do not mix. */
function isOneKind(merged: Merged, party: Partial<PartyDefinition>, step: Step): boolean {
  const kinds = [...merged.values()].map(({ kind }) => kind);
  const { kind } = party;
  if (kind === undefined) {
    const received = [...new Set(kinds)].join(', ');
    const expected = 'the kind of the merged party, as those it is made of differ';
    step.problem(['definition', 'kind'], { code: 'missing-key', expected, received });
    return false;
  }
  const odd = [...merged].find(([, one]) => isCustomer(one) !== isCustomer({ kind }));
  if (!odd) return true;
  const message = `${quote(odd[0])} is a ${odd[1].kind}: an external customer merges with external customers only`;
  step.problem(['parties'], { code: 'invalid-value', message });
  return false;
}

/** What the links inside require; lists that are the same are one, so that each is followed once. */
function clausesInside(inside: ReadonlyMap<string, Entry>, merged: Merged, step: Step): ClausesOf {
  const stated = new Map<string, readonly Threshold[]>();
  const assumed = new Map<string, readonly Threshold[]>();
  return (id) => {
    const entry = inside.get(id);
    if (!entry) return undefined;
    const { provider, requires } = linkIn(entry);
    if (requires) return kept(stated, id, () => requires.map(thresholdOf));
    return kept(assumed, provider, () =>
      isCustomer(merged.get(provider)!)
        ? []
        : linksAt(step, provider, 'customer').map((link) => ({ atLeast: 1, of: [link.id!] })),
    );
  };
}

function kept<T>(all: Map<string, T>, id: string, make: () => T): T {
  const value = all.get(id) ?? make();
  all.set(id, value);
  return value;
}

/** A link that states what it requires, without the links inside; the others go on assuming all that comes in. */
function expand(entry: Entry, clausesOf: ClausesOf, step: Step): void {
  const link = linkIn(entry);
  const clauses = link.requires?.map(thresholdOf);
  if (!clauses?.some(({ of }) => of.some((id) => clausesOf(id) !== undefined))) return;
  const { clauses: expanded, isExact } = expandedClauses(clauses, clausesOf);
  step.replace(entry, { ...link, requires: expanded.map(requirementOf) });
  const named = new Set(expanded.flatMap(({ of }) => of));
  const isLeft = (id: string) => clausesOf(id) !== undefined || named.has(id);
  if (!clauses.every(({ of }) => of.every(isLeft))) step.lose('links.requires');
  if (isExact) return;
  const message = `${quote(entry.id)} requires more than before: no list of requirements says what it comes to without the links that are inside now`;
  step.problem([], { code: 'stricter-requirement', severity: 'warning', message });
}

/** Everything that pointed at one of the parties points at the merged one; shares of their output are shares of no whole any more. */
function repoint(merged: Merged, into: string, step: Step): void {
  for (const id of merged.keys()) {
    for (const entry of linksAt(step, id, 'provider')) withoutShare(entry, step);
    if (id === into) continue;
    for (const entry of pointingAt(step.draft, { section: 'parties', id }))
      step.replace(entry, repointed(entry.section, entry.record!, id, into));
    step.remove(step.draft.maps.parties.get(id)!);
  }
}

/** Takes the share of its provider's output from a link. */
export function withoutShare(entry: Entry, step: Step): void {
  const { share, ...link } = linkIn(entry);
  if (share === undefined) return;
  step.replace(entry, link);
  step.lose('links.share');
}
