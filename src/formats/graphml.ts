import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { textOf } from './bytes-written.js';
import { chainBy } from './chain-by.js';
import { blocksOfLines } from './drawing/blocks-of-lines.js';
import type { Format } from './format.js';
import { type GraphReading, graphReadingShape } from './graph/graph-reading.js';
import { graphmlLines } from './graphml/graphml-lines.js';
import { readGraphml } from './graphml/read-graphml.js';
import type { FormatSource } from './input.js';
import { rootTag } from './xml/root-tag.js';

/** How GraphML is written: nothing can be chosen. */
export type GraphmlWriting = Readonly<Record<never, never>>;

const readingSchema: z.ZodType<GraphReading, GraphReading> = z.strictObject(graphReadingShape);

const writingSchema: z.ZodType<GraphmlWriting, GraphmlWriting> = z.strictObject({});

/** GraphML, which yEd, Gephi, networkx, igraph and many others read and write. */
export const graphml: Format<GraphReading, GraphmlWriting> = {
  id: 'graphml',
  title: 'GraphML',
  mediaTypes: ['application/graphml+xml', 'application/xml'],
  extensions: ['.graphml'],
  relation: 'An edge runs from provider (source) to customer (target); the option edges turns it round.',
  recognises: ({ text, file }) =>
    /^<(?:\w+:)?graphml[\s>]/.test(rootTag(text)) ? 'surely' : file.endsWith('.graphml') ? 'maybe' : 'no',
  reading: {
    options: readingSchema,
    leavesOut: [
      'drawings of nodes and edges, their labels aside',
      'edges from a node to itself, and between more than two nodes',
      'ports of nodes',
      'attributes of the graph that are no section of a chain',
    ],
    read: readGraphml,
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain) => [{ path: 'chain.graphml', pieces: () => blocksOfLines(graphmlLines(chain)) }],
  },
};

/**
 * Reads a chain from GraphML, as its bytes come: a node is a party, an edge a link from provider (source) to customer (target), or the
 * other way round with `edges: 'customer-to-provider'`.
 *
 * Attributes that are called like fields of parties and links are these; `partyFields` and `linkFields` name others, and the label of a
 * drawing in yEd is the attribute `label`, which stands in for `name` or `service`. All other attributes become `attributes`. A node that
 * stands inside another is part of it. An edge whose id is missing, taken or no id gets the first free of `L1`, `L2` … An undirected edge
 * is read as if it ran from source to target, and a warning says so.
 *
 * `fromGraphml(toGraphml(chain))` equals the chain. O(size of the text). Drawings, ports, hyperedges and edges from a node to itself are
 * left out, and told.
 *
 * Memory: up to four times the size (peak of the process, beside what it has at the start, for 27 MB and for 109 MB of 100,000 nodes and
 * 300,000 edges). Keys set at most two million values where nodes and edges say none.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option`
 * @example
 * ```ts
 * import { fromGraphml } from 'service-chain/formats';
 *
 * const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 *   <key id="t" for="node" attr.name="type" attr.type="string"><default>system</default></key>
 *   <graph edgedefault="directed">
 *     <node id="crm"/>
 *     <node id="sales"><data key="t">team</data></node>
 *     <edge source="sales" target="crm"/>
 *   </graph>
 * </graphml>`;
 * const chain = await fromGraphml(text, {
 *   edges: 'customer-to-provider',
 *   partyFields: { kind: 'type' },
 *   defaultService: 'use',
 * });
 * chain.link('L1').provider; // 'crm'
 * ```
 */
export function fromGraphml(source: FormatSource, options: GraphReading = {}): Promise<ServiceChain> {
  return chainBy(graphml, source, options);
}

/**
 * Writes a chain as GraphML: nodes are parties, edges are links from provider to customer, ids are ids. Every field is a typed attribute
 * of its own name, lists and maps are JSON text, facts of the user's own are called `attributes.` and their name; `label` says the name
 * or the service once more, for tools that show that. What XML cannot hold (control characters, halves of surrogate pairs) is written
 * `_x0001_`, as Office Open XML does. Nothing is lost. O(size of the chain), gone through twice.
 *
 * @example
 * ```ts
 * import { toGraphml } from 'service-chain/formats';
 *
 * const text = await toGraphml(chain);
 * text.includes('source="frontDesk" target="guest"'); // true
 * ```
 */
export function toGraphml(chain: ServiceChain, options: GraphmlWriting = {}): Promise<string> {
  return textOf(chain, graphml, options);
}
