import { type Adjacency, adjacencyOf } from './adjacency.js';
import { type Condensation, condensationOf } from './condensation.js';
import { jointByForest } from './joint-by-forest.js';
import { jointByWalks } from './joint-by-walks.js';
import type { JointFailures } from './joint-failures.js';
import { hardNeedsOf, type Network } from './network.js';

/**
 * Which nodes of a network fail when one node fails alone: node n does exactly when n leads, in the condensation that is
 * returned, to that node. Failing through is transitive, so a relation can hold it: the needs of nodes that can spare
 * nothing, and *joint* failures: nodes that can spare something, and what takes too much of it away by stopping several of
 * their needs at once. For a network of any-of nodes without a circle these are its dominators.
 *
 * Joint failures are sought from the nodes that fail, which is cheap where few nodes can spare anything; and where that
 * takes too many steps, from the failures, which is cheap where many can, as then failures do not spread.
 *
 * Source: dominators as the closed form of single failures, T. Lengauer and R. E. Tarjan, ACM TOPLAS 1 (1979); their
 * generalisation to thresholds is ours.
 */
export function singleFailuresOf(network: Network): Condensation {
  const hard = condensationOf(hardNeedsOf(network));
  if (network.failAt.every((needed) => needed === 1)) return hard;
  const budget = STEPS_PER_EDGE * (network.failAt.length + network.needs.items.length);
  const joint = jointByWalks(network, hard, budget) ?? jointByForest(network, hard);
  return composed(hard, condensationOf(joined(hard.needs, joint)));
}

/** How long to seek from the nodes that fail, in steps for each edge of the network. */
const STEPS_PER_EDGE = 4;

/** Both relations in one. */
function joined({ offsets, items }: Adjacency, { from, to }: JointFailures): Adjacency {
  const count = offsets.length - 1;
  const more = adjacencyOf(count, from, to);
  const joinedOffsets = offsets.map((offset, row) => offset + more.offsets[row]!);
  const all = new Int32Array(items.length + more.items.length);
  for (let row = 0; row < count; row++) {
    const hard = items.subarray(offsets[row]!, offsets[row + 1]!);
    all.set(hard, joinedOffsets[row]!);
    all.set(
      more.items.subarray(more.offsets[row]!, more.offsets[row + 1]!),
      joinedOffsets[row]! + hard.length,
    );
  }
  return { offsets: joinedOffsets, items: all };
}

/** The condensation of a condensation, over the nodes of the first. */
function composed(first: Condensation, second: Condensation): Condensation {
  return { ...second, of: first.of.map((component) => second.of[component]!) };
}
