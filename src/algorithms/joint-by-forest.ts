import { type Adjacency, adjacencyOf, rowOf } from './adjacency.js';
import { type Condensation, nodesByComponent } from './condensation.js';
import type { JointFailures } from './joint-failures.js';
import type { Network } from './network.js';

/**
 * Seeks joint failures from the failures: each component fails alone, once. What fails with a component holds all that fails with
 * a component that needs it, so failures are met as a forest: below what fails with one, only what is new with the
 * next is worked out, and taken back behind it. O(edges into what is new, over all components).
 *
 * Of a node that can spare something and fails, its failed needs are followed back to the nearest failure that explains all
 * of them: that one is told, as it leads to the component that fails anyway. Source: nearest common ancestors as in K. D. Cooper, T. J. Harvey and K. Kennedy, A Simple, Fast Dominance
 * Algorithm (2001); the trail is that of chronological backtracking.
 */
export function jointByForest(network: Network, hard: Condensation): JointFailures {
  const forest = new FailureForest(network, hard);
  forest.walk();
  return forest.joint;
}

class FailureForest {
  readonly joint = { from: [] as number[], to: [] as number[] };
  private readonly nodes: Adjacency;
  private readonly failed: Uint8Array;
  private readonly left: Int32Array;
  /** What has failed, in order. */
  private readonly trail: Int32Array;
  private end = 0;
  /** Per failed node: a failure that explains it, itself at the root; and a number that is higher than its cause's. */
  private readonly cause: Int32Array;
  private readonly depth: Int32Array;
  /** Per node: the cause that was told last. */
  private readonly told: Int32Array;

  constructor(
    private readonly network: Network,
    private readonly hard: Condensation,
  ) {
    const nodeCount = network.failAt.length;
    this.nodes = nodesByComponent(hard);
    this.failed = new Uint8Array(nodeCount);
    this.left = network.failAt.slice();
    this.trail = new Int32Array(nodeCount);
    this.cause = new Int32Array(nodeCount);
    this.depth = new Int32Array(nodeCount);
    this.told = new Int32Array(nodeCount).fill(-1);
  }

  /** Lets every component fail, behind one that needs it, and takes it back when all below are done. */
  walk(): void {
    const { count } = this.hard;
    const parents = parentsOf(this.hard, this.nodes);
    const children = adjacencyOf(
      count + 1,
      parents.map((parent) => (parent === -1 ? count : parent)),
    );
    const next = children.offsets.slice();
    const path = [{ component: count, start: 0, root: -1 }];
    while (path.length > 0) {
      const { component, start, root } = path.at(-1)!;
      if (next[component] === children.offsets[component + 1]) {
        this.takeBack(start);
        path.pop();
        continue;
      }
      const child = children.items[next[component]!++]!;
      const before = this.end;
      const top = this.nodes.items[this.nodes.offsets[child]!]!;
      const isNew = this.failed[top] === 0;
      if (isNew) this.fail(rowOf(this.nodes, child), path.length, root);
      path.push({ component: child, start: before, root: isNew ? top : root });
    }
  }

  /** Lets the nodes of a component fail; the first of them explains the others, and the root of what has failed before. */
  private fail(members: Int32Array, level: number, before: number): void {
    const root = members[0]!;
    let at = this.end;
    for (const node of members) this.enter(node, root, 1 - level);
    this.depth[root] = -level;
    if (before !== -1) this.cause[before] = root;
    const { offsets, items } = this.network.neededBy;
    for (; at < this.end; at++) {
      const node = this.trail[at]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const owner = items[k]!;
        if (--this.left[owner]! > 0 || this.failed[owner]) continue;
        const cause = this.network.failAt[owner] === 1 ? node : this.commonCause(owner);
        this.enter(owner, cause, this.depth[cause]! + 1);
        if (this.network.failAt[owner]! > 1) this.tell(owner, cause);
      }
    }
  }

  private tell(node: number, cause: number): void {
    if (this.told[node] === cause) return;
    this.told[node] = cause;
    this.joint.from.push(this.hard.of[node]!);
    this.joint.to.push(this.hard.of[cause]!);
  }

  private enter(node: number, cause: number, depth: number): void {
    this.failed[node] = 1;
    this.cause[node] = cause;
    this.depth[node] = depth;
    this.trail[this.end++] = node;
  }

  /** The nearest failure that explains every failed need of a node. */
  private commonCause(node: number): number {
    let common = -1;
    for (const need of rowOf(this.network.needs, node)) {
      if (this.failed[need]) common = common === -1 ? need : this.nearest(common, need);
    }
    return common;
  }

  private nearest(one: number, other: number): number {
    let a = one;
    let b = other;
    while (a !== b) {
      if (this.depth[a]! >= this.depth[b]!) a = this.cause[a]!;
      else b = this.cause[b]!;
    }
    return a;
  }

  private takeBack(start: number): void {
    const { offsets, items } = this.network.neededBy;
    for (let at = start; at < this.end; at++) {
      const node = this.trail[at]!;
      this.failed[node] = 0;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) this.left[items[k]!]!++;
    }
    this.end = start;
  }
}

/** Per component: of those that need it, the one most fails with, as far as one way up tells; -1 for none. */
function parentsOf({ count, neededBy }: Condensation, nodes: Adjacency): Int32Array {
  const weights = new Int32Array(count);
  const parents = new Int32Array(count).fill(-1);
  for (let component = count - 1; component >= 0; component--) {
    for (const other of rowOf(neededBy, component)) {
      if (parents[component] === -1 || weights[other]! > weights[parents[component]!]!)
        parents[component] = other;
    }
    const above = parents[component] === -1 ? 0 : weights[parents[component]!]!;
    weights[component] = above + nodes.offsets[component + 1]! - nodes.offsets[component]!;
  }
  return parents;
}
