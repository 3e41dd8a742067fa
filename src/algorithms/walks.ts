import type { Adjacency } from './adjacency.js';

/** Which walks are asked for: from where, how long, around what and through what. */
export interface WalkQuestion {
  readonly edges: Adjacency;
  /** Per node: a number from 0 for what the node stands for; several nodes may stand for the same. */
  readonly marks: Int32Array;
  /** Where walks start: the first list at level 1, the second at level 2, and so on. */
  readonly starts: readonly Int32Array[];
  /** The last level a walk may come to; every edge is one level. */
  readonly maxLevel: number;
  /** Per node: 1 where no walk may come. */
  readonly barred?: Uint8Array | undefined;
  /** Per node: 1 where a walk must come once at least, its two ends included. */
  readonly through?: Uint8Array | undefined;
}

/**
 * Finds the nodes to which such a walk leads from a start that stands for something else than the node does. Walks may come to a
 * node more than once.
 *
 * A walk is at a node before or after it came through what it must come through; for both, the marks of the two nearest starts
 * with different marks are kept: of any two, one is not the node's own, and a third can be left out of every shortest walk.
 * O(nodes + edges). Source: breadth-first levels, E. F. Moore (1959), with two marks for each node.
 */
export function walksFrom(question: WalkQuestion): (node: number) => boolean {
  const { edges, marks, starts, maxLevel } = question;
  const found = new Marked(question);
  let from = 0;
  for (let level = 1; level <= maxLevel; level++) {
    for (const node of starts[level - 1] ?? []) found.enter(node, 0, marks[node]! + 1);
    if (level === maxLevel || (from === found.end && level >= starts.length)) break;
    for (const to = found.end; from < to; from++) {
      const { node, layer, mark } = found.at(from);
      for (let k = edges.offsets[node]!; k < edges.offsets[node + 1]!; k++) {
        found.enter(edges.items[k]!, layer, mark);
      }
    }
  }
  return (node) => found.isMarkedByAnother(node, marks[node]! + 1);
}

/** Up to two marks (from 1; 0 for none) of every node in every layer: before the walk came through, and after. */
class Marked {
  /** How many entries there are in the queue. */
  end = 0;
  private readonly nodeCount: number;
  /** Where the layer of finished walks begins: the only one when there is nothing to come through. */
  private readonly finished: number;
  private readonly nearest: Int32Array;
  private readonly second: Int32Array;
  private readonly queue: Int32Array;
  private readonly carried: Int32Array;

  constructor(private readonly question: WalkQuestion) {
    this.nodeCount = question.marks.length;
    this.finished = question.through ? this.nodeCount : 0;
    const states = this.finished + this.nodeCount;
    this.nearest = new Int32Array(states);
    this.second = new Int32Array(states);
    this.queue = new Int32Array(2 * states);
    this.carried = new Int32Array(2 * states);
  }

  enter(node: number, layer: number, mark: number): void {
    const { barred, through } = this.question;
    if (barred?.[node] === 1) return;
    const state = node + (through?.[node] === 1 ? this.finished : layer);
    if (this.nearest[state] === 0) this.nearest[state] = mark;
    else if (this.nearest[state] === mark || this.second[state] !== 0) return;
    else this.second[state] = mark;
    this.queue[this.end] = state;
    this.carried[this.end++] = mark;
  }

  at(place: number): { readonly node: number; readonly layer: number; readonly mark: number } {
    const state = this.queue[place]!;
    const layer = state < this.nodeCount ? 0 : this.nodeCount;
    return { node: state - layer, layer, mark: this.carried[place]! };
  }

  isMarkedByAnother(node: number, own: number): boolean {
    const state = node + this.finished;
    const mark = this.nearest[state]!;
    return mark !== 0 && (mark !== own || this.second[state] !== 0);
  }
}
