import { type Adjacency, adjacencyOf } from '../../algorithms/adjacency.js';
import { textOrder } from '../../algorithms/text-order.js';
import type { ChainColumns } from '../../chain/chain-columns.js';
import { linkText, type MakeId } from './id-maker.js';
import type { PartyGroups } from './party-groups.js';

/** The links of a rolled-up chain, one for each two groups that a link runs between; numbered in the order of their ids. */
export interface LinkGroups {
  readonly ids: readonly string[];
  /** Per link: the rolled-up link it stands behind, -1 where it stays inside one group. */
  readonly of: Int32Array;
  /** Row r: the links behind rolled-up link r, ascending. */
  readonly members: Adjacency;
  /** Per rolled-up link: the group that provides it. */
  readonly providers: Int32Array;
  /** Per rolled-up link: the group it serves. */
  readonly customers: Int32Array;
}

/** Groups the links that run between groups. O(groups + links), and what sorting ids takes. */
export function linkGroups(columns: ChainColumns, groups: PartyGroups, makeId: MakeId): LinkGroups {
  const providers = columns.providers.map((party) => groups.of[party]!);
  const customers = columns.customers.map((party) => groups.of[party]!);
  const starts: number[] = [];
  const of = new Int32Array(providers.length).fill(-1);
  const pairs = sortedByEnds(providers, customers, groups.ids.length);
  for (const [place, link] of pairs.entries()) {
    const before = pairs[place - 1];
    const isSame =
      before !== undefined && providers[before] === providers[link] && customers[before] === customers[link];
    if (!isSame) starts.push(link);
    of[link] = starts.length - 1;
  }
  const ids = starts.map((link) =>
    makeId(linkText(groups.ids[providers[link]!]!, groups.ids[customers[link]!]!)),
  );
  const { order = Int32Array.from(ids.keys()) } = textOrder(ids);
  const numbers = new Int32Array(order.length);
  for (const [number, place] of order.entries()) numbers[place] = number;
  const numbered = of.map((place) => (place === -1 ? -1 : numbers[place]!));
  const crossing = pairs.sort();
  return {
    ids: Array.from(order, (place) => ids[place]!),
    of: numbered,
    members: adjacencyOf(
      ids.length,
      crossing.map((link) => numbered[link]!),
      crossing,
    ),
    providers: order.map((place) => providers[starts[place]!]!),
    customers: order.map((place) => customers[starts[place]!]!),
  };
}

/** The links between different groups, by provider, then by customer, then by number: two stable counting sorts. */
function sortedByEnds(providers: Int32Array, customers: Int32Array, groupCount: number): Int32Array {
  const crossing = providers.map((_, link) => link).filter((link) => providers[link] !== customers[link]);
  const sortedBy = (ends: Int32Array, links: Int32Array) =>
    adjacencyOf(
      groupCount,
      links.map((link) => ends[link]!),
      links,
    ).items;
  return sortedBy(providers, sortedBy(customers, crossing));
}
