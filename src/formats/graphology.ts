import type { ServiceChain } from '../chain/service-chain.js';
import { textOf } from './bytes-written.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import {
  type GraphologyReading,
  type GraphologyWriting,
  readingSchema,
  writingSchema,
} from './graphology/graphology-options.js';
import { graphologyPieces } from './graphology/graphology-pieces.js';
import { readGraphology } from './graphology/read-graphology.js';
import type { FormatSource } from './input.js';

/** The serialized graphs of graphology. */
export const graphology: Format<GraphologyReading, GraphologyWriting> = {
  id: 'graphology',
  title: 'graphology JSON',
  mediaTypes: ['application/json'],
  extensions: ['.graph.json', '.graphology.json'],
  relation: 'An edge runs from provider (source) to customer (target); the option edges turns it round.',
  recognises({ text }) {
    if (!/^\s*\{/.test(text) || !/"nodes"\s*:\s*\[/.test(text)) return 'no';
    const hasItsNodes = /"nodes"\s*:\s*\[\s*(?:\]|\{\s*"key"\s*:)/.test(text);
    return hasItsNodes ? 'surely' : /"edges"\s*:\s*\[/.test(text) ? 'maybe' : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: [
      'edges from a node to itself',
      'attributes of the graph that are no section of a chain',
      'keys beside attributes, options, nodes and edges',
    ],
    read: readGraphology,
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain) => [{ path: 'chain.graph.json', pieces: () => graphologyPieces(chain) }],
  },
};

/**
 * Reads a chain from a graph as graphology's `export()` gives it: a node is a party, an edge a link from provider (source) to customer
 * (target), or the other way round with `edges: 'customer-to-provider'`; keys are ids.
 *
 * Attributes that are called like fields of parties and links are these; `partyFields` and `linkFields` name others. A `label` stands in
 * for `name` or `service`. All other attributes become `attributes`, those that are maps or lists as JSON text. An edge whose key is
 * missing, taken or no id gets the first free of `L1`, `L2` … An undirected edge is read as if it ran from source to target, and a
 * warning says so; an edge from a node to itself is left out.
 *
 * `fromGraphology(toGraphology(chain))` equals the chain. O(size of the text). Memory: up to nine times the size (peak of the process,
 * beside what it has at the start, for 15 MB of 20,000 nodes and 60,000 edges).
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option`
 * @example
 * ```ts
 * import { fromGraphology } from 'service-chain/formats';
 *
 * const text = `{
 *   "nodes": [{ "key": "crm", "attributes": { "label": "CRM", "type": "app" } }, { "key": "sales" }],
 *   "edges": [{ "source": "sales", "target": "crm" }]
 * }`;
 * const chain = await fromGraphology(text, {
 *   edges: 'customer-to-provider',
 *   partyFields: { kind: 'type' },
 *   kinds: { app: 'system' },
 *   defaultKind: 'team',
 *   defaultService: 'use',
 * });
 * chain.party('crm').kind; // 'system'
 * chain.link('L1').customer; // 'sales'
 * ```
 */
export function fromGraphology(source: FormatSource, options: GraphologyReading = {}): Promise<ServiceChain> {
  return chainBy(graphology, source, options);
}

/**
 * Writes a chain as the JSON of `toGraph(chain).export()`, without making the graph: graphology imports it, and so do the tools on top of
 * it. Nothing is lost. O(parties + links); a party may have any id here, where `toGraph` refuses some.
 *
 * @example
 * ```ts
 * import { toGraphology } from 'service-chain/formats';
 *
 * const { edges } = JSON.parse(await toGraphology(chain));
 * edges[0].source; // 'it'
 * ```
 */
export function toGraphology(chain: ServiceChain, options: GraphologyWriting = {}): Promise<string> {
  return textOf(chain, graphology, options);
}
