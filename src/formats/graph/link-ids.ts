import { isId, ORGANISATION } from '../../model/ids.js';
import type { GraphEdge } from './graph-element.js';
import type { ToldOnce } from './told-once.js';
import { MADE_LINK_ID } from './what-is-told.js';

/** What is kept of an edge: its key, and where it stands. */
export type KeyedEdge = Pick<GraphEdge, 'key' | 'place'>;

/** Gives links their ids. */
export interface LinkIds {
  /**
   * The rows with ids. Graphs often give edges no keys, or number nodes and edges alike; an id is for one thing in a chain. So an edge
   * keeps its key where that is free, and is `L1`, `L2` … otherwise, in the order of the file, whatever is taken left out.
   */
  given(
    rows: readonly object[],
    edges: readonly KeyedEdge[],
    goalIds: readonly string[],
    parties: readonly object[],
  ): readonly object[];
}

/** Makes a giver of ids. O(nodes + edges). */
export function linkIds(told: ToldOnce): LinkIds {
  return {
    given(rows, edges, goalIds, parties) {
      const taken = new Set([ORGANISATION, ...goalIds]);
      for (const party of parties) taken.add((party as { readonly id: string }).id);
      const kept = edges.map(({ key }) => keptId(key, taken));
      let number = 0;
      return rows.map((row, i) => {
        const edge = edges[i]!;
        if (kept[i] !== undefined) return { ...row, id: kept[i] };
        if (edge.key !== undefined) told.meet(MADE_LINK_ID, edge.place('key'));
        do number++;
        while (taken.has(`L${number}`));
        return { ...row, id: `L${number}` };
      });
    },
  };
}

/** The key where it may be an id and is not taken; from then on it is. */
function keptId(key: string | undefined, taken: Set<string>): string | undefined {
  if (key === undefined || !isId(key) || taken.has(key)) return undefined;
  taken.add(key);
  return key;
}
