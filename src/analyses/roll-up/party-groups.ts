import { type Adjacency, adjacencyOf } from '../../algorithms/adjacency.js';
import { textOrder } from '../../algorithms/text-order.js';
import type { ChainColumns } from '../../chain/chain-columns.js';
import type { GroupKeys } from './group-keys.js';
import type { MakeId } from './id-maker.js';

/** The parties of a rolled-up chain, as groups of those of a chain; numbered in the order of their ids. */
export interface PartyGroups {
  readonly ids: readonly string[];
  /** Per party: its group. */
  readonly of: Int32Array;
  /** Row g: the parties of group g, ascending. */
  readonly members: Adjacency;
  /** Per group: the department, or the party that stands for itself, whose id it has; -1 where it was made of a label. */
  readonly standing: Int32Array;
  /** What a group is called that was made of a label. */
  label(group: number): string | undefined;
  /** Whether a party was put into a group, and does not stand for itself for want of one. */
  isGrouped(party: number): boolean;
}

/** Makes the groups of keys; a party without a key stands for itself. O(parties), and what sorting ids takes. */
export function partyGroups({ partyIds }: ChainColumns, keys: GroupKeys, makeId: MakeId): PartyGroups {
  const { labels = [] } = keys;
  const madeFrom = partyIds.length;
  const shift = keys.labels ? madeFrom : 0;
  const keyOf = keys.of.map((key, party) => (key === -1 ? party : key + shift));
  const present = new Uint8Array(madeFrom + labels.length);
  for (const key of keyOf) present[key] = 1;
  const known = Int32Array.from(present.keys()).filter((key) => present[key] === 1);
  const ids = Array.from(known, (key) => (key < madeFrom ? partyIds[key]! : makeId(labels[key - madeFrom]!)));
  const { order = Int32Array.from(ids.keys()) } = textOrder(ids);
  const ordered = order.map((place) => known[place]!);
  const numbers = new Int32Array(present.length);
  for (const [group, key] of ordered.entries()) numbers[key] = group;
  const of = keyOf.map((key) => numbers[key]!);
  return {
    ids: Array.from(order, (place) => ids[place]!),
    of,
    members: adjacencyOf(ids.length, of),
    standing: ordered.map((key) => (key < madeFrom ? key : -1)),
    label: (group) => labels[ordered[group]! - madeFrom],
    isGrouped: (party) => keys.of[party] !== -1,
  };
}
