import type { EarliestTimes } from './earliest-times.js';
import { createHighestFirst } from './highest-first.js';

/** How a node is late. */
export interface Late {
  /** By how much; above 0. */
  readonly by: number;
  /** How much less that is than the delay, as long as it grows and shrinks with the delay; nothing where it does not. */
  readonly lag: number | undefined;
}

/** Delays a node, and tells how late another one is then; nothing when it is in time. */
export type Delay = (node: number, delay: number, target: number) => Late | undefined;

/**
 * Makes the question how late one node is when another one takes longer: lateness is handed on in the order of the turns, as far
 * as there is any. O(log nodes) for each node that is late, and what it needs where it can do without some of it.
 *
 * @param takesPart whether a node counts; all of them together must be what decides when the target is done.
 */
export function createDelay(times: EarliestTimes, takesPart: (node: number) => boolean): Delay {
  const lateness = new Lateness(times);
  return (node, delay, target) => {
    lateness.begin(node, delay);
    for (let at: number | undefined = node; at !== undefined; at = lateness.following()) {
      const late = lateness.settle(at);
      if (at === target) return late;
      if (late) lateness.handOn(at, takesPart);
    }
    return undefined;
  };
}

class Lateness {
  private readonly waiting;
  /** Per node: by how much it is late, so far. */
  private readonly by: Float64Array;
  /** Per node: how much less that is than the delay; NaN where it does not move with the delay. */
  private readonly lag: Float64Array;
  private readonly seen: Int32Array;
  private delay = 0;
  private stamp = 0;

  constructor(private readonly times: EarliestTimes) {
    const count = times.done.length;
    this.waiting = createHighestFirst(times.turns.map((turn) => -turn));
    this.by = new Float64Array(count);
    this.lag = new Float64Array(count);
    this.seen = new Int32Array(count);
  }

  begin(node: number, delay: number): void {
    this.stamp++;
    this.delay = delay;
    this.put(node, delay, 0);
  }

  following(): number | undefined {
    return this.waiting.pop();
  }

  /** How late a node is, now that all it needs is settled. */
  settle(node: number): Late | undefined {
    if (this.seen[node] !== this.stamp) this.choose(node);
    const by = this.by[node]!;
    const lag = this.lag[node]!;
    return by <= 0 ? undefined : { by, lag: Number.isNaN(lag) ? undefined : lag };
  }

  /** Makes what needs a late node late, as far as it does not wait for others anyway. */
  handOn(node: number, takesPart: (node: number) => boolean): void {
    const { neededBy } = this.times;
    for (let k = neededBy.offsets[node]!; k < neededBy.offsets[node + 1]!; k++) {
      const by = neededBy.items[k]!;
      if (!takesPart(by)) continue;
      if (this.canSpare(by)) this.waiting.push(by);
      else {
        const [late, lag] = this.handedOn(node, by);
        if (late <= 0 || (this.seen[by] === this.stamp && this.by[by]! >= late)) continue;
        this.put(by, late, lag);
        this.waiting.push(by);
      }
    }
  }

  /** How late a node is through one that it needs and that is settled. */
  private handedOn(need: number, node: number): readonly [late: number, lag: number] {
    const ahead = this.times.waits[node]! - this.times.done[need]!;
    if (this.seen[need] !== this.stamp) return [-ahead, Number.NaN];
    const lag = this.lag[need]! + ahead;
    return [Number.isNaN(lag) ? this.by[need]! - ahead : this.delay - lag, lag];
  }

  /** A node that can do without some of what it needs is as late as the last it cannot do without. */
  private choose(node: number): void {
    const { needs, done, atLeast } = this.times;
    const all = Array.from(needs.items.subarray(needs.offsets[node]!, needs.offsets[node + 1]!))
      .filter((need) => !Number.isNaN(done[need]!))
      .map((need) => this.handedOn(need, node))
      .sort(([one], [other]) => one - other);
    const [late, lag] = all[atLeast[node]! - 1]!;
    this.put(node, late, lag);
  }

  private canSpare(node: number): boolean {
    const { needs, atLeast } = this.times;
    return atLeast[node]! < needs.offsets[node + 1]! - needs.offsets[node]!;
  }

  private put(node: number, by: number, lag: number): void {
    this.seen[node] = this.stamp;
    this.by[node] = by;
    this.lag[node] = lag;
  }
}
