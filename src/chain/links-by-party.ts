import { type Adjacency, adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import type { Link } from '../model/link.js';
import type { KeptRecords } from './kept-records.js';

/** The links that parties have at one of their ends. */
export interface LinksByParty {
  /** The numbers of a party's links, ascending. */
  numbers(party: number): Int32Array;
  /** The party's links, in the order of their ids; the same list at every call. */
  list(party: number): readonly Link[];
}

/**
 * Finds links by the party at one end. O(parties + links) at the first question, O(1) later.
 *
 * @param ends per link: the number of the party at that end.
 */
export function linksByParty(partyCount: number, ends: Int32Array, links: KeptRecords<Link>): LinksByParty {
  let rows: Adjacency | undefined;
  const lists = new Map<number, readonly Link[]>();
  const numbers = (party: number): Int32Array => {
    rows ??= adjacencyOf(
      partyCount,
      ends,
      ends.map((_, link) => link),
    );
    return rowOf(rows, party);
  };
  return {
    numbers,
    list(party) {
      let list = lists.get(party);
      if (!list) {
        list = links.some(numbers(party));
        lists.set(party, list);
      }
      return list;
    },
  };
}
