import { isId, ORGANISATION } from '../../model/ids.js';
import type { SourceLocation } from '../../model/problem.js';
import type { ElementPart } from './graph-element.js';
import type { ToldOnce } from './told-once.js';
import { MADE_LINK_ID } from './what-is-told.js';

/** What is kept of an edge: its key, and where it stands. */
export interface KeyedEdge {
  readonly key: string | undefined;
  place(part?: ElementPart): SourceLocation | undefined;
}

/** The edges that want ids, in the order of the file. */
export interface EdgesToName {
  readonly length: number;
  keyOf(edge: number): string | undefined;
  placeOf(edge: number, part?: ElementPart): SourceLocation | undefined;
}

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
  /** The ids alone. */
  of(edges: EdgesToName, goalIds: readonly string[], parties: readonly object[]): readonly string[];
}

/** Makes a giver of ids. O(nodes + edges). */
export function linkIds(told: ToldOnce): LinkIds {
  const of: LinkIds['of'] = ({ length, keyOf, placeOf }, goalIds, parties) => {
    const taken = new Set([ORGANISATION, ...goalIds]);
    for (const party of parties) taken.add((party as { readonly id: string }).id);
    const kept = Array.from({ length }, (_, edge) => keptId(keyOf(edge), taken));
    let number = 0;
    return kept.map((id, edge) => {
      if (id !== undefined) return id;
      if (keyOf(edge) !== undefined) told.meet(MADE_LINK_ID, placeOf(edge, 'key'));
      do number++;
      while (taken.has(`L${number}`));
      return `L${number}`;
    });
  };
  return {
    of,
    given(rows, edges, goalIds, parties) {
      const named: EdgesToName = {
        length: rows.length,
        keyOf: (edge) => edges[edge]!.key,
        placeOf: (edge, part) => edges[edge]!.place(part),
      };
      const ids = of(named, goalIds, parties);
      return rows.map((row, edge) => ({ ...row, id: ids[edge] }));
    },
  };
}

/** The key where it may be an id and is not taken; from then on it is. */
function keptId(key: string | undefined, taken: Set<string>): string | undefined {
  if (key === undefined || !isId(key) || taken.has(key)) return undefined;
  taken.add(key);
  return key;
}
