import type { SourceLocation } from '../../model/problem.js';
import type { ElementPart, GraphElement } from '../graph/graph-element.js';
import { FACT } from '../graph/record-of.js';
import type { GraphmlKey } from './graphml-keys.js';

/** A node, edge or graph while its data come in. */
export interface OpenElement {
  readonly domain: 'node' | 'edge' | 'graph';
  readonly place: SourceLocation;
  readonly data: Map<string, { readonly value: unknown; readonly place: SourceLocation }>;
}

/** An element whose data have come: with the standard values of what it says nothing about. */
export function elementOf({ domain, place, data }: OpenElement, keys: Iterable<GraphmlKey>): GraphElement {
  const attributes: Array<readonly [string, unknown]> = [];
  for (const [name, { value }] of data) {
    // Drawing tools write an empty text where there is nothing; only our own files mean one.
    if (value !== '' || name.startsWith(FACT)) attributes.push([name, value]);
  }
  for (const key of keys) {
    const isMeant = key.domain === domain || key.domain === 'all';
    if (isMeant && key.standard !== undefined && !data.has(key.name))
      attributes.push([key.name, key.standard]);
  }
  // Elements are many and places are asked for seldom: what is kept of data is their names and where they stand.
  const names = Array.from(data.keys());
  const starts = Array.from(data.values(), ({ place: { line, column } }) => [line, column] as const).flat();
  return {
    attributes,
    place(part?: ElementPart) {
      const at = typeof part === 'object' ? names.indexOf(part.attribute) : -1;
      return at === -1 ? place : { ...place, line: starts[2 * at]!, column: starts[2 * at + 1]! };
    },
  };
}
