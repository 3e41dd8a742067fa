import { rowOf } from '../../src/algorithms/adjacency.js';
import type { CompiledChain } from '../../src/chain/compiled-chain.js';

/**
 * A requirement network, a line for every node: its name, how many needs it takes to fail it where that is more than one, and
 * what it needs, with the link of a labelled edge. Capabilities have the name of their party, presences `@` before it,
 * special links theirs in brackets, gates `#` and the place of their clause.
 */
export function printedNetwork(chain: CompiledChain): string[] {
  const { needs, labels, failAt } = chain.network;
  return Array.from(failAt, (count, node) => {
    const from = needs.offsets[node]!;
    const items = Array.from(rowOf(needs, node), (need, k) => {
      const label = labels[from + k]!;
      const name = nameOf(chain, need);
      return label === -1 ? name : `${name} by ${chain.columns.linkIds[label]}`;
    });
    const title = count === 1 ? nameOf(chain, node) : `${nameOf(chain, node)} (${count})`;
    return items.length === 0 ? title : `${title}: ${items.join(', ')}`;
  });
}

export function nameOf({ columns, network: { layout } }: CompiledChain, node: number): string {
  if (node < layout.parties) return columns.partyIds[node]!;
  if (node < layout.specialsFrom) return `@${columns.partyIds[layout.presenceOf.indexOf(node)]}`;
  if (node < layout.gatesFrom) return `[${columns.linkIds[layout.specials[node - layout.specialsFrom]!]}]`;
  return `#${layout.gateClauses[node - layout.gatesFrom]}`;
}
