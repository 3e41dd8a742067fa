import { adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import type { Topology } from '../chain/topology.js';
import { createRequiredLinks } from './required-links.js';

/** Which links need which, directly; alternatives included. */
export interface LinkNeeds {
  /** The links that a link requires, each once and ascending. O(their number). */
  required(link: number): Int32Array;
  /** The links that require a link, in no order. O(their number, and that of the links its customer provides). */
  requiring(link: number): number[];
  /** The party whose links all require the same as a link, which states nothing; -1 for a link that states what it requires. */
  assumesFor(link: number): number;
}

/** Makes the questions. O(links + requirements) at once. */
export function createLinkNeeds(topology: Topology): LinkNeeds {
  const { columns, outbound } = topology;
  const { links, clauseOffsets, memberOffsets, members } = columns.requirements;
  const isStated = new Uint8Array(topology.linkCount);
  const owners = new Int32Array(members.length);
  for (const [at, link] of links.entries()) {
    isStated[link] = 1;
    owners.fill(link, memberOffsets[clauseOffsets[at]!]!, memberOffsets[clauseOffsets[at + 1]!]!);
  }
  const naming = adjacencyOf(topology.linkCount, members, owners);
  return {
    required: createRequiredLinks(topology),
    requiring(link) {
      const customer = columns.customers[link]!;
      const assuming = topology.isCustomer(customer)
        ? []
        : Array.from(rowOf(outbound, customer)).filter((one) => isStated[one] === 0);
      return [...new Set(rowOf(naming, link)), ...assuming];
    },
    assumesFor: (link) => (isStated[link] === 1 ? -1 : columns.providers[link]!),
  };
}
