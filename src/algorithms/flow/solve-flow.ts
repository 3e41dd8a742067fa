import { finite } from '../finite.js';
import { type FlowNetwork, reversedFlow } from './flow-network.js';
import {
  closedParts,
  type FlowParts,
  flowPartsOf,
  type Reading,
  smallSystemOf,
  sparseSystemOf,
} from './flow-parts.js';
import { solveSmallSystem } from './small-system.js';
import { type Stopping, solveSparseSystem } from './sparse-system.js';

/** What a flow comes to. */
export interface FlowSolution {
  /** Per node: its value; NaN where it has none, or it was not found. */
  readonly values: Float64Array;
  /** Per node: the component that keeps its value from being known, of several the one with the least node; -1 where it is known. */
  readonly blockedBy: Int32Array;
  /** Iterations of the component that took most; 0 where none was needed. */
  readonly iterations: number;
  /** The greatest relative residual of a component that was iterated and not eliminated thereafter; 0 where none was. */
  readonly residual: number;
}

/** Solves flows through one network. */
export interface FlowSolver {
  /** Per node: its component. */
  readonly componentOf: Int32Array;
  /** How many components there are. */
  readonly componentCount: number;
  /** The nodes of a component, ascending. */
  members(component: number): Int32Array;
  /** Whether a component is a circle that nothing leaves. */
  isClosed(component: number): boolean;
  /**
   * Solves for what each node has by itself, at least 0.
   *
   * @param weights per node, above 0, for `back`: what its value counts for where the error of a large circle is measured; as much as
   * that of any other where nothing is said.
   */
  solve(own: Float64Array, weights?: Float64Array): FlowSolution;
}

/** When a large component is iterated, and how far. */
export interface FlowEffort extends Stopping {
  /** The most nodes of a component that is solved by elimination. */
  readonly small: number;
  /** The most nodes of a component that is solved by elimination where its iteration did not end. */
  readonly middling: number;
}

const EFFORT: FlowEffort = { small: 128, middling: 1_024, tolerance: 1e-13, maxIterations: 1_000 };
/** Sums beyond this are scaled down, so that what is on its way stays in the range of numbers. */
const LARGE = 2 ** 900;
const DOWN = 2 ** -400;

/** A network and how it is solved. */
interface Plan extends Reading {
  readonly parts: FlowParts;
  /** Per component: 1 where it is closed. */
  readonly isClosed: Uint8Array;
  readonly effort: FlowEffort;
}

/**
 * Makes a solver of flows: `onward`, x = own + Pᵀx is what goes through each node when `own` enters there, P being the weights of the
 * network; `back`, x = own + Px is what each node has by itself and by what it passes on. The least solution counts, which is the
 * sum of all Pᵏ (C. Neumann): a closed circle, which nothing leaves, has none but 0 once something enters it, and neither has, going
 * back, what leads to it.
 *
 * Component by component in topological order: what stands in no circle is a sum, a small circle is solved by elimination without a
 * subtraction, a large one by a refined iteration, and one that is not too large by elimination where that does not end.
 * O(nodes + edges); for a circle of k nodes that is eliminated O(k³); for a large one O(its nodes and edges) for each iteration. Onward
 * from a circle whose iteration did not end, its nodes pass on nothing. Source:
 * W. Leontief, Quantitative input and output relations, Review of Economics and Statistics 18 (1936).
 */
export function createFlowSolver(
  network: FlowNetwork,
  direction: 'onward' | 'back',
  effort: Partial<FlowEffort> = {},
): FlowSolver {
  const reads = direction === 'onward' ? reversedFlow(network) : network;
  const parts = flowPartsOf(network, reads);
  const isClosed = closedParts(network, parts);
  const plan = { network, reads, direction, parts, isClosed, effort: { ...EFFORT, ...effort } };
  return {
    componentOf: parts.of,
    componentCount: parts.count,
    members: (component) => partOf(parts, component).slice().sort(),
    isClosed: (component) => isClosed[component] === 1,
    solve: (own, weights) => new Flow(plan, own, weights).solved(),
  };
}

function partOf({ nodes: { offsets, items } }: FlowParts, component: number): Int32Array {
  return items.subarray(offsets[component]!, offsets[component + 1]!);
}

/** One flow on its way. */
class Flow {
  private readonly values: Float64Array;
  private readonly blockedBy: Int32Array;
  private readonly scale: number;
  private iterations = 0;
  private residual = 0;
  private countsKnown: Float64Array | undefined;

