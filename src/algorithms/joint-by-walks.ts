import { type Adjacency, rowOf } from './adjacency.js';
import { bitsIn } from './bit-counts.js';
import { type Components, componentsOf } from './components.js';
import { type Condensation, nodesByComponent } from './condensation.js';
import { createHighestFirst, type Waiting } from './highest-first.js';
import type { JointFailures, JointSearch } from './joint-failures.js';
import type { Network } from './network.js';

/**
 * Seeks joint failures from the nodes that can spare something: what do enough of the needs of each lead to? Nodes are met
 * behind what they need, so each is worked out once; those of one circle again and again, from nothing fails upward, until
 * nothing is added: the least fixpoint. The needs are followed only as far as they differ.
 * O(the parts that the needs of one node do not share, over all such nodes).
 */
export function jointByWalks(network: Network, hard: Condensation): JointSearch {
  return new JointWalks(network, hard);
}

class JointWalks implements JointSearch {
  private readonly added = new Map<number, Set<number>>();
  private readonly whole: Components;
  private readonly nodes: Adjacency;
  private readonly walk: SharedWalk;
  /** The circle at work, whose turn it is in it, and how many turns in a row have brought nothing new. */
  private component = 0;
  private turn = 0;
  private quiet = 0;

  constructor(
    private readonly network: Network,
    private readonly hard: Condensation,
  ) {
    this.whole = componentsOf(network.needs);
    this.nodes = nodesByComponent(this.whole);
    const ranks = new Int32Array(hard.count);
    for (let node = 0; node < hard.of.length; node++) ranks[hard.of[node]!] = this.whole.of[node]!;
    this.walk = new SharedWalk(hard.needs, this.added, ranks);
  }

  advance(steps: number): boolean {
    this.walk.steps = steps;
    for (; this.component < this.whole.count; this.component++) {
      if (!this.settle(rowOf(this.nodes, this.component))) return false;
    }
    return true;
  }

  /** Works out the nodes of one circle; whether that was done before the steps ran out. */
  private settle(circle: Int32Array): boolean {
    const sparing = circle.filter((node) => this.network.failAt[node]! > 1);
    for (; this.quiet < sparing.length; this.turn++) {
      if (this.walk.steps < 0) return false;
      const isNew = this.extend(sparing[this.turn % sparing.length]!);
      if (this.walk.isBrokenOff) return false;
      this.quiet = isNew && circle.length > 1 ? 0 : this.quiet + 1;
    }
    this.quiet = 0;
    this.turn = 0;
    return true;
  }

  found(): JointFailures {
    const pairs = Array.from(this.added, ([from, row]) =>
      Array.from(row, (to) => [from, to] as const),
    ).flat();
    return { from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to) };
  }

  /** Adds what takes too much away from a node; whether there was anything new. */
  private extend(node: number): boolean {
    const own = this.hard.of[node]!;
    const known = this.added.get(own) ?? new Set();
    const before = known.size;
    const needs = Array.from(rowOf(this.network.needs, node), (need) => this.hard.of[need]!);
    for (const found of this.walk.sharedBy(needs, this.network.failAt[node]!))
      if (found !== own) known.add(found);
    this.added.set(own, known);
    return known.size > before;
  }
}

/** Finds the components that many of some starts lead to. */
class SharedWalk {
  private readonly masks: Int32Array;
  private readonly waiting: Waiting;
  private readonly touched: number[] = [];
  /** Steps left; a walk from more than 32 starts is broken off without, and what it found is then not all. */
  steps = 0;
  isBrokenOff = false;

  /** @param ranks numbers that do not rise along needs, neither along the added ones. */
  constructor(
    private readonly needs: Adjacency,
    private readonly added: ReadonlyMap<number, ReadonlySet<number>>,
    ranks: Int32Array,
  ) {
    this.waiting = createHighestFirst(ranks);
    this.masks = new Int32Array(needs.offsets.length - 1);
  }

  /** Components that at least `enough` of the starts lead to; of those that lead to each other, at least the first. */
  sharedBy(starts: readonly number[], enough: number): Iterable<number> {
    this.isBrokenOff = false;
    return starts.length <= 32 ? this.byMasks(starts, enough) : this.bySets(starts, enough);
  }

  /** Carries a bit for every start; what enough starts lead to is found and not followed, as the rest stands behind it. */
  private byMasks(starts: readonly number[], enough: number): number[] {
    for (const [bit, start] of starts.entries()) this.arrive(start, 1 << bit);
    for (let at = this.waiting.pop(); at !== undefined; at = this.waiting.pop()) {
      const mask = this.masks[at]!;
      if (bitsIn(mask) >= enough) continue;
      this.steps -= 1 + this.needs.offsets[at + 1]! - this.needs.offsets[at]!;
      for (let k = this.needs.offsets[at]!; k < this.needs.offsets[at + 1]!; k++) {
        this.arrive(this.needs.items[k]!, mask);
      }
      for (const other of this.added.get(at) ?? []) this.arrive(other, mask);
    }
    const found = this.touched.filter((component) => bitsIn(this.masks[component]!) >= enough);
    for (const component of this.touched) this.masks[component] = 0;
    this.touched.length = 0;
    return found;
  }

  private arrive(component: number, mask: number): void {
    const before = this.masks[component]!;
    if ((before | mask) === before) return;
    if (before === 0) this.touched.push(component);
    this.masks[component] = before | mask;
    this.waiting.push(component);
  }

  /** The same for more starts than a word has bits, with a set for each component. */
  private bySets(starts: readonly number[], enough: number): number[] {
    const reachedBy = new Map<number, Set<number>>();
    const arrive = (component: number, places: Iterable<number>) => {
      const known = reachedBy.get(component) ?? new Set();
      const before = known.size;
      for (const place of places) known.add(place);
      if (known.size > before) this.waiting.push(component);
      reachedBy.set(component, known);
    };
    for (const [place, start] of starts.entries()) arrive(start, [place]);
    for (let at = this.waiting.pop(); at !== undefined; at = this.waiting.pop()) {
      const places = reachedBy.get(at)!;
      if (this.steps < 0) this.isBrokenOff = true;
      if (places.size >= enough || this.isBrokenOff) continue;
      this.steps -= places.size * (1 + this.needs.offsets[at + 1]! - this.needs.offsets[at]!);
      for (const other of rowOf(this.needs, at)) arrive(other, places);
      for (const other of this.added.get(at) ?? []) arrive(other, places);
    }
    return [...reachedBy].filter(([, { size }]) => size >= enough).map(([component]) => component);
  }
}
