import { type Adjacency, adjacencyOf } from './adjacency.js';
import { type Condensation, condensationOf } from './condensation.js';
import { jointByForest } from './joint-by-forest.js';
import { jointByWalks } from './joint-by-walks.js';
import type { JointFailures, JointSearch } from './joint-failures.js';
import { hardNeedsOf, type Network } from './network.js';

/**
 * Which nodes of a network fail when one node fails alone: node n does exactly when n leads, in the condensation that is
 * returned, to that node. Failing through is transitive, so a relation can hold it: the needs of nodes that can spare
 * nothing, and *joint* failures: nodes that can spare something, and what takes too much of it away by stopping several of
 * their needs at once. For a network of any-of nodes without a circle these are its dominators.
 *
 * Joint failures are sought from the nodes that fail, which is cheap where few nodes can spare anything, and from the
 * failures, which is cheap where many can or where failures are alike: in turns, each time for twice as long, until one of the
 * two has found them all. So it takes no more than a few times what the better one takes.
 *
 * Source: dominators as the closed form of single failures, T. Lengauer and R. E. Tarjan, ACM TOPLAS 1 (1979); their
 * generalisation to thresholds is ours.
 *
 * @param isAsked per node: whether what fails with it is asked for; all where nothing is said. What leads to other nodes is
 * then not said.
 */
export function singleFailuresOf(network: Network, isAsked?: Uint8Array): Condensation {
  const hard = condensationOf(hardNeedsOf(network));
  if (network.failAt.every((needed) => needed === 1)) return hard;
  const joint = soonest(jointByForest(network, hard, isAsked), () => jointByWalks(network, hard), network);
  return composed(hard, condensationOf(joined(hard.needs, joint)));
}

/** How many steps of the forest take as long as one of the walks. */
const STEPS_PER_WALK_STEP = 8;

/** What the sooner of two searches finds; the second is begun when it is needed. */
function soonest(forest: JointSearch, begin: () => JointSearch, { failAt, needs }: Network): JointFailures {
  let walks: JointSearch | undefined;
  for (let steps = failAt.length + needs.items.length; ; steps *= 2) {
    if (forest.advance(STEPS_PER_WALK_STEP * steps)) return forest.found();
    walks ??= begin();
    if (walks.advance(steps)) return walks.found();
  }
}

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
