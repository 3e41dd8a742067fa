import { adjacencyOf, rowOf } from '../adjacency.js';
import { createTally, type EqualGroups, equalGroupsOf } from './equal-groups.js';
import type { LivePart } from './live-part.js';

/** A gate fails with any of its events, and when the weights of its failed inputs sum to `failAt`. */
export interface Gate {
  readonly events: readonly number[];
  /** Numbers of gates, each once. */
  readonly inputs: readonly number[];
  /** Per input; all are 1 where `failAt` is. */
  readonly weights: readonly number[];
  readonly failAt: number;
}

/** What one threshold node needs of other groups. */
interface Threshold {
  readonly failAt: number;
  /** Groups that hold enough of its needs to fail it alone. */
  readonly alone: readonly number[];
  /** The other groups with their weights; empty when they cannot fail it together. */
  readonly together: ReadonlyArray<readonly [group: number, weight: number]>;
}

/** What fails a group: events, groups and threshold nodes. */
interface Causes {
  readonly events: Set<number>;
  readonly groups: Set<number>;
  readonly thresholds: Set<number>;
}

/**
 * The failure of the start as gates, the start's first. Nodes that fail together are one gate, and an any-of gate under
 * any-of gates alone is merged into them, so that any-of gates remain only for the start and as inputs of thresholds. What
 * a threshold needs of its own group is dropped: the least solution of x = A or g(x) is that of x = A or g(false).
 * So cycles remain only through alternatives.
 *
 * O(nodes + edges), and the any-of gates below an input of a threshold once for that input.
 *
 * Source: contraction and coalescing of gates, A. Rauzy, Toward an efficient implementation of the MOCUS algorithm, IEEE
 * Trans. Reliability 52 (2003); the least solution, H. Bekić, Definable operations in general algebras (1969).
 */
export function gateFormulaOf(part: LivePart): readonly Gate[] {
  const groups = equalGroupsOf(part);
  const thresholds = thresholdsOf(part, groups);
  const causesOf = createCauses(part, groups, thresholds);
  /** Gates by what they stand for: groups, and behind them threshold nodes. */
  const keys = [groups.of[0]!];
  const numbers = new Map([[keys[0]!, 0]]);
  const gateFor = (key: number): number => {
    if (!numbers.has(key)) numbers.set(key, keys.push(key) - 1);
    return numbers.get(key)!;
  };
  const gates: Gate[] = [];
  for (const key of keys) {
    if (key < groups.count) {
      const causes = causesOf(key);
      const inputs = [...causes.groups, ...[...causes.thresholds].map((node) => groups.count + node)];
      const weights = inputs.map(() => 1);
      gates.push({ events: [...causes.events], inputs: inputs.map(gateFor), weights, failAt: 1 });
    } else {
      const { failAt, together } = thresholds.get(key - groups.count)!;
      const inputs = together.map(([group]) => gateFor(group));
      gates.push({ events: [], inputs, weights: together.map(([, weight]) => weight), failAt });
    }
  }
  return gates;
}

function thresholdsOf({ failAt, needs }: LivePart, groups: EqualGroups): Map<number, Threshold> {
  const tally = createTally(groups);
  const thresholds = new Map<number, Threshold>();
  for (const [node, count] of failAt.entries()) {
    if (count === 1) continue;
    const others = tally(rowOf(needs, node)).filter(([group]) => group !== groups.of[node]);
    const together = others.filter(([, weight]) => weight < count);
    const sum = together.reduce((total, [, weight]) => total + weight, 0);
    thresholds.set(node, {
      failAt: count,
      alone: others.filter(([, weight]) => weight >= count).map(([group]) => group),
      together: sum < count ? [] : together,
    });
  }
  return thresholds;
}

/** Makes the search for what fails a group, through all groups that no threshold needs, which need no gate. */
function createCauses(
  part: LivePart,
  groups: EqualGroups,
  thresholds: ReadonlyMap<number, Threshold>,
): (group: number) => Causes {
  const nodes = part.failAt.map((_, node) => node);
  const members = adjacencyOf(groups.count, groups.of, nodes);
  const isInput = new Uint8Array(groups.count);
  for (const { together } of thresholds.values()) for (const [group] of together) isInput[group] = 1;

  return (start) => {
    const causes: Causes = { events: new Set(), groups: new Set(), thresholds: new Set() };
    const seen = new Set([start]);
    for (const group of seen) {
      for (const node of rowOf(members, group)) {
        if (part.events[node]! >= 0) causes.events.add(part.events[node]!);
        const threshold = thresholds.get(node);
        if (threshold && threshold.together.length > 0) causes.thresholds.add(node);
        for (const need of threshold?.alone ?? groupsNeeded(part, groups, node)) {
          if (need === start) continue;
          if (isInput[need]) causes.groups.add(need);
          else seen.add(need);
        }
      }
    }
    return causes;
  };
}

function* groupsNeeded({ needs }: LivePart, groups: EqualGroups, node: number): Generator<number> {
  for (let k = needs.offsets[node]!; k < needs.offsets[node + 1]!; k++) yield groups.of[needs.items[k]!]!;
}
