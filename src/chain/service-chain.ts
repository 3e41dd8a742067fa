import type { ChainContent } from '../model/document.js';
import type { Link, Threshold } from '../model/link.js';
import type { Party } from '../model/party.js';
import type { DocumentPath, SourceLocation } from '../model/problem.js';

/** Where a party stands: `customer`, `partner`, `front-stage` (inside, provides a touchpoint) or `support` (inside). */
export type Lane = 'customer' | 'partner' | 'front-stage' | 'support';

/**
 * Which line of the service blueprint a link crosses: `interaction` (a touchpoint), `customer-input` (its provider is a
 * customer), `external-supply` (its provider is a partner), `internal-interaction` (support to front stage), `backstage` (front
 * stage to inside) or `support` (the rest).
 */
export type Line =
  | 'interaction'
  | 'customer-input'
  | 'external-supply'
  | 'internal-interaction'
  | 'backstage'
  | 'support';

/**
 * Which kind of agreement backs a link, in ITIL's terms: `SLA` (service level agreement, for a touchpoint), `UC` (underpinning
 * contract, else when the provider is a partner) or `OLA` (operational level agreement, the rest).
 */
export type Agreement = 'SLA' | 'UC' | 'OLA';

/** What a link requires, as the analyses read it. */
export interface Requirements<LinkId extends string = string> {
  /** Whether the document states them; else they are assumed: every inbound link of the provider, none for a customer. */
  readonly stated: boolean;
  /** All of these must hold; each holds when at least `atLeast` of its links work. */
  readonly clauses: ReadonlyArray<Threshold<LinkId>>;
}

/**
 * A service chain, read-only: who serves whom. It is held in columns; parties, links and lists of them are made when they are
 * first asked for, and are the same from then on. Finding an id takes O(log ids). Lists come in the order of their ids (UTF-16
 * code units). Ids are typed when the chain was made by {@link defineChain}.
 *
 * *Upstream* means toward providers, *downstream* toward customers, everywhere in this library.
 */
export interface ServiceChain<PartyId extends string = string, LinkId extends string = string> {
  /** Everything the chain holds, the records included; each list is made when it is first read. */
  readonly content: ChainContent;
  /** The name of the organisation, where the document gives one. */
  readonly name: string | undefined;

  /** The party with this id. @throws ServiceChainError `unknown-id`, with the nearest id, when there is none. */
  party(id: PartyId): Party<PartyId>;
  /** The party with this id, or `undefined`. */
  findParty(id: string): Party<PartyId> | undefined;
  /** The link with this id. @throws ServiceChainError `unknown-id`, with the nearest id, when there is none. */
  link(id: LinkId): Link<PartyId, LinkId>;
  /** The link with this id, or `undefined`. */
  findLink(id: string): Link<PartyId, LinkId> | undefined;

  /** All parties. */
  parties(): readonly Party<PartyId>[];
  /** All links. */
  links(): readonly Link<PartyId, LinkId>[];
  /** The links whose customer is an external customer, whoever provides them. */
  touchpoints(): readonly Link<PartyId, LinkId>[];
  /** The links this party receives: those whose customer it is. */
  linksInto(party: PartyId): readonly Link<PartyId, LinkId>[];
  /** The links this party provides. */
  linksFrom(party: PartyId): readonly Link<PartyId, LinkId>[];
  /** The parties that serve this one, each once. */
  providersOf(party: PartyId): readonly Party<PartyId>[];
  /** The parties this one serves, each once. */
  customersOf(party: PartyId): readonly Party<PartyId>[];

  /** Whether the link's customer is an external customer. */
  isTouchpoint(link: LinkId): boolean;
  /**
   * Whether the party is inside and receives a service, or is a partner that somebody inside serves: a role it has on a link,
   * not a kind of party.
   */
  isInternalCustomer(party: PartyId): boolean;
  /** Where the party stands. */
  laneOf(party: PartyId): Lane;
  /** Which line of the service blueprint the link crosses. */
  lineOf(link: LinkId): Line;
  /** Which kind of agreement backs the link. */
  agreementOf(link: LinkId): Agreement;
  /** What the link requires of its provider's inbound links. */
  requirementsOf(link: LinkId): Requirements<LinkId>;

  /** Where a party, link, measure or goal stands in the text the chain was read from; `undefined` without a text. */
  sourceOf(id: string): SourceLocation | undefined;
  /**
   * Where paths of the document stand in the text the chain was read from, such as `['links', 'L2', 'owner']`; what is not in the text
   * stands where the nearest path above it does. One walk over the text for all of them; `undefined` without a text.
   */
  sourcesAt(paths: readonly DocumentPath[]): ReadonlyArray<SourceLocation | undefined>;
}
