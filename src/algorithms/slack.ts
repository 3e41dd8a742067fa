import { createDelay, type Delay } from './delay.js';
import { createDeciding, type EarliestTimes } from './earliest-times.js';
import { GrowingTree } from './growing-tree.js';

/**
 * Makes a search for the slack of every node towards a start: the most by which the node may take longer without the start being
 * done later; infinite where no delay of it matters. Several ways from a node to the start are delayed together, which is
 * what makes alternatives that share a node depend on it.
 *
 * From the start down, a node may be late by what the node that needs it may be late, and by how long that one waits for
 * others anyway; where that one can do without it, by any time. This is exact for a node that one other node needs. A node
 * that several need matters through the nearest node on all its ways to the start, its *dominator*; as long as nothing
 * from there down can do without something, the least of what they allow is exact. Else it is an upper bound, and the delay
 * that just does not make the dominator too late is searched by delaying. O(nodes · log nodes + edges) for a start, and for
 * each node that is searched, some few times, the nodes up to its dominator that it makes late. Source: the critical path
 * method, J. E. Kelley and M. R. Walker (1959).
 *
 * @returns per node its slack, valid until the next search; NaN where a node has no part in when the start is done.
 */
export function createSlackSearch(times: EarliestTimes): (start: number) => (node: number) => number {
  const slacks = new Slacks(times);
  return (start) => {
    slacks.search(start);
    return (node) => slacks.of(node);
  };
}

class Slacks {
  private readonly slack: Float64Array;
  /** Per node: 1 where it would be late with any one of those it needs that are in time. */
  private readonly isTight: Uint8Array;
  private readonly inSearch: Int32Array;
  private readonly nodeOfTurn: Int32Array;
  private readonly dominators: GrowingTree;
  /** Per node: how many choices there are, at it and its dominators and between them. */
  private readonly choices: Int32Array;
  private readonly deciding: (start: number) => Int32Array;
  private delay: Delay | undefined;
  private stamp = 0;
  /** More than anything in the search takes. */
  private endless = 0;

  constructor(private readonly times: EarliestTimes) {
    const count = times.done.length;
    this.slack = new Float64Array(count);
    this.isTight = new Uint8Array(count);
    this.inSearch = new Int32Array(count);
    this.nodeOfTurn = new Int32Array(count);
    this.dominators = new GrowingTree(count);
    this.choices = new Int32Array(count);
    for (let node = 0; node < count; node++) this.nodeOfTurn[times.turns[node]!] = node;
    this.deciding = createDeciding(times);
  }

  of(node: number): number {
    return this.inSearch[node] === this.stamp ? this.slack[node]! : Number.NaN;
  }

  search(start: number): void {
    const { done, turns } = this.times;
    this.stamp++;
    if (Number.isNaN(done[start]!)) return;
    const found = this.deciding(start);
    let longest = 0;
    for (const node of found) {
      this.inSearch[node] = this.stamp;
      longest = Math.max(longest, done[node]!);
    }
    this.endless = Math.min(2 * longest + 1, Number.MAX_VALUE);
    const order = found.map((node) => turns[node]!).sort();
    this.dominators.plant(start);
    this.settle(start, 0, 0);
    for (let at = order.length - 2; at >= 0; at--) this.visit(this.nodeOfTurn[order[at]!]!);
  }

  /** Finds the slack of a node, once it is known for all that need it. */
  private visit(node: number): void {
    const { bound, dominator, isOne } = this.towardStart(node);
    const between = isOne ? 0 : this.choicesBetween(node, dominator);
    this.dominators.add(node, dominator);
    const slack = between === 0 || bound === 0 ? bound : this.searched(node, dominator, bound);
    this.settle(node, slack, this.choices[dominator]! + between);
  }

  private settle(node: number, slack: number, choicesAbove: number): void {
    const canSpare = this.canSpare(node);
    this.slack[node] = slack;
    this.choices[node] = choicesAbove + (canSpare ? 1 : 0);
    this.isTight[node] = canSpare && !this.isExact(node) ? 0 : 1;
  }

  /** What those that need a node allow, one at a time, and where their ways to the start meet. */
  private towardStart(node: number): { bound: number; dominator: number; isOne: boolean } {
    const { neededBy, waits, done } = this.times;
    let bound = Number.POSITIVE_INFINITY;
    let dominator = -1;
    let isOne = true;
    for (let k = neededBy.offsets[node]!; k < neededBy.offsets[node + 1]!; k++) {
      const by = neededBy.items[k]!;
      if (this.inSearch[by] !== this.stamp) continue;
      if (dominator !== -1 && by !== dominator) isOne = false;
      dominator = dominator === -1 ? by : this.dominators.meeting(dominator, by);
      const ahead = waits[by]! - done[node]!;
      if (this.isTight[by] === 1 && -ahead <= this.slack[by]!)
        bound = Math.min(bound, this.slack[by]! + ahead);
    }
    return { bound, dominator, isOne };
  }

  /** How many choices there are on the ways from a node to its dominator, that one included: 0 where there are none. */
  private choicesBetween(node: number, dominator: number): number {
    const { neededBy } = this.times;
    let most = 0;
    for (let k = neededBy.offsets[node]!; k < neededBy.offsets[node + 1]!; k++) {
      const by = neededBy.items[k]!;
      if (this.inSearch[by] !== this.stamp) continue;
      most = Math.max(most, this.choices[by]! - this.choices[dominator]!);
    }
    return most + (this.canSpare(dominator) ? 1 : 0);
  }

  private canSpare(node: number): boolean {
    const { needs, atLeast } = this.times;
    return atLeast[node]! < needs.offsets[node + 1]! - needs.offsets[node]!;
  }

  /** Whether no more of what a node needs are in time than it must have. */
  private isExact(node: number): boolean {
    const { needs, waits, done, atLeast } = this.times;
    let inTime = 0;
    for (let k = needs.offsets[node]!; k < needs.offsets[node + 1]!; k++) {
      if (done[needs.items[k]!]! - waits[node]! <= this.slack[node]!) inTime++;
    }
    return inTime === atLeast[node];
  }

  /** The greatest delay up to the bound that does not make the dominator later than it may be. */
  private searched(node: number, dominator: number, bound: number): number {
    const allowed = this.slack[dominator]!;
    if (allowed === Number.POSITIVE_INFINITY) return allowed;
    this.delay ??= createDelay(this.times, (other) => this.inSearch[other] === this.stamp);
    const lateAt = (delay: number) => {
      const late = this.delay!(node, delay, dominator);
      return late && late.by > allowed ? late : undefined;
    };
    let harmless = 0;
    let harmful =
      bound === Number.POSITIVE_INFINITY ? Math.min(this.endless + allowed, Number.MAX_VALUE) : bound;
    let late = lateAt(harmful);
    if (!late) return bound;
    for (;;) {
      const crossing: number | undefined = late.lag === undefined ? undefined : late.lag + allowed;
      const next: number = crossing ?? harmless + (harmful - harmless) / 2;
      if (next >= harmful) return harmful;
      if (next <= harmless) return harmless;
      const then = lateAt(next);
      if (then) [harmful, late] = [next, then];
      else if (crossing !== undefined) return next;
      else harmless = next;
    }
  }
}
