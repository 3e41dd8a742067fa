/** What paths lead over: nodes by number, some of which paths may begin with, and some of which they end at. */
export interface PathGraph {
  /** The nodes that paths end at, each once; a path passes through none of them. */
  readonly ends: readonly number[];
  /**
   * Per node, how many nodes a shortest path to it from a node that paths may begin with has, 0 where there is none; such a path may
   * reach a closed node, but passes through none.
   */
  levels(closed: ReadonlySet<number>): Int32Array;
  /** The nodes that have an edge to a node. */
  before(node: number): Iterable<number>;
}

/**
 * All paths from a beginning to an end that pass no node twice, and through no other beginning or end: the shortest first, and among those
 * of one length by their nodes, the last one first. One at a time: another path costs a search for each node of the one before.
 *
 * Source: J. Y. Yen, Finding the K shortest loopless paths in a network, Management Science 17 (1971). The search goes from the ends
 * back to the beginnings, and each completes what it has of a path in the least way, so that the order is total.
 */
export function* looplessPaths(graph: PathGraph): Generator<number[]> {
  const found: number[][] = [];
  const waiting = new Map<string, number[]>();
  for (let next = completed(graph, [], found); next; next = takeLeast(waiting)) {
    found.push(next);
    yield next.toReversed();
    for (let at = 0; at < next.length; at++) {
      const path = completed(graph, next.slice(0, at), found);
      if (path) waiting.set(path.join(), path);
    }
  }
}

/** The least path that ends as given, from the end back, and goes on otherwise than those already found. */
function completed(
  graph: PathGraph,
  ending: readonly number[],
  found: ReadonlyArray<readonly number[]>,
): number[] | undefined {
  const closed = new Set([...graph.ends, ...ending]);
  const levels = graph.levels(closed);
  const isSame = (path: readonly number[]) => ending.every((node, at) => node === path[at]);
  const taken = new Set(found.filter(isSame).map((path) => path[ending.length]));
  const last = ending.at(-1);
  const nexts = last === undefined ? graph.ends : [...graph.before(last)].filter((node) => !closed.has(node));
  const first = leastOf(
    nexts.filter((node) => levels[node] !== 0 && !taken.has(node)),
    (one, other) => levels[one]! - levels[other]! || one - other,
  );
  if (first === undefined) return undefined;
  const path = [...ending, first];
  for (let at = first; levels[at]! > 1; path.push(at)) {
    const nearer = levels[at]! - 1;
    const open = [...graph.before(at)].filter((node) => levels[node] === nearer && !closed.has(node));
    at = leastOf(open, (one, other) => one - other)!;
  }
  return path;
}

function leastOf<Item>(items: Iterable<Item>, order: (one: Item, other: Item) => number): Item | undefined {
  let least: Item | undefined;
  for (const item of items) if (least === undefined || order(item, least) < 0) least = item;
  return least;
}

function takeLeast(waiting: Map<string, number[]>): number[] | undefined {
  const least = leastOf(waiting.values(), byLengthAndNodes);
  if (least) waiting.delete(least.join());
  return least;
}

function byLengthAndNodes(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((node, place) => node !== other[place]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}
