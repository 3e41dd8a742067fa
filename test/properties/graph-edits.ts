import fc from 'fast-check';
import type { Clause } from '../reference/service-chain-semantics.js';
import type { GraphDocument, GraphLink, GraphParty } from './graph-chains.js';

/** The same chain, written in another order: of parties, leaders, links, requirements and the links inside each of them. */
export function shuffles(document: GraphDocument): fc.Arbitrary<GraphDocument> {
  const parties = Object.entries(document.parties).map(([id, party]) =>
    shuffledLeaders(party).map((one): [string, GraphParty] => [id, one]),
  );
  const links = Object.entries(document.links).map(([id, link]) =>
    shuffledRequirements(link).map((shuffled): [string, GraphLink] => [id, shuffled]),
  );
  return fc
    .tuple(fc.tuple(...parties).chain(shuffled), fc.tuple(...links).chain(shuffled))
    .map(([shuffledParties, entries]) => ({
      parties: Object.fromEntries(shuffledParties),
      links: Object.fromEntries(entries),
    }));
}

/** The chain with one more link, between two of its parties, that no stated requirement names. */
export function additions(document: GraphDocument): fc.Arbitrary<GraphDocument> {
  const parties = Object.keys(document.parties);
  return fc
    .tuple(fc.shuffledSubarray(parties, { minLength: 2, maxLength: 2 }), fc.nat())
    .map(([[provider, customer], pick]) => {
      const inbound = Object.entries(document.links).filter(([, link]) => link.customer === provider);
      const requires = [undefined, [], inbound.length === 0 ? [] : [inbound.map(([id]) => id)]][pick % 3];
      const link = { provider: provider!, customer: customer!, service: 'one more' };
      return {
        parties: document.parties,
        links: Object.fromEntries([
          ...Object.entries(document.links),
          ['added', { ...link, ...(requires && { requires }) }],
        ]),
      };
    });
}

/** Two chains as one document, without a link between them: every id with the name of its part before it. */
export function sideBySide(parts: Readonly<Record<string, GraphDocument>>): GraphDocument {
  const all = Object.entries(parts).map(([part, document]) => renamed(document, (id) => `${part}/${id}`));
  return {
    parties: Object.fromEntries(all.flatMap(({ parties }) => Object.entries(parties))),
    links: Object.fromEntries(all.flatMap(({ links }) => Object.entries(links))),
  };
}

/** The chain with other ids; parties also get their id for a name, so that no name tells the two apart. */
export function renamed(document: GraphDocument, rename: (id: string) => string): GraphDocument {
  const clause = (one: Clause): Clause => {
    if (typeof one === 'string') return rename(one);
    return 'of' in one ? { atLeast: one.atLeast, of: one.of.map(rename) } : one.map(rename);
  };
  const link = ({ provider, customer, owner, requires, ...rest }: GraphLink): GraphLink => ({
    ...rest,
    ...{ provider: rename(provider), customer: rename(customer) },
    ...(owner !== undefined && { owner: rename(owner) }),
    ...(requires && { requires: requires.map(clause) }),
  });
  const party = ({ leaders, ...rest }: GraphParty, id: string): GraphParty => ({
    ...rest,
    name: rename(id),
    ...(leaders && { leaders: leaders.map((one) => ({ ...one, party: rename(one.party) })) }),
  });
  return {
    parties: Object.fromEntries(
      Object.entries(document.parties).map(([id, one]) => [rename(id), party(one, id)]),
    ),
    links: Object.fromEntries(Object.entries(document.links).map(([id, one]) => [rename(id), link(one)])),
  };
}

function shuffledLeaders(party: GraphParty): fc.Arbitrary<GraphParty> {
  if (!party.leaders) return fc.constant(party);
  return shuffled(party.leaders).map((leaders) => ({ ...party, leaders }));
}

function shuffledRequirements(link: GraphLink): fc.Arbitrary<GraphLink> {
  if (!link.requires) return fc.constant(link);
  const clauses = link.requires.map((clause): fc.Arbitrary<Clause> => {
    if (typeof clause === 'string') return fc.constant(clause);
    if ('of' in clause) return shuffled(clause.of).map((of) => ({ atLeast: clause.atLeast, of }));
    return shuffled(clause);
  });
  return fc
    .tuple(...clauses)
    .chain(shuffled)
    .map((requires) => ({ ...link, requires }));
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
