import { type Adjacency, adjacencyOf } from './adjacency.js';
import { type Condensation, nodesByComponent } from './condensation.js';
import type { JointFailures, JointSearch } from './joint-failures.js';
import type { Network } from './network.js';

/**
 * Seeks joint failures from the failures: each component that is asked for fails alone, once. What fails with a component
 * holds all that fails with a component that needs it, so failures are met as a forest: below what fails with one, only
 * what is new with the next is worked out, and taken back behind it. O(edges into what is new, over all components).
 *
 * Of a node that can spare something and fails, its failed needs are followed back to the nearest failure that explains all
 * of them: that one is told, as it leads to the component that fails anyway. Source: nearest common ancestors as in
 * K. D. Cooper, T. J. Harvey and K. Kennedy, A Simple, Fast Dominance Algorithm (2001); the trail is that of chronological
 * backtracking.
 *
 * @param isAsked per node: whether what fails with it is asked for; all where nothing is said.
 */
export function jointByForest(network: Network, hard: Condensation, isAsked?: Uint8Array): JointSearch {
  return new FailureForest(network, hard, isAsked);
}

/** Where the walk through the forest stands: at a component, what had failed before it, and the first failure at work. */
interface Standing {
  readonly component: number;
  readonly start: number;
  readonly root: number;
}

class FailureForest implements JointSearch {
  private readonly joint = { from: [] as number[], to: [] as number[] };
  private readonly nodes: Adjacency;
  /** Row c: the components that are met below c; row `count`: those met first. */
  private readonly children: Adjacency;
  private readonly next: Int32Array;
  private readonly path: Standing[];
  private readonly failed: Uint8Array;
  private readonly left: Int32Array;
  /** What has failed, in order. */
  private readonly trail: Int32Array;
  private end = 0;
  private stepsLeft = 0;
  /** Per failed node: a failure that explains it, itself at the root; and a number that is higher than its cause's. */
  private readonly cause: Int32Array;
  private readonly depth: Int32Array;
  /** Per node: the cause that was told last. */
  private readonly told: Int32Array;

  constructor(
    private readonly network: Network,
    private readonly hard: Condensation,
    isAsked: Uint8Array | undefined,
  ) {
    const nodeCount = network.failAt.length;
    this.nodes = nodesByComponent(hard);
    this.children = forestOf(hard, this.nodes, isAsked);
    this.next = this.children.offsets.slice();
    this.path = [{ component: hard.count, start: 0, root: -1 }];
    this.failed = new Uint8Array(nodeCount);
    this.left = network.failAt.slice();
    this.trail = new Int32Array(nodeCount);
    this.cause = new Int32Array(nodeCount);
    this.depth = new Int32Array(nodeCount);
    this.told = new Int32Array(nodeCount).fill(-1);
  }

  /** Lets every component fail, behind one that needs it, and takes it back when all below are done. */
  advance(steps: number): boolean {
    const { children, next, nodes, path } = this;
    this.stepsLeft = steps;
    while (path.length > 0) {
      if (this.stepsLeft < 0) return false;
      const { component, start, root } = path.at(-1)!;
      if (next[component] === children.offsets[component + 1]) {
        this.takeBack(start);
        path.pop();
        continue;
      }
      const child = children.items[next[component]!++]!;
      const before = this.end;
      const top = nodes.items[nodes.offsets[child]!]!;
      const isNew = this.failed[top] === 0;
      if (isNew) this.fail(child, path.length, root);
      path.push({ component: child, start: before, root: isNew ? top : root });
    }
    return true;
  }

  found(): JointFailures {
    return this.joint;
  }

  /** Lets the nodes of a component fail; the first of them explains the others, and the root of what has failed before. */
  private fail(component: number, level: number, before: number): void {
    const { items: members, offsets: ends } = this.nodes;
    const root = members[ends[component]!]!;
    let at = this.end;
    for (let k = ends[component]!; k < ends[component + 1]!; k++) this.enter(members[k]!, root, 1 - level);
    this.depth[root] = -level;
    if (before !== -1) this.cause[before] = root;
    const { failAt, neededBy } = this.network;
    const { offsets, items } = neededBy;
    for (; at < this.end; at++) {
      const node = this.trail[at]!;
      this.stepsLeft -= offsets[node + 1]! - offsets[node]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const owner = items[k]!;
        if (--this.left[owner]! > 0 || this.failed[owner]) continue;
        const cause = failAt[owner] === 1 ? node : this.commonCause(owner);
        this.enter(owner, cause, this.depth[cause]! + 1);
        if (failAt[owner]! > 1) this.tell(owner, cause);
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
    const { offsets, items } = this.network.needs;
    let common = -1;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const need = items[k]!;
      if (this.failed[need]) common = common === -1 ? need : this.nearest(common, need);
    }
    return common;
  }

  private nearest(one: number, other: number): number {
    const { cause, depth } = this;
    let a = one;
    let b = other;
    while (a !== b) {
      if (depth[a]! >= depth[b]!) a = cause[a]!;
      else b = cause[b]!;
    }
    return a;
  }

  private takeBack(start: number): void {
    const { failed, left, trail } = this;
    const { offsets, items } = this.network.neededBy;
    for (let at = start; at < this.end; at++) {
      const node = trail[at]!;
      failed[node] = 0;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) left[items[k]!]!++;
    }
    this.end = start;
  }
}

/** Row c: the components that have c for their parent; row `count`: those that have none. Only ways to what is asked for. */
function forestOf(hard: Condensation, nodes: Adjacency, isAsked: Uint8Array | undefined): Adjacency {
  const { count } = hard;
  const parents = parentsOf(hard, nodes);
  const isOnWay = new Uint8Array(count).fill(isAsked ? 0 : 1);
  if (isAsked) for (let node = 0; node < isAsked.length; node++) isOnWay[hard.of[node]!]! |= isAsked[node]!;
  for (let component = 0; component < count; component++) {
    if (isOnWay[component] && parents[component] !== -1) isOnWay[parents[component]!] = 1;
  }
  const rows = parents.map((parent, component) => {
    if (isOnWay[component] === 0) return count + 1;
    return parent === -1 ? count : parent;
  });
  return adjacencyOf(count + 2, rows);
}

/** Per component: of those that need it, the one most fails with, as far as one way up tells; -1 for none. */
function parentsOf({ count, neededBy: { offsets, items } }: Condensation, nodes: Adjacency): Int32Array {
  const weights = new Int32Array(count);
  const parents = new Int32Array(count).fill(-1);
  for (let component = count - 1; component >= 0; component--) {
    let above = 0;
    for (let k = offsets[component]!; k < offsets[component + 1]!; k++) {
      const other = items[k]!;
      if (weights[other]! <= above) continue;
      above = weights[other]!;
      parents[component] = other;
    }
    weights[component] = above + nodes.offsets[component + 1]! - nodes.offsets[component]!;
  }
  return parents;
}
