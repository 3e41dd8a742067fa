import { walksFrom } from '../../algorithms/walks.js';
import type { CompiledChain } from '../../chain/compiled-chain.js';
import type { ElementSet } from './element-set.js';
import { type PathGraph, pathGraphOf } from './path-graph.js';

/** Which paths are meant. */
export interface PathLimits {
  /** The most links a path may have. */
  readonly depth: number;
  /** What a path must pass through. */
  readonly via: ElementSet | undefined;
  /** What a path may not pass through. */
  readonly notVia: ElementSet | undefined;
}

/** What stands upstream or downstream of some parties and links. O(parties + links + requirements). */
export function reachedElements(
  chain: CompiledChain,
  direction: 'upstream' | 'downstream',
  starts: ElementSet,
  { depth, via, notVia }: PathLimits,
): ElementSet {
  const { partyCount, linkCount } = chain;
  const graph = pathGraphOf(chain);
  const isUp = direction === 'upstream';
  const [parties, links] = isUp ? [graph.startingParties, 0] : [graph.endingParties, graph.laterLinks];
  const [partiesMet, linksMet] = isUp ? [graph.endingParties, graph.laterLinks] : [graph.startingParties, 0];
  const isReached = walksFrom({
    edges: graph[direction],
    marks: graph.elements,
    starts: [nodesOf(starts, 0, partyCount, parties), nodesOf(starts, partyCount, linkCount, links)],
    maxLevel: 2 * depth + 1,
    barred: notVia && passedNodes(chain, graph, notVia),
    through: via && passedNodes(chain, graph, via),
  });
  const reached = new Uint8Array(partyCount + linkCount);
  for (let party = 0; party < partyCount; party++) if (isReached(partiesMet + party)) reached[party] = 1;
  for (let link = 0; link < linkCount; link++) if (isReached(linksMet + link)) reached[partyCount + link] = 1;
  return reached;
}

/** The nodes, from one on, of those of some elements that are in the set. */
function nodesOf(set: ElementSet, from: number, count: number, nodesFrom: number): Int32Array {
  const nodes = new Int32Array(count);
  let end = 0;
  for (let at = 0; at < count; at++) if (set[from + at] === 1) nodes[end++] = nodesFrom + at;
  return nodes.subarray(0, end);
}

/** A path passes through a link that is on it, and through the party that provides one. */
function passedNodes({ partyCount, linkCount, columns }: CompiledChain, graph: PathGraph, set: ElementSet) {
  const nodes = new Uint8Array(graph.elements.length);
  for (let link = 0; link < linkCount; link++) {
    if (set[partyCount + link] === 1 || set[columns.providers[link]!] === 1) {
      nodes[link] = nodes[graph.laterLinks + link] = 1;
    }
  }
  return nodes;
}
