import type { SplitChange, SplitPart } from '../../model/changes/party-changes.js';
import type { LinkDefinition, Requirement } from '../../model/link.js';
import type { PartyDefinition } from '../../model/party.js';
import { quote } from '../../model/problem.js';
import { thresholdOf } from '../requirements.js';
import type { ChangeKind } from './change-kind.js';
import { requirementOf } from './clauses.js';
import { type Entry, pointingAt } from './draft.js';
import { warnOfLooser } from './looser-requirement.js';
import { withoutShare } from './merge.js';
import { repointed } from './references.js';
import { isCustomer, linkIn, linksAt, type Step } from './step.js';

/** Splits a party into several. O(the links at it, their clauses, and what points at it). */
export const split: ChangeKind<'split'> = {
  advice: {
    'not-inbound':
      'give a link from the one part to the other in "handovers", or set what it requires in a later change',
  },
  make(change, step) {
    const { party, rest, parts } = change;
    const whole = step.known('parties', party, 'party');
    if (!whole || !areParts(change, step)) return;
    const partOf = assignments(change, step);
    if (!partOf) return;
    for (const entry of pointingAt(step.draft, { section: 'parties', id: party }))
      step.replace(entry, beside(entry, party, rest));
    const outbound = linksAt(step, party, 'provider');
    const inbound = linksAt(step, party, 'customer');
    for (const entry of outbound) withoutShare(entry, step);
    for (const entry of inbound) assign(entry, 'customer', partOf.get(entry.id!) ?? rest, step);
    for (const entry of outbound) assign(entry, 'provider', partOf.get(entry.id!) ?? rest, step);
    const handovers = addHandovers(change, step);
    for (const entry of outbound) useHandovers(entry, handovers, step);
    if (!isCustomer(whole)) warnOfLosses(change, inbound, outbound, step);
    if (!parts.some((part) => part.party === party)) step.remove(step.draft.maps.parties.get(party)!);
    for (const part of parts) step.put('parties', part.party, definitionOf(part, whole, party));
    for (const field of ['headcount', 'cost'] as const) {
      const isStated = parts.some(({ definition }) => definition?.[field] !== undefined);
      if (whole[field] !== undefined && !isStated) step.lose(`parties.${field}`);
    }
  },
};

/** Links that assumed what the whole received and now only what some parts do, their own and those that hand over to it. */
function warnOfLosses(
  { handovers = [] }: SplitChange,
  inbound: readonly Entry[],
  outbound: readonly Entry[],
  step: Step,
): void {
  const receivers = new Set(inbound.map((entry) => linkIn(entry).customer));
  for (const entry of outbound) {
    const { provider, requires } = linkIn(entry);
    if (requires) continue;
    const behind = new Set([provider]);
    for (const part of behind)
      for (const { definition } of handovers)
        if (definition.customer === part) behind.add(definition.provider);
    if ([...receivers].some((part) => !behind.has(part))) warnOfLooser(entry.id!, step);
  }
}

function areParts({ party, parts, rest }: SplitChange, step: Step): boolean {
  const ids = new Set<string>();
  let areSound = true;
  for (const [i, part] of parts.entries()) {
    const field = ['parts', i, 'party'] as const;
    if (ids.has(part.party)) {
      const message = `${quote(part.party)} stands for two parts`;
      step.problem(field, { code: 'duplicate-id', message, received: quote(part.party) });
      areSound = false;
    } else if (part.party !== party) areSound = step.isNew('parties', part.party, ...field) && areSound;
    ids.add(part.party);
  }
  if (ids.has(rest)) return areSound;
  const expected = `one of the parts: ${[...ids].join(', ')}`;
  step.problem(['rest'], { code: 'unknown-id', expected, received: quote(rest) });
  return false;
}

/** The part each link goes to that a part names. */
function assignments({ party, parts }: SplitChange, step: Step): Map<string, string> | undefined {
  const partOf = new Map<string, string>();
  let areSound = true;
  for (const [i, part] of parts.entries()) {
    for (const [k, id] of (part.links ?? []).entries()) {
      const field = ['parts', i, 'links', k] as const;
      const link = step.known('links', id, ...field);
      const isOf = link?.provider === party || link?.customer === party;
      if (link && !isOf) {
        const expected = `a link that ${quote(party)} provides or receives`;
        step.problem(field, { code: 'invalid-value', expected, received: quote(id) });
      } else if (partOf.has(id)) {
        const message = `${quote(id)} goes to ${quote(partOf.get(id))} already`;
        step.problem(field, { code: 'duplicate-id', message, received: quote(id) });
      }
      areSound &&= isOf && !partOf.has(id);
      partOf.set(id, part.party);
    }
  }
  return areSound ? partOf : undefined;
}

/** A record that points at the part `rest` where it pointed at the whole, the two ends of links apart. */
function beside(entry: Entry, party: string, rest: string): object {
  if (entry.section !== 'links') return repointed(entry.section, entry.record!, party, rest);
  const link = linkIn(entry);
  return link.owner === party ? { ...link, owner: rest } : link;
}

function assign(entry: Entry, end: 'provider' | 'customer', part: string, step: Step): void {
  step.replace(entry, { ...linkIn(entry), [end]: part });
}

type Handovers = ReadonlyMap<string, string>;

/** Adds the links between the parts: by the two parts, the id of the link. */
function addHandovers({ parts, handovers = [] }: SplitChange, step: Step): Handovers {
  const ids = new Set(parts.map(({ party }) => party));
  const between = new Map<string, string>();
  for (const [i, { link, definition }] of handovers.entries()) {
    const { provider, customer } = definition;
    const key = pairOf(provider, customer);
    if (!ids.has(provider) || !ids.has(customer) || between.has(key)) {
      const expected = 'the one link from one of the parts to another';
      const received = `${quote(provider)} → ${quote(customer)}`;
      step.problem(['handovers', i, 'definition'], { code: 'invalid-value', expected, received });
    } else if (step.isNew('links', link, 'handovers', i, 'link')) {
      step.put('links', link, definition);
      between.set(key, link);
    }
  }
  return between;
}

/** Puts handovers in the place of links that come in at other parts than the one that needs them. */
function useHandovers(entry: Entry, handovers: Handovers, step: Step): void {
  const link = linkIn(entry);
  if (!link.requires || handovers.size === 0) return;
  const requires = link.requires.map((requirement) => withHandovers(requirement, link, handovers, step));
  step.replace(entry, { ...link, requires });
}

function withHandovers(
  requirement: Requirement,
  { provider }: LinkDefinition,
  handovers: Handovers,
  { draft }: Step,
): Requirement {
  const { atLeast, of } = thresholdOf(requirement);
  const ids = of.map((id) => {
    const needed = draft.maps.links.get(id);
    const receiver = needed && linkIn(needed).customer;
    return receiver === undefined ? id : (handovers.get(pairOf(receiver, provider)) ?? id);
  });
  if (ids.every((id, i) => id === of[i])) return requirement;
  const distinct = [...new Set(ids)];
  return requirementOf({ atLeast: Math.min(atLeast, distinct.length), of: distinct });
}

function pairOf(provider: string, customer: string): string {
  return JSON.stringify([provider, customer]);
}

/** What a part is: all that is known of the whole but its headcount and cost, which no part has alone; the name stays with the id. */
function definitionOf({ party, definition }: SplitPart, whole: PartyDefinition, of: string): PartyDefinition {
  const { name, headcount: _, cost: __, ...common } = whole;
  return { ...common, ...(party === of && name !== undefined && { name }), ...definition };
}
