import { adjacencyOf, rowOf } from '../../algorithms/adjacency.js';
import { BLOCK_SIZE, BLOCK_WORDS, createClosureSweep } from '../../algorithms/closure-sweep.js';
import { type Condensation, condensationOf } from '../../algorithms/condensation.js';
import { groupBy } from '../../algorithms/group-by.js';
import type { StatedRequirements } from '../../chain/chain-columns.js';
import type { Topology } from '../../chain/topology.js';
import { type GroupNetwork, groupNetwork } from './group-network.js';
import type { LinkGroups } from './link-groups.js';
import type { PartyGroups } from './party-groups.js';
import { widenedLinks } from './widened-links.js';

/** What rolled-up links require, and where that says more than the links behind them. */
export interface GroupRequirements {
  /** What rolled-up links state. */
  readonly requirements: StatedRequirements;
  /** Per link: 1 where an alternative of it, or of what it needs inside the group, is taken for a need of all. */
  readonly widened: Uint8Array;
}

/**
 * Works out which rolled-up links into its provider's group each rolled-up link requires: those with a link that a link behind it
 * leads to through links inside the group. Nothing is stated where no link behind it states anything and what would be
 * assumed is the same.
 *
 * Links that need the same are asked once, 256 of one group at a time. O((parties + links + requirements) · 8 words) for the whole
 * chain where no group provides more than 256 different sets of needs, times the blocks of 256 in a group where it
 * does, and the requirements that come out.
 */
export function groupRequirements(
  chain: Topology,
  groups: PartyGroups,
  rolled: LinkGroups,
): GroupRequirements {
  const network = groupNetwork(chain, groups, rolled);
  const closure = condensationOf(network.needs);
  const isUnstated = rolled.ids.map((_, link) =>
    rowOf(rolled.members, link).every((member) => network.isStated[member] === 0),
  );
  const stated: Array<readonly number[] | undefined> = [];
  for (const { link, needs, received } of needsByGroup(closure, network, groups.ids.length, rolled)) {
    const provider = groups.standing[rolled.providers[link]!]!;
    const assumed = provider !== -1 && chain.isCustomer(provider) ? 0 : received;
    stated[link] = isUnstated[link] && needs.length === assumed ? undefined : needs;
  }
  return {
    requirements: allOf(stated),
    widened: widenedLinks(chain.columns, rolled, network, closure),
  };
}

interface Needs {
  readonly link: number;
  /** The rolled-up links it needs, ascending. */
  readonly needs: readonly number[];
  /** How many rolled-up links its provider's group receives. */
  readonly received: number;
}

/** What every rolled-up link needs, group by group. */
function* needsByGroup(
  closure: Condensation,
  network: GroupNetwork,
  groupCount: number,
  rolled: LinkGroups,
): Generator<Needs> {
  const sweep = createClosureSweep(closure);
  const same = equalNeeds(closure);
  const provided = adjacencyOf(groupCount, rolled.providers);
  const received = adjacencyOf(groupCount, rolled.customers);
  const componentsEnd = componentEnds(closure, network.offsets);
  for (let group = 0; group < groupCount; group++) {
    const ends = rowOf(received, group);
    const [from, to] = [componentsEnd[group - 1] ?? 0, componentsEnd[group]!];
    const byNeeds = groupBy(rowOf(provided, group), (link) => same[closure.of[network.starts[link]!]!]!);
    const components = Int32Array.from(byNeeds.keys());
    for (let first = 0; first < components.length; first += BLOCK_SIZE) {
      const block = components.subarray(first, first + BLOCK_SIZE);
      const words = sweep(block, from, to);
      const lists = endsByStart(block.length, words, ends, (link) => closure.of[network.ends[link]!]!);
      for (const [bit, component] of block.entries()) {
        for (const link of byNeeds.get(component)!) yield { link, needs: lists[bit]!, received: ends.length };
      }
    }
  }
}

/** Per group: the component behind its last. No path joins two groups, so their components follow each other as they do. */
function componentEnds({ of }: Condensation, offsets: Int32Array): Int32Array {
  const ends = new Int32Array(offsets.length - 1);
  let end = 0;
  for (let group = 0; group < ends.length; group++) {
    for (let node = offsets[group]!; node < offsets[group + 1]!; node++) end = Math.max(end, of[node]! + 1);
    ends[group] = end;
  }
  return ends;
}

/** Per component: one that leads to the same ends, the same for all that do because each leads to the next alone. */
function equalNeeds({ count, needs }: Condensation): Int32Array {
  const same = new Int32Array(count);
  for (let component = 0; component < count; component++) {
    const row = rowOf(needs, component);
    same[component] = row.length === 1 ? same[row[0]!]! : component;
  }
  return same;
}

/** Per start of a block: the ends it leads to, ascending. */
function endsByStart(
  startCount: number,
  words: Int32Array,
  ends: Int32Array,
  componentOf: (end: number) => number,
): readonly (readonly number[])[] {
  const lists = Array.from({ length: startCount }, (): number[] => []);
  for (const end of ends) {
    const row = componentOf(end) * BLOCK_WORDS;
    for (let word = 0; word < BLOCK_WORDS; word++) {
      for (let bits = words[row + word]!; bits !== 0; bits &= bits - 1)
        lists[word * 32 + 31 - Math.clz32(bits & -bits)]!.push(end);
    }
  }
  return lists;
}

/** Requirements of which every clause is one link. */
function allOf(stated: ReadonlyArray<readonly number[] | undefined>): StatedRequirements {
  const links = Int32Array.from(stated.keys()).filter((link) => stated[link] !== undefined);
  const clauseOffsets = new Int32Array(links.length + 1);
  for (const [i, link] of links.entries()) clauseOffsets[i + 1] = clauseOffsets[i]! + stated[link]!.length;
  const members = new Int32Array(clauseOffsets.at(-1)!);
  for (const [i, link] of links.entries()) members.set(stated[link]!, clauseOffsets[i]!);
  return {
    links,
    clauseOffsets,
    atLeast: new Int32Array(members.length).fill(1),
    memberOffsets: Int32Array.from({ length: members.length + 1 }, (_, clause) => clause),
    members,
  };
}
