import { BLOCK_WORDS } from './closure-sweep.js';
import type { LabelledRelation } from './levels.js';

/** Told, level by level, which nodes are new to which starts: `words` holds eight per node, a bit for every start. */
export type VisitLevel = (level: number, nodes: Int32Array, words: Int32Array) => void;

/** Searches from up to 256 nodes at once. */
export type SweepLevels = (starts: ArrayLike<number>, visit: VisitLevel) => void;

/**
 * Makes a breadth-first search from many starts at once: one walk along an edge moves the frontiers of all of them.
 * Transparent nodes are passed as in {@link createLevelSearch}. O((nodes + edges) · levels a node is new in · 8 words).
 *
 * Source: M. Then et al., The More the Merrier: Efficient Multi-Source Graph Traversal, PVLDB 8 (2014).
 */
export function createLevelSweep(relation: Pick<LabelledRelation, 'needs' | 'transparentFrom'>): SweepLevels {
  const sweep = new LevelSweep(relation.needs.offsets, relation.needs.items, relation.transparentFrom);
  return (starts, visit) => sweep.from(starts, visit);
}

class LevelSweep {
  private readonly seen: Int32Array;
  private now: Int32Array;
  private next: Int32Array;
  private nodes: Int32Array;
  private nextNodes: Int32Array;
  private readonly isQueued: Uint8Array;
  private nextEnd = 0;

  constructor(
    private readonly offsets: Int32Array,
    private readonly items: Int32Array,
    private readonly transparentFrom: number,
  ) {
    const nodeCount = offsets.length - 1;
    this.seen = new Int32Array(nodeCount * BLOCK_WORDS);
    this.now = new Int32Array(nodeCount * BLOCK_WORDS);
    this.next = new Int32Array(nodeCount * BLOCK_WORDS);
    this.nodes = new Int32Array(nodeCount);
    this.nextNodes = new Int32Array(nodeCount);
    this.isQueued = new Uint8Array(nodeCount);
  }

  from(starts: ArrayLike<number>, visit: VisitLevel): void {
    this.seen.fill(0);
    for (let start = 0; start < starts.length; start++) {
      this.enqueue(starts[start]!);
      this.next[starts[start]! * BLOCK_WORDS + (start >> 5)]! |= 1 << (start & 31);
    }
    for (let level = 1; this.nextEnd > 0; level++) {
      this.passTransparent();
      [this.now, this.next] = [this.next, this.now];
      [this.nodes, this.nextNodes] = [this.nextNodes, this.nodes];
      const end = this.settle();
      const fresh = this.nodes.subarray(0, end);
      if (end > 0) visit(level, fresh, this.now);
      for (let at = 0; at < end; at++)
        if (fresh[at]! < this.transparentFrom) this.leave(fresh[at]!, this.now);
      for (let at = 0; at < end; at++) this.clear(fresh[at]!);
    }
  }

  /** Lets the bits of transparent nodes go on within their level, wave after wave. */
  private passTransparent(): void {
    let wave: Iterable<number> = this.nextNodes
      .subarray(0, this.nextEnd)
      .filter((node) => node >= this.transparentFrom);
    for (let found = new Set<number>(); ; wave = found, found = new Set()) {
      for (const node of wave) {
        this.leave(node, this.next);
        for (let k = this.offsets[node]!; k < this.offsets[node + 1]!; k++) {
          if (this.items[k]! >= this.transparentFrom) found.add(this.items[k]!);
        }
      }
      if (found.size === 0) return;
    }
  }

  /** Keeps, of the nodes that were reached, those that are new to some start, and takes away the bits that are not. */
  private settle(): number {
    const { seen, now, nodes } = this;
    let end = 0;
    for (let at = 0; at < this.nextEnd; at++) {
      const node = nodes[at]!;
      this.isQueued[node] = 0;
      let fresh = 0;
      for (let k = node * BLOCK_WORDS; k < (node + 1) * BLOCK_WORDS; k++) {
        const bits = now[k]! & ~seen[k]!;
        now[k] = bits;
        seen[k]! |= bits;
        fresh |= bits;
      }
      if (fresh !== 0) nodes[end++] = node;
    }
    this.nextEnd = 0;
    return end;
  }

  private leave(node: number, words: Int32Array): void {
    const { items, isQueued } = this;
    const last = this.offsets[node + 1]!;
    for (let k = this.offsets[node]!; k < last; k++) {
      if (isQueued[items[k]!] === 0) this.enqueue(items[k]!);
    }
    spread(words, node << 3, this.next, items, this.offsets[node]!, last);
  }

  private enqueue(node: number): void {
    if (this.isQueued[node] === 1) return;
    this.isQueued[node] = 1;
    this.nextNodes[this.nextEnd++] = node;
  }

  private clear(node: number): void {
    this.now.fill(0, node * BLOCK_WORDS, (node + 1) * BLOCK_WORDS);
  }
}

/** Adds the bits of one node to those of its neighbours; eight locals, so that they are read once. */
function spread(
  words: Int32Array,
  own: number,
  into: Int32Array,
  items: Int32Array,
  from: number,
  to: number,
): void {
  const a = words[own]!;
  const b = words[own + 1]!;
  const c = words[own + 2]!;
  const d = words[own + 3]!;
  const e = words[own + 4]!;
  const f = words[own + 5]!;
  const g = words[own + 6]!;
  const h = words[own + 7]!;
  for (let k = from; k < to; k++) {
    const other = items[k]! << 3;
    into[other]! |= a;
    into[other + 1]! |= b;
    into[other + 2]! |= c;
    into[other + 3]! |= d;
    into[other + 4]! |= e;
    into[other + 5]! |= f;
    into[other + 6]! |= g;
    into[other + 7]! |= h;
  }
}
