import { parseChain } from './parse-chain.js';
import type { ServiceChain } from './service-chain.js';

/** What reading a chain needs of a graph; any directed graphology graph has it. */
export interface ReadableGraph {
  /** All attributes of the graph: name, measures, goals and the lists of records, where it has them. */
  getAttributes(): object;
  /** Visits every node: its attributes are a party definition. */
  forEachNode(visit: (key: string, attributes: object) => void): void;
  /** Visits every edge, from provider to customer: its attributes are a link definition. */
  forEachEdge(visit: (key: string, attributes: object, source: string, target: string) => void): void;
}

/**
 * Reads a chain from a graphology graph: nodes are parties, edges are links from provider to customer, keys are ids, and the
 * attributes hold the other fields. `chainFromGraph(toGraph(chain))` equals the chain.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; an attribute the model does not know is one of them.
 */
export function chainFromGraph(graph: ReadableGraph): ServiceChain {
  const parties: Array<[string, object]> = [];
  const links: Array<[string, object]> = [];
  graph.forEachNode((key, attributes) => parties.push([key, withoutId(attributes)]));
  graph.forEachEdge((key, attributes, provider, customer) =>
    links.push([key, { ...withoutId(attributes), provider, customer }]),
  );
  const { measures, goals, ...rest } = graph.getAttributes() as Record<string, unknown>;
  return parseChain({
    ...rest,
    ...(measures !== undefined && { measures: mapOf(measures) }),
    ...(goals !== undefined && { goals: mapOf(goals) }),
    parties: Object.fromEntries(parties),
    links: Object.fromEntries(links),
  });
}

/**
 * `toGraph` carries measures and goals as lists of records with their ids; a map keyed by id is as good. What is neither goes on as
 * it is and is reported there.
 */
function mapOf(records: unknown): unknown {
  if (!Array.isArray(records) || !records.every(isIdentified)) return records;
  const ids = new Set(records.map(({ id }) => id));
  return ids.size < records.length
    ? records
    : Object.fromEntries(records.map((record) => [record.id, withoutId(record)]));
}

function isIdentified(record: unknown): record is { readonly id: string } {
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string';
}

function withoutId(record: object): object {
  const { id: _, ...rest } = record as { id?: unknown };
  return rest;
}
