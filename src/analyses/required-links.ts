import { rowOf } from '../algorithms/adjacency.js';
import type { Topology } from '../chain/topology.js';

/**
 * Makes the question which links a link requires directly, each once and ascending: those that its stated clauses name,
 * alternatives included, or else every inbound link of its provider, which is none when the provider is an external customer.
 * O(links) at once, and O(links required) for each question.
 */
export function createRequiredLinks(topology: Topology): (link: number) => Int32Array {
  const { columns, inbound } = topology;
  const { links, clauseOffsets, memberOffsets, members } = columns.requirements;
  const statedAt = new Int32Array(topology.linkCount).fill(-1);
  for (const [at, link] of links.entries()) statedAt[link] = at;
  return (link) => {
    const at = statedAt[link]!;
    const provider = columns.providers[link]!;
    if (at === -1) return topology.isCustomer(provider) ? new Int32Array(0) : rowOf(inbound, provider);
    const from = memberOffsets[clauseOffsets[at]!]!;
    const to = memberOffsets[clauseOffsets[at + 1]!]!;
    return Int32Array.from(new Set(members.subarray(from, to))).sort();
  };
}
