/**
 * A rooted tree of some of the numbers from 0, which grows by leaves and finds where the ways of two of its nodes to the root
 * meet. O(1) to add a node, O(log depth) to find a meeting. Source: jump pointers, E. W. Myers, An applicative random-access
 * stack, Inf. Process. Lett. 17 (1983).
 */
export class GrowingTree {
  private readonly up: Int32Array;
  private readonly jump: Int32Array;
  private readonly depth: Int32Array;

  constructor(nodeCount: number) {
    this.up = new Int32Array(nodeCount);
    this.jump = new Int32Array(nodeCount);
    this.depth = new Int32Array(nodeCount);
  }

  /** Begins a new tree with this node alone. */
  plant(root: number): void {
    this.up[root] = this.jump[root] = root;
    this.depth[root] = 0;
  }

  /** Adds a node below one that is in the tree. */
  add(node: number, below: number): void {
    const { up, jump, depth } = this;
    const far = jump[below]!;
    const isEven = depth[below]! - depth[far]! === depth[far]! - depth[jump[far]!]!;
    up[node] = below;
    jump[node] = isEven ? jump[far]! : below;
    depth[node] = depth[below]! + 1;
  }

  /** The nearest node on the ways of both nodes to the root. */
  meeting(one: number, other: number): number {
    const { up, jump, depth } = this;
    let [low, high] = depth[one]! > depth[other]! ? [one, other] : [other, one];
    while (depth[low]! > depth[high]!) low = depth[jump[low]!]! >= depth[high]! ? jump[low]! : up[low]!;
    while (low !== high) {
      const canJump = jump[low] !== jump[high];
      [low, high] = canJump ? [jump[low]!, jump[high]!] : [up[low]!, up[high]!];
    }
    return low;
  }
}
