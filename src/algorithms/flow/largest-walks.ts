/** Where walks lead over, against the flow. */
export interface WalkSource {
  /** What a node has by itself, at least 0. */
  own(node: number): number;
  /** What a node has by itself and by all that flows into it. */
  whole(node: number): number;
  /** The edges that something flows into a node along. */
  edgesInto(node: number): ArrayLike<number>;
  /** The node an edge comes from. */
  from(edge: number): number;
  /** The part of what its node has that flows along an edge; 0 for none. */
  weight(edge: number): number;
}

/** A walk with the flow, and what flows along it. */
export interface LargestWalk {
  /** The node it begins in. */
  readonly start: number;
  /** Its edges, from the start on; the last is the one that was asked about. */
  readonly edges: readonly number[];
  /** What the start has by itself, as far as it flows along exactly these edges. */
  readonly amount: number;
}

/** When to stop looking for walks. */
export interface WalkBounds {
  /** After so many walks. */
  readonly limit: number;
  /** Leaving out walks of less than this. */
  readonly least: number;
  /** After so many beginnings of walks, which bounds time and memory. */
  readonly effort: number;
}

/** The largest walks, and what was left. */
export interface LargestWalks {
  readonly walks: readonly LargestWalk[];
  /** What flows along all other walks together. */
  readonly rest: number;
  /** Which bound left some; `null` where none was left. */
  readonly stoppedBy: keyof WalkBounds | null;
}

/**
 * Lists the walks along which most flows through an edge, the largest first, by best-first search against the flow. What flows along
 * all walks that end alike is known before they are looked at: the whole of the node they came to, times the weights since. So
 * the first is found without looking at smaller ones, and what was not looked at adds up to the rest, without a subtraction. Of
 * equal ones the one that was come to first. A walk may go round a circle any number of times.
 *
 * O(beginnings · log beginnings), and every level of the search has at most flow ÷ least of them. Source: structural path analysis,
 * J. Defourny and E. Thorbecke, Economic Journal 94 (1984); the search is A* with an exact estimate.
 */
export function largestWalks(source: WalkSource, edge: number, bounds: WalkBounds): LargestWalks {
  const search = new WalkSearch(source, bounds.least);
  search.come(edge, -1, source.weight(edge));
  const walks: LargestWalk[] = [];
  while (!search.isDone()) {
    const stoppedBy =
      walks.length === bounds.limit ? 'limit' : search.beginnings() >= bounds.effort ? 'effort' : null;
    if (stoppedBy) return { walks, rest: search.left(), stoppedBy };
    const found = search.next();
    if (found) walks.push(found);
  }
  const rest = search.left();
  return { walks, rest, stoppedBy: rest > 0 ? 'least' : null };
}

/** Walks on their way: each is an edge before another one, and waits with what flows along all walks that end so. */
class WalkSearch {
  private readonly edges: number[] = [];
  private readonly onward: number[] = [];
  private readonly weights: number[] = [];
  /** A heap of waiting walks, by their amounts: an end by its place, a whole walk by the complement of it. */
  private readonly heap: number[] = [];
  private readonly amounts: number[] = [];

  private small = 0;

  constructor(
    private readonly source: WalkSource,
    private readonly least: number,
  ) {}

  isDone(): boolean {
    return this.heap.length === 0;
  }

  beginnings(): number {
    return this.edges.length;
  }

  /** What flows along walks that were left out or still wait. */
  left(): number {
    return this.amounts.reduce((sum, amount) => sum + amount, this.small);
  }

  /** Adds the end that an edge makes in front of another end. */
  come(edge: number, onward: number, weight: number): void {
    const amount = this.source.whole(this.source.from(edge)) * weight;
    if (!(amount > 0) || amount < this.least) {
      this.small += amount > 0 ? amount : 0;
      return;
    }
    const place = this.edges.push(edge) - 1;
    this.onward.push(onward);
    this.weights.push(weight);
    this.push(place, amount);
  }

  /** Takes the largest out: a whole walk, or an end, which is replaced by the walk that begins there and all longer ends. */
  next(): LargestWalk | undefined {
    const amount = this.amounts[0]!;
    const place = this.pop();
    const { source } = this;
    if (place < 0) return this.walkOf(~place, amount);
    const node = source.from(this.edges[place]!);
    const weight = this.weights[place]!;
    const own = source.own(node) * weight;
    if (own >= this.least && own > 0) this.push(~place, own);
    else this.small += own;
    const edges = source.edgesInto(node);
    for (let k = 0; k < edges.length; k++) this.come(edges[k]!, place, weight * source.weight(edges[k]!));
    return undefined;
  }

  private walkOf(place: number, amount: number): LargestWalk {
    const edges: number[] = [];
    for (let at = place; at !== -1; at = this.onward[at]!) edges.push(this.edges[at]!);
    return { start: this.source.from(edges[0]!), edges, amount };
  }

  private push(item: number, amount: number): void {
    const { heap, amounts } = this;
    let at = heap.length;
    for (
      let up = (at - 1) >> 1;
      at > 0 && isBefore(amount, item, amounts[up]!, heap[up]!);
      up = (at - 1) >> 1
    ) {
      this.put(at, heap[up]!, amounts[up]!);
      at = up;
    }
    this.put(at, item, amount);
  }

  private pop(): number {
    const { heap, amounts } = this;
    const [first] = heap;
    const [item, amount] = [heap.pop()!, amounts.pop()!];
    if (heap.length > 0) {
      let at = 0;
      for (let down = 1; down < heap.length; down = 2 * at + 1) {
        const other = down + 1;
        if (other < heap.length && isBefore(amounts[other]!, heap[other]!, amounts[down]!, heap[down]!))
          down++;
        if (!isBefore(amounts[down]!, heap[down]!, amount, item)) break;
        this.put(at, heap[down]!, amounts[down]!);
        at = down;
      }
      this.put(at, item, amount);
    }
    return first!;
  }

  private put(at: number, item: number, amount: number): void {
    this.heap[at] = item;
    this.amounts[at] = amount;
  }
}

/** The larger amount, or the end that was come to first; a whole walk before the longer ends that go on from it. */
function isBefore(amount: number, item: number, otherAmount: number, other: number): boolean {
  if (amount !== otherAmount) return amount > otherAmount;
  return (item < 0 ? ~item : item) < (other < 0 ? ~other : other);
}