  constructor(
    private readonly plan: Plan,
    own: Float64Array,
    private readonly weights: Float64Array = new Float64Array(own.length).fill(1),
  ) {
    const mean = own.reduce((sum, one) => sum + one / own.length, 0);
    this.scale = mean > LARGE / own.length ? DOWN : 1;
    this.values = own.map((one) => one * this.scale);
    this.blockedBy = new Int32Array(own.length).fill(-1);
  }

  solved(): FlowSolution {
    const { parts, direction } = this.plan;
    for (let turn = 0; turn < parts.count; turn++)
      this.visit(direction === 'onward' ? parts.count - 1 - turn : turn);
    const { blockedBy, iterations, residual } = this;
    const values = this.values.map((value) => (Number.isNaN(value) ? value : finite(value / this.scale)));
    return { values, blockedBy, iterations, residual };
  }

  private visit(component: number): void {
    const { parts, isClosed } = this.plan;
    const { offsets, items } = parts.nodes;
    let blocker = -1;
    for (let at = offsets[component]!; at < offsets[component + 1]!; at++)
      blocker = this.gather(items[at]!, component, blocker);
    const isAlone = offsets[component + 1]! - offsets[component]! === 1;
    if (isAlone && blocker === -1) return;
    const part = partOf(parts, component);
    if (blocker === -1 && part.every((node) => this.values[node] === 0)) return;
    const isUnsolvable = blocker !== -1 || isClosed[component] === 1;
    const found = isUnsolvable ? undefined : this.circulated(part);
    if (!found) this.block(part, blocker === -1 ? component : blocker);
    else for (const [at, node] of part.entries()) this.values[node] = found[at]!;
  }

  /**
   * Adds what a node reads from other components to what it has by itself.
   *
   * @returns what blocks it, or already did: of several the component with the least node; -1 for nothing.
   */
  private gather(node: number, component: number, blockedAlready: number): number {
    const { reads, parts, direction } = this.plan;
    const { values, blockedBy } = this;
    let blocker = blockedAlready;
    let sum = values[node]!;
    for (let k = reads.offsets[node]!; k < reads.offsets[node + 1]!; k++) {
      const item = reads.items[k]!;
      if (parts.of[item] === component) continue;
      const by = blockedBy[item]!;
      if (by === -1) sum += reads.weights[k]! * values[item]!;
      else if (direction === 'back') blocker = this.lesser(by, blocker);
    }
    values[node] = sum;
    return blocker;
  }

  /** Of two components the one with the least node; the second may be none. */
  private lesser(one: number, other: number): number {
    if (other === -1 || one === other) return one;
    const { parts } = this.plan;
    const [least, otherLeast] = [one, other].map((part) =>
      partOf(parts, part).reduce((a, b) => Math.min(a, b)),
    );
    return least! < otherLeast! ? one : other;
  }

  private block(part: Int32Array, component: number): void {
    for (const node of part) {
      this.values[node] = Number.NaN;
      this.blockedBy[node] = component;
    }
  }

  /** The values of a circle that something leaves; nothing where the iteration did not end. */
  private circulated(part: Int32Array): Float64Array | undefined {
    const { network, parts, direction, effort } = this.plan;
    const own = Float64Array.from(part, (node) => this.values[node]!);
    if (part.length <= effort.small)
      return solveSmallSystem(smallSystemOf(network, parts, part), own, direction);
    const counts = this.counts();
    if (part.every((node) => counts[node]! > 0)) {
      const system = sparseSystemOf(this.plan, parts, part, counts);
      const { values, iterations, residual, converged } = solveSparseSystem(system, own, effort);
      this.iterations = Math.max(this.iterations, iterations);
      if (converged || part.length > effort.middling) this.residual = Math.max(this.residual, residual);
      if (converged) return values;
    }
    if (part.length > effort.middling) return undefined;
    return solveSmallSystem(smallSystemOf(network, parts, part), own, direction);
  }

  /** Per node: what its residual counts for; going back, what goes through it when the weights enter. */
  private counts(): Float64Array {
    const { network, direction, effort } = this.plan;
    this.countsKnown ??=
      direction === 'onward'
        ? new Float64Array(this.values.length).fill(1)
        : createFlowSolver(network, 'onward', effort).solve(this.weights).values;
    return this.countsKnown;
  }
}
