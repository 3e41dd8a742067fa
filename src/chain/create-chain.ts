import { groupBy } from '../algorithms/group-by.js';
import type { ChainContent } from '../model/document.js';
import { serviceChainError } from '../model/error.js';
import { compareIds } from '../model/ids.js';
import type { Link } from '../model/link.js';
import { nearestAmong } from '../model/nearest.js';
import type { Party } from '../model/party.js';
import { quote, type SourceLocation } from '../model/problem.js';
import { agreementOf, isInternalCustomer, laneOf, lineOf } from './classes.js';
import { requirementsOf } from './requirements.js';
import type { ServiceChain } from './service-chain.js';

/** Finds where an id of the chain stands in the text it came from. */
export type FindSource = (id: string) => SourceLocation | undefined;

/** Makes a chain of checked content, which is frozen, not copied: what a chain hands out cannot change it. O(parties + links). */
export function createChain(content: ChainContent, sourceOf: FindSource = () => undefined): ServiceChain {
  const parties = new Map(content.parties.map((party) => [party.id, party]));
  const links = new Map(content.links.map((link) => [link.id, link]));
  const into = groupBy(content.links, (link) => link.customer);
  const from = groupBy(content.links, (link) => link.provider);
  const party = (id: string): Party => parties.get(id) ?? unknownId('party', id, parties.keys());
  const link = (id: string): Link => links.get(id) ?? unknownId('link', id, links.keys());
  const isTouchpoint = (id: string) => party(link(id).customer).kind === 'customer';
  const linksFrom = (id: string) => from.get(party(id).id) ?? [];
  const linksInto = (id: string) => into.get(party(id).id) ?? [];
  const lane = (id: string) =>
    laneOf(
      party(id).kind,
      linksFrom(id).some((one) => isTouchpoint(one.id)),
    );
  const touchpoints = content.links.filter(({ id }) => isTouchpoint(id));
  for (const list of [content.parties, content.links, touchpoints, ...into.values(), ...from.values()])
    Object.freeze(list);
  for (const record of [...content.parties, ...content.links]) Object.freeze(record);
  return {
    content,
    name: content.name,
    party,
    findParty: (id) => parties.get(id),
    link,
    findLink: (id) => links.get(id),
    parties: () => content.parties,
    links: () => content.links,
    touchpoints: () => touchpoints,
    linksInto,
    linksFrom,
    providersOf: (id) => distinct(linksInto(id).map(({ provider }) => provider)).map(party),
    customersOf: (id) => distinct(linksFrom(id).map(({ customer }) => customer)).map(party),
    isTouchpoint,
    isInternalCustomer: (id) =>
      isInternalCustomer(
        party(id).kind,
        linksInto(id).map((one) => party(one.provider).kind),
      ),
    laneOf: lane,
    lineOf: (id) => lineOf(lane(link(id).provider), lane(link(id).customer)),
    agreementOf: (id) => agreementOf(party(link(id).provider).kind, party(link(id).customer).kind),
    requirementsOf(id) {
      const { provider } = link(id);
      return requirementsOf(link(id), party(provider).kind === 'customer', linksInto(provider));
    },
    sourceOf,
  };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareIds);
}

function unknownId(kind: string, id: string, known: Iterable<string>): never {
  const suggestion = typeof id === 'string' ? nearestAmong(known)(id) : undefined;
  const hint = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  throw serviceChainError('unknown-id', `the chain has no ${kind} ${quote(id)}${hint}`);
}
