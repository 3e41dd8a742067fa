import type { Adjacency } from '../algorithms/adjacency.js';
import { type ChainColumns, PARTY_KINDS } from './chain-columns.js';

/** What the network is made of. */
export interface NetworkSource extends Pick<ChainColumns, 'kinds' | 'providers' | 'requirements'> {
  /** Row p: the links party p receives, ascending. */
  readonly inbound: Adjacency;
}

/** How the nodes of a requirement network are numbered: ranges that follow each other. */
export interface NetworkLayout {
  /** Default capabilities are the nodes from 0. */
  readonly parties: number;
  /** The links that state what they require, then those that are only named, each ascending. */
  readonly specials: Int32Array;
  /** The node of the first special link; presences stand before it. */
  readonly specialsFrom: number;
  /** The node of the first special link that states nothing; from here on nodes are transparent. */
  readonly unstatedFrom: number;
  /** The node of the first gate. */
  readonly gatesFrom: number;
  /** The clauses that can spare a link, which are the gates. */
  readonly gateClauses: Int32Array;
  readonly nodeCount: number;
  /** Per link its own node, or -1; nothing where no link is special. */
  readonly ownNodes: Int32Array | undefined;
  /** Per party the node that fails when it is down. */
  readonly presenceOf: Int32Array;
}

export const CUSTOMER_KIND = PARTY_KINDS.indexOf('customer');

/** Numbers the nodes. O(parties + links + requirements). */
export function layOut({ kinds, providers, requirements }: NetworkSource): NetworkLayout {
  const parties = kinds.length;
  const stated = requirements.links;
  const specials = specialLinks(providers.length, stated, requirements.members);
  const presenceOf = Int32Array.from(kinds, (_, party) => party);
  let next = parties;
  for (const link of specials) {
    if (presenceOf[providers[link]!]! < parties) presenceOf[providers[link]!] = next++;
  }
  const specialsFrom = next;
  const gatesFrom = specialsFrom + specials.length;
  const gateClauses = requirements.atLeast
    .map((_, clause) => clause)
    .filter((clause) => sizeOf(requirements, clause) > requirements.atLeast[clause]!);
  return {
    parties,
    specials,
    specialsFrom,
    unstatedFrom: specialsFrom + stated.length,
    gatesFrom,
    gateClauses,
    nodeCount: gatesFrom + gateClauses.length,
    ownNodes: specials.length === 0 ? undefined : ownNodes(providers.length, specials, specialsFrom),
    presenceOf,
  };
}

function specialLinks(linkCount: number, stated: Int32Array, named: Int32Array): Int32Array {
  if (stated.length === 0) return stated;
  const isKnown = new Uint8Array(linkCount);
  for (const link of stated) isKnown[link] = 1;
  const others = named.filter((link) => {
    const isNew = isKnown[link] === 0;
    isKnown[link] = 1;
    return isNew;
  });
  const specials = new Int32Array(stated.length + others.length);
  specials.set(stated);
  specials.set(others.sort(), stated.length);
  return specials;
}

function ownNodes(linkCount: number, specials: Int32Array, from: number): Int32Array {
  const nodes = new Int32Array(linkCount).fill(-1);
  for (const [place, link] of specials.entries()) nodes[link] = from + place;
  return nodes;
}

function sizeOf({ memberOffsets }: NetworkSource['requirements'], clause: number): number {
  return memberOffsets[clause + 1]! - memberOffsets[clause]!;
}
