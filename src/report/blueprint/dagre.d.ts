/** The part of dagre that is used here; the declarations it ships cannot be resolved by Node's rules. */
export namespace graphlib {
  /** A graph to lay out. */
  export class Graph {
    constructor(options?: { readonly multigraph?: boolean; readonly compound?: boolean });
    setGraph(label: object): void;
    setDefaultEdgeLabel(label: () => object): void;
    setNode(id: string, label: object): void;
    setEdge(from: string, to: string, label: object): void;
    nodes(): string[];
    node(id: string): { rank?: number; x?: number };
  }
}

/** Gives every node a place. */
export function layout(graph: graphlib.Graph): void;
