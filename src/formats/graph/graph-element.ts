import type { SourceLocation } from '../../model/problem.js';

/** A part of a node, an edge or a graph that a problem can be about. */
export type ElementPart = 'key' | 'source' | 'target' | { readonly attribute: string };

/** What nodes, edges and graphs have in common: attributes, and a place in a file. */
export interface GraphElement {
  /** Names and values in the order of the file; values are what JSON knows. */
  readonly attributes: ReadonlyArray<readonly [name: string, value: unknown]>;
  /** Where it stands, or one of its parts. */
  place(part?: ElementPart, row?: number): SourceLocation | undefined;
}

/** A node as its file has it. */
export interface GraphNode extends GraphElement {
  readonly key: string;
  /** The node it stands in. */
  readonly partOf?: string | undefined;
}

/** An edge as its file has it. */
export interface GraphEdge extends GraphElement {
  readonly key: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly isUndirected: boolean;
}
