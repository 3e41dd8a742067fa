import { type Adjacency, adjacencyOf, reversed, rowOf } from '../algorithms/adjacency.js';
import { type GateClause, type Gates, gatesOf, needsOf } from '../algorithms/gates.js';
import type { Link } from '../model/link.js';
import type { PartyKind } from '../model/party.js';
import { thresholdOf } from './requirements.js';
import type { ServiceChain } from './service-chain.js';

/**
 * A chain in integer arrays, which the analyses run on. Parties and links are numbered in the order of their ids, so
 * comparing numbers is comparing ids.
 *
 * The nodes of the requirement network are the links (0 … links - 1) and, behind them, one *default capability* per
 * party, which works when all inbound links of the party do. A link without stated requirements needs its provider's
 * default capability, so the network stays linear in the chain however many links a party has on both sides.
 */
export interface CompiledChain {
  readonly partyIds: readonly string[];
  readonly linkIds: readonly string[];
  readonly partyNumbers: ReadonlyMap<string, number>;
  readonly linkNumbers: ReadonlyMap<string, number>;
  readonly kinds: readonly PartyKind[];
  /** Per link: its provider. */
  readonly providers: Int32Array;
  /** Per link: its customer. */
  readonly customers: Int32Array;
  /** Per party: the links it receives. */
  readonly inbound: Adjacency;
  /** Per party: the links it provides. */
  readonly outbound: Adjacency;
  /** Per link: 1 when its requirements are stated. */
  readonly stated: Uint8Array;
  /** The links whose customer is an external customer. */
  readonly touchpoints: Int32Array;
  /** The requirement network. */
  readonly gates: Gates;
  /** Per node of the network: the nodes it needs. */
  readonly needs: Adjacency;
  /** Per node of the network: the nodes that need it. */
  readonly neededBy: Adjacency;
}

const compiled = new WeakMap<ServiceChain, CompiledChain>();

/** The integer arrays of a chain, made at the first call and kept beside the chain. O(parties + links). */
export function compiledOf(chain: ServiceChain): CompiledChain {
  let arrays = compiled.get(chain);
  if (!arrays) {
    arrays = compile(chain);
    compiled.set(chain, arrays);
  }
  return arrays;
}

function compile(chain: ServiceChain): CompiledChain {
  const parties = chain.parties();
  const links = chain.links();
  const partyNumbers = new Map(parties.map(({ id }, number) => [id, number]));
  const linkNumbers = new Map(links.map(({ id }, number) => [id, number]));
  const kinds = parties.map(({ kind }) => kind);
  const providers = Int32Array.from(links, ({ provider }) => partyNumbers.get(provider)!);
  const customers = Int32Array.from(links, ({ customer }) => partyNumbers.get(customer)!);
  const numbers = links.map((_, number) => number);
  const inbound = adjacencyOf(parties.length, customers, numbers);
  const gates = gatesOf(links.length + parties.length, [
    ...links.flatMap((link, number) => linkClauses(link, number, providers[number]!, kinds, linkNumbers)),
    ...parties.map((_, party) => capabilityClause(links.length + party, rowOf(inbound, party))),
  ]);
  const needs = needsOf(gates);
  return {
    partyIds: parties.map(({ id }) => id),
    linkIds: links.map(({ id }) => id),
    partyNumbers,
    linkNumbers,
    kinds,
    providers,
    customers,
    inbound,
    outbound: adjacencyOf(parties.length, providers, numbers),
    stated: Uint8Array.from(links, ({ requires }) => (requires ? 1 : 0)),
    touchpoints: Int32Array.from(numbers.filter((number) => kinds[customers[number]!] === 'customer')),
    gates,
    needs,
    neededBy: reversed(needs),
  };
}

function linkClauses(
  { requires }: Link,
  node: number,
  provider: number,
  kinds: readonly PartyKind[],
  linkNumbers: ReadonlyMap<string, number>,
): GateClause[] {
  if (!requires) {
    const capability = linkNumbers.size + provider;
    return kinds[provider] === 'customer' ? [] : [{ node, atLeast: 1, members: [capability] }];
  }
  return requires.map((requirement) => {
    const { atLeast, of } = thresholdOf(requirement);
    return { node, atLeast, members: of.map((id) => linkNumbers.get(id)!) };
  });
}

function capabilityClause(node: number, members: Int32Array): GateClause {
  return { node, atLeast: members.length, members };
}
