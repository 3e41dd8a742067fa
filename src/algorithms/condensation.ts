import { type Adjacency, adjacencyOf, reversed } from './adjacency.js';
import { type Components, componentsOf } from './components.js';

/** A relation with every strongly connected component drawn together: it holds no circle. */
export interface Condensation extends Components {
  /** Row c: the other components that c leads to, each once; their numbers are lower than c. */
  readonly needs: Adjacency;
  /** Row c: the other components that lead to c; their numbers are higher than c. */
  readonly neededBy: Adjacency;
}

/**
 * Draws the components of a relation together. Numbers run against the edges, so one loop from high to low meets every component
 * behind all that lead to it. O(nodes + edges).
 */
export function condensationOf(edges: Adjacency, components = componentsOf(edges)): Condensation {
  const { count, of } = components;
  const nodes = nodesByComponent(components);
  const offsets = new Int32Array(count + 1);
  const items = new Int32Array(edges.items.length);
  const seenBy = new Int32Array(count).fill(-1);
  let end = 0;
  for (let component = 0; component < count; component++) {
    seenBy[component] = component;
    for (let k = nodes.offsets[component]!; k < nodes.offsets[component + 1]!; k++) {
      const node = nodes.items[k]!;
      for (let edge = edges.offsets[node]!; edge < edges.offsets[node + 1]!; edge++) {
        const to = of[edges.items[edge]!]!;
        if (seenBy[to] === component) continue;
        seenBy[to] = component;
        items[end++] = to;
      }
    }
    offsets[component + 1] = end;
  }
  const needs = { offsets, items: items.slice(0, end) };
  return { count, of, needs, neededBy: reversed(needs) };
}

/** Row c: the nodes of component c, ascending. O(nodes). */
export function nodesByComponent({ count, of }: Components): Adjacency {
  return adjacencyOf(count, of);
}
