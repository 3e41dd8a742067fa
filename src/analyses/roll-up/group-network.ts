import { type Adjacency, adjacencyOf } from '../../algorithms/adjacency.js';
import type { Topology } from '../../chain/topology.js';
import type { LinkGroups } from './link-groups.js';
import type { PartyGroups } from './party-groups.js';

/**
 * What needs what inside groups, as one relation that no path leaves a group in. Its nodes: what each party receives; every link;
 * and each rolled-up link twice, as the *start* of what its group provides (it leads to the links behind it) and as the *end* of
 * what its group receives (nothing goes on from there). The nodes of a group follow each other.
 */
export interface GroupNetwork {
  readonly needs: Adjacency;
  /** Group g has the nodes `offsets[g]` … `offsets[g + 1] - 1`. */
  readonly offsets: Int32Array;
  /** Per link: its node. */
  readonly links: Int32Array;
  /** Per rolled-up link: its node as what its provider gives. */
  readonly starts: Int32Array;
  /** Per rolled-up link: its node as what its customer gets. */
  readonly ends: Int32Array;
  /** Per link: 1 where it states what it requires. */
  readonly isStated: Uint8Array;
}

/** Makes the network of groups. O(parties + links + requirements). */
export function groupNetwork(chain: Topology, groups: PartyGroups, rolled: LinkGroups): GroupNetwork {
  const { columns, partyCount, linkCount } = chain;
  const { requirements, providers, customers } = columns;
  const { place, offsets } = placedByGroup(chain, groups, rolled);
  const startsFrom = partyCount + linkCount;
  const links = place.subarray(partyCount, startsFrom);
  const starts = place.subarray(startsFrom, startsFrom + rolled.ids.length);
  const ends = place.subarray(startsFrom + rolled.ids.length);
  const isStated = new Uint8Array(linkCount);
  for (const link of requirements.links) isStated[link] = 1;
  const pairs = new Pairs(3 * linkCount + requirements.members.length);
  const received = (link: number) => (rolled.of[link] === -1 ? links[link]! : ends[rolled.of[link]!]!);
  for (let link = 0; link < linkCount; link++) {
    if (rolled.of[link] !== -1) pairs.add(starts[rolled.of[link]!]!, links[link]!);
    pairs.add(place[customers[link]!]!, received(link));
    const isAssumed = isStated[link] === 0 && !chain.isCustomer(providers[link]!);
    if (isAssumed) pairs.add(links[link]!, place[providers[link]!]!);
  }
  for (const [i, link] of requirements.links.entries()) {
    const last = requirements.memberOffsets[requirements.clauseOffsets[i + 1]!]!;
    for (let k = requirements.memberOffsets[requirements.clauseOffsets[i]!]!; k < last; k++)
      pairs.add(links[link]!, received(requirements.members[k]!));
  }
  return { needs: pairs.rows(place.length), offsets, links, starts, ends, isStated };
}

/** Where each node stands when those of one group follow each other: parties, links, starts and ends, each by number. */
function placedByGroup({ columns }: Topology, groups: PartyGroups, rolled: LinkGroups) {
  const lists = [
    groups.of,
    columns.providers.map((party) => groups.of[party]!),
    rolled.providers,
    rolled.customers,
  ];
  const groupOf = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const list of lists) {
    groupOf.set(list, from);
    from += list.length;
  }
  const { items, offsets } = adjacencyOf(groups.ids.length, groupOf);
  const place = new Int32Array(items.length);
  for (const [at, node] of items.entries()) place[node] = at;
  return { place, offsets };
}

class Pairs {
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  add(from: number, to: number): void {
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  rows(rowCount: number): Adjacency {
    return adjacencyOf(rowCount, this.from.subarray(0, this.count), this.to.subarray(0, this.count));
  }
}
