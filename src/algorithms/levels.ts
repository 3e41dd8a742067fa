import type { Adjacency } from './adjacency.js';

/** A relation whose edges carry labels, some of whose nodes are passed through without a step. */
export interface LabelledRelation {
  readonly needs: Adjacency;
  /** Per edge, at the place of its item: a label, or -1 to hand on the label its origin was reached by. */
  readonly labels: Int32Array;
  /**
   * Nodes from here on are transparent: leaving one takes no step. Among themselves they hold no circle: an edge between
   * two of them leads to the lower number, whose own edges all carry labels, so that it hands nothing on.
   */
  readonly transparentFrom: number;
}

/** What a search found: every node at its level, the starts at level 1. Views, valid until the next search. */
export interface Levels {
  /** The nodes found, level after level, in no order inside a level. */
  readonly nodes: Int32Array;
  /** Per node of the relation: its level, 0 where it was not found. */
  readonly levels: Int32Array;
  /** Per node found: the least label by which its level can be reached. */
  readonly labels: Int32Array;
  /** The highest level. */
  readonly depth: number;
}

/** Searches from a node that was reached by a label. */
export type SearchLevels = (start: number, label: number) => Levels;

/**
 * Makes a breadth-first search that also tells, for every node, the least label among all shortest ways to it: that of their
 * last labelled edge. O(reached nodes and edges) for a search, O(nodes) for the searcher.
 *
 * Source: breadth-first levels, E. F. Moore, The shortest path through a maze (1959).
 */
export function createLevelSearch(relation: LabelledRelation): SearchLevels {
  const nodeCount = relation.needs.offsets.length - 1;
  const search = new LevelSearch(relation, nodeCount);
  return (start, label) => search.from(start, label);
}

class LevelSearch {
  private readonly levels: Int32Array;
  private readonly labels: Int32Array;
  private readonly queue: Int32Array;
  private end = 0;

  constructor(
    private readonly relation: LabelledRelation,
    nodeCount: number,
  ) {
    this.levels = new Int32Array(nodeCount);
    this.labels = new Int32Array(nodeCount);
    this.queue = new Int32Array(nodeCount);
  }

  from(start: number, label: number): Levels {
    for (let at = 0; at < this.end; at++) this.levels[this.queue[at]!] = 0;
    this.end = 0;
    this.levels[start] = 1;
    this.labels[start] = label;
    this.queue[this.end++] = start;
    let depth = 0;
    for (let from = 0; from < this.end; ) {
      depth++;
      this.passTransparent(from, depth);
      const to = this.end;
      this.step(from, to, depth + 1);
      from = to;
    }
    return { nodes: this.queue.subarray(0, this.end), levels: this.levels, labels: this.labels, depth };
  }

  /** Adds what transparent nodes of a level lead to, to the same level. */
  private passTransparent(from: number, level: number): void {
    for (let at = from; at < this.end; at++) {
      const node = this.queue[at]!;
      if (node >= this.relation.transparentFrom) this.leave(node, level);
    }
  }

  private step(from: number, to: number, level: number): void {
    for (let at = from; at < to; at++) {
      const node = this.queue[at]!;
      if (node < this.relation.transparentFrom) this.leave(node, level);
    }
  }

  private leave(node: number, level: number): void {
    const { levels, labels, queue } = this;
    const { needs, labels: edgeLabels } = this.relation;
    const own = labels[node]!;
    const last = needs.offsets[node + 1]!;
    for (let k = needs.offsets[node]!; k < last; k++) {
      const to = needs.items[k]!;
      const found = levels[to]!;
      if (found !== 0 && found !== level) continue;
      const label = edgeLabels[k] === -1 ? own : edgeLabels[k]!;
      if (found === 0) {
        levels[to] = level;
        labels[to] = label;
        queue[this.end++] = to;
      } else if (label < labels[to]!) labels[to] = label;
    }
  }
}
