import type { SourceLocation } from '../../model/problem.js';

/** A part of a node, an edge or a graph that a problem can be about. */
export type ElementPart = 'key' | 'source' | 'target' | { readonly attribute: string };

/** What nodes, edges and graphs have in common. */
interface WithAttributes {
  /** Names and values in the order of the file; values are what JSON knows. */
  readonly attributes: ReadonlyArray<readonly [name: string, value: unknown]>;
}

/** What a graph says of itself: attributes, and a place in a file. */
export interface GraphElement extends WithAttributes {
  /** Where it stands, or one of its parts. */
  place(part?: ElementPart, row?: number): SourceLocation | undefined;
}

/** Where the nodes and edges of a file stand. They are many and places are asked for seldom, so each is but a number here. */
export interface ElementPlaces {
  /** Where an element stands, or one of its parts. */
  placeOf(element: number, part?: ElementPart): SourceLocation | undefined;
}

interface PlacedElement extends WithAttributes {
  readonly places: ElementPlaces;
  /** Its number in these places. */
  readonly number: number;
}

/** A node as its file has it. */
export interface GraphNode extends PlacedElement {
  readonly key: string;
  /** The node it stands in. */
  readonly partOf?: string | undefined;
}

/** An edge as its file has it. */
export interface GraphEdge extends PlacedElement {
  readonly key: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly isUndirected: boolean;
}
