import { type Gates, spareMembers } from './gates.js';

/** The nodes a node cannot do without, itself included. */
export type SearchIndispensable = (start: number) => ReadonlySet<number>;

/**
 * Makes a search for what a node needs through clauses that cannot spare a member: the failure of any node found makes the
 * start fail. The converse does not hold, as two alternatives may rest on the same supplier. O(clauses and members
 * reached) for a search.
 */
export function createIndispensableSearch(gates: Gates): SearchIndispensable {
  const { clauses, members } = gates;
  const spare = spareMembers(gates);
  return (start) => {
    const found = new Set([start]);
    for (const node of found) {
      for (let k = clauses.offsets[node]!; k < clauses.offsets[node + 1]!; k++) {
        const clause = clauses.items[k]!;
        if (spare[clause]! > 0) continue;
        for (let m = members.offsets[clause]!; m < members.offsets[clause + 1]!; m++)
          found.add(members.items[m]!);
      }
    }
    return found;
  };
}
