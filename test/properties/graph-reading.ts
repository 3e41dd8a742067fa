import {
  failures,
  isSelfSupporting,
  linkIds,
  linkOf,
  partyIds,
  requirementsOf,
  touchpoints,
  upstreamLinks,
} from '../reference/service-chain-semantics.js';
import type { GraphDocument, GraphLink, GraphParty } from './graph-chains.js';

/** What the reference says about a chain, each answer worked out once. */
export interface GraphReading {
  readonly document: GraphDocument;
  readonly parties: readonly string[];
  readonly links: readonly string[];
  readonly touchpoints: readonly string[];
  party(id: string): GraphParty;
  link(id: string): GraphLink;
  /** The closure of a link with distances, the link itself at 1. */
  closure(link: string): ReadonlyMap<string, number>;
  /** The links that fail when a party alone is down; none for a customer. */
  failWithParty(party: string): ReadonlySet<string>;
  /** The links that fail when a link alone is lost. */
  failWithLink(link: string): ReadonlySet<string>;
  /** Whether the link needs itself, through others. */
  inCycle(link: string): boolean;
  isSelfSupporting(group: readonly string[]): boolean;
}

export function readingOf(document: GraphDocument): GraphReading {
  const parties = new Map(Object.entries(document.parties));
  const closure = remembered((link) => upstreamLinks(document, link));
  const isCustomer = (id: string) => parties.get(id)?.kind === 'customer';
  return {
    document,
    parties: partyIds(document),
    links: linkIds(document),
    touchpoints: touchpoints(document),
    party: (id) => parties.get(id)!,
    link: (id) => linkOf(document, id) as GraphLink,
    closure,
    failWithParty: remembered((id) => (isCustomer(id) ? new Set() : failures(document, { parties: [id] }))),
    failWithLink: remembered((id) => failures(document, { links: [id] })),
    inCycle: remembered((id) =>
      requirementsOf(document, id).some(({ of }) => of.some((needed) => closure(needed).has(id))),
    ),
    isSelfSupporting: (group) => isSelfSupporting(document, group),
  };
}

function remembered<Value>(answer: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const value = known.has(id) ? known.get(id)! : answer(id);
    known.set(id, value);
    return value;
  };
}
