import { readJsonText } from '../../model/json-text.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type DocumentPath, type Problem, problemOf, quote } from '../../model/problem.js';
import { withoutMark } from '../../model/source-text.js';
import { readableText } from '../../text/readable-text.js';
import type { FormatReading } from '../format.js';
import type { ElementPart, ElementPlaces, GraphElement, GraphNode } from '../graph/graph-element.js';
import { type GraphGatherer, graphGatherer } from '../graph/graph-gatherer.js';
import type { ToldKind } from '../graph/told-once.js';
import { bytesOf, type FormatInput } from '../input.js';
import type { GraphologyReading } from './graphology-options.js';
import { type JsonRowPlaces, jsonRowPlaces } from './json-row-places.js';

const UNKNOWN_KEY: ToldKind = {
  code: 'left-out',
  severity: 'warning',
  message: 'keys beside attributes, options, nodes and edges are left out',
};

/** Reads graphs as graphology exports them; several make one chain. */
export async function readGraphology(
  inputs: readonly FormatInput[],
  how: GraphologyReading,
): Promise<FormatReading> {
  const gatherer = graphGatherer(how);
  const problems: Problem[] = [];
  for (const { file, content } of inputs) {
    const source = typeof content === 'string' ? content : await bytesOf(content);
    const options = { format: 'json', ...(file !== undefined && { file }) } as const;
    const limit = how.maxSize === undefined ? {} : { maxSize: how.maxSize };
    const readable = readableText(source, { ...options, ...limit });
    if ('problem' in readable) problems.push(readable.problem);
    else for (const problem of takeText(readable.text, file, gatherer)) problems.push(problem);
  }
  return gatherer.result(problems);
}

/** Takes in one file. @returns what is wrong with the file itself. */
function takeText(text: string, file: string | undefined, gatherer: GraphGatherer): readonly Problem[] {
  const { value, problems, locate } = readJsonText(text, file);
  if (problems.length > 0) return problems;
  const invalid = (path: DocumentPath, expected: string, received: unknown): Problem => ({
    ...problemOf({ code: 'invalid-file', path, expected, received: quote(received) }),
    ...locate([{ path, at: 'value' }])[0],
  });
  if (!isPlainMap(value)) return [invalid([], 'a graph: a map with nodes and edges', value)];
  const { attributes = {}, options = {}, nodes, edges = [], ...others } = value;
  const found: Problem[] = [];
  const places = jsonRowPlaces(withoutMark(text), file);
  for (const key of Object.keys(others))
    gatherer.told.meet(UNKNOWN_KEY, locate([{ path: [key], at: 'key' }])[0]);
  if (!isPlainMap(attributes)) found.push(invalid(['attributes'], 'a map', attributes));
  else gatherer.graph({ attributes: Object.entries(attributes), place: graphPlace(places) });
  const isUndirected = isPlainMap(options) && options.type === 'undirected';
  for (const [name, list] of [
    ['nodes', nodes],
    ['edges', edges],
  ] as const) {
    const inList = elementPlaces(places, name);
    if (!Array.isArray(list)) found.push(invalid([name], 'a list', list));
    else
      list.forEach((item: unknown, row) => {
        const problem = take[name](item, { places: inList, number: row }, gatherer, isUndirected);
        if (problem) found.push({ ...problem, path: [name, row], ...places([name], row, []) });
      });
  }
  return found;
}

type Place = Pick<GraphNode, 'places' | 'number'>;
type Take = (
  item: unknown,
  place: Place,
  gatherer: GraphGatherer,
  isUndirected: boolean,
) => Problem | undefined;

const take: Readonly<Record<'nodes' | 'edges', Take>> = {
  nodes(node, place, gatherer) {
    if (!isPlainMap(node) || !isKey(node.key) || !isAttributes(node.attributes))
      return noElement('a node: { key, attributes }', node);
    gatherer.node({ key: String(node.key), attributes: Object.entries(node.attributes ?? {}), ...place });
    return undefined;
  },
  edges(edge, place, gatherer, isUndirected) {
    const isEdge =
      isPlainMap(edge) && isKey(edge.source) && isKey(edge.target) && isAttributes(edge.attributes);
    if (!isEdge) return noElement('an edge: { source, target, attributes }', edge);
    const { key, source, target, attributes, undirected = isUndirected } = edge;
    gatherer.edge({
      key: isKey(key) ? String(key) : undefined,
      source: String(source),
      target: String(target),
      isUndirected: undirected === true,
      attributes: Object.entries((attributes as object | undefined) ?? {}),
      ...place,
    });
    return undefined;
  },
};

function noElement(expected: string, item: unknown): Problem {
  return problemOf({ code: 'invalid-file', path: [], expected, received: quote(item) });
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isAttributes(value: unknown): value is Readonly<Record<string, unknown>> | undefined {
  return value === undefined || isPlainMap(value);
}

function graphPlace(places: JsonRowPlaces): GraphElement['place'] {
  return (part, row = 0) => {
    const { attribute } = part as Exclude<ElementPart, string>;
    return places(['attributes', attribute], row, []);
  };
}

function elementPlaces(places: JsonRowPlaces, list: 'nodes' | 'edges'): ElementPlaces {
  return {
    placeOf(row, part) {
      const below =
        part === undefined ? [] : typeof part === 'string' ? [part] : ['attributes', part.attribute];
      return places([list], row, below);
    },
  };
}
