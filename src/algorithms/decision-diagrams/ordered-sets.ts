import { createFirstSets } from './first-sets.js';
import { createLeastHeap, type LeastHeap } from './least-heap.js';
import { pairOf, type SetFamily } from './set-family.js';

/** A set as a line of diagram nodes, each standing for its event; sets share their ends. */
interface Line {
  readonly node: number;
  readonly rest: Line | undefined;
  /** The least of its events. */
  readonly least: number;
}

/** A set of a stream that has not come out yet: the event of a node, and a set of the stream below. */
interface Candidate {
  readonly line: Line;
  /** Which set of the stream below. */
  readonly place: number;
}

/** The sets of one size below a node, as far as they were asked for. */
interface Stream {
  readonly node: number;
  readonly size: number;
  readonly lines: Line[];
  /** What may come next, one for each node on the line of low branches; made when a second set is asked for. */
  heap?: LeastHeap<Candidate>;
  /** What came last, whose follower has not been looked up. */
  last?: Candidate | undefined;
  isExhausted: boolean;
}

/**
 * The sets of a family by size, then by their events in ascending order, compared one by one; each comes out in ascending
 * order. Sets come one at a time, whatever the order of the diagram's variables, and no more is worked out
 * than the next one needs.
 *
 * Of two sets of one size the first is the one that holds the least event they do not share. That does not change
 * when both get another event, so the order of a node's sets follows from the orders below it: a node merges the streams
 * of its branches, and one stream serves all nodes above it. Nodes along low branches are merged by one heap.
 *
 * O(nodes · sizes · size) before the first, and O(size · (size + log nodes)) for each after; every stream below the root keeps what has
 * come out of it.
 *
 * Source: lazy k-best derivations, L. Huang and D. Chiang, Better k-best parsing, IWPT (2005), algorithm 3.
 */
export function* orderedSets(family: SetFamily): Generator<Int32Array> {
  const streams = createStreams(family);
  for (let size = Math.max(1, family.least[family.root]!); size <= family.most[family.root]!; size++) {
    const stream = streams.of(family.root, size);
    while (stream && (stream.lines.length > 0 || streams.advance(stream))) {
      yield eventsOf(family, stream.lines.pop()!, size);
    }
  }
}

function eventsOf(family: SetFamily, first: Line, size: number): Int32Array {
  const events = new Int32Array(size);
  let at = 0;
  for (let line: Line | undefined = first; line; line = line.rest) events[at++] = family.events[line.node]!;
  return events.sort();
}

function createStreams(family: SetFamily) {
  const first = createFirstSets(family);
  const streams = new Map<number, Stream>();
  const comesBefore = (one: Candidate, other: Candidate) => isBefore(family, one.line, other.line);

  /** The stream of a node and a size, with its first set; `undefined` when there is none. */
  const of = (node: number, size: number): Stream | undefined => {
    const path: Array<readonly [pair: number, node: number, size: number, through: number]> = [];
    for (let [at, left] = [node, size]; left > 0; left--) {
      const pair = pairOf(family, at, left);
      if (streams.has(pair)) break;
      const through = first(at, left);
      if (through === -1) return undefined;
      path.push([pair, at, left, through]);
      at = family.highs[through]!;
    }
    for (const [pair, at, left, through] of path.reverse()) {
      const rest = streams.get(pairOf(family, family.highs[through]!, left - 1))?.lines[0];
      streams.set(pair, { node: at, size: left, lines: [lineOf(family, through, rest)], isExhausted: false });
    }
    return streams.get(pairOf(family, node, size));
  };

  const below = ({ line }: Candidate, size: number) => of(family.highs[line.node]!, size - 1);

  const open = (stream: Stream) => {
    const candidates: Candidate[] = [];
    for (let node = stream.node; node > 1; node = family.lows[node]!) {
      const rest = of(family.highs[node]!, stream.size - 1);
      const isSingle = stream.size === 1 && family.highs[node] === 1;
      if (rest || isSingle) candidates.push({ line: lineOf(family, node, rest?.lines[0]), place: 0 });
    }
    stream.heap = createLeastHeap(candidates, comesBefore);
    stream.last = stream.heap.take();
  };

  /** Puts the follower of what came last among the candidates; false when the stream below has to advance for it. */
  const follow = (stream: Stream): Stream | undefined => {
    const { last } = stream;
    const source = last && below(last, stream.size);
    if (last && source && source.lines.length === last.place + 1 && !source.isExhausted) return source;
    const rest = last && source?.lines[last.place + 1];
    if (rest) stream.heap!.put({ line: lineOf(family, last.line.node, rest), place: last.place + 1 });
    stream.last = undefined;
    return undefined;
  };

  const advance = (top: Stream): boolean => {
    const waiting = [top];
    for (let stream = waiting.at(-1); stream; stream = waiting.at(-1)) {
      if (!stream.heap) open(stream);
      const source = follow(stream);
      if (source) {
        waiting.push(source);
        continue;
      }
      stream.last = stream.heap!.take();
      if (stream.last) stream.lines.push(stream.last.line);
      else stream.isExhausted = true;
      waiting.pop();
    }
    return top.lines.length > 0;
  };
  return { of, advance };
}

function lineOf({ events }: SetFamily, node: number, rest: Line | undefined): Line {
  return { node, rest, least: Math.min(events[node]!, rest?.least ?? Infinity) };
}

/** Whether the least event that only one of two sets holds is in the first. */
function isBefore({ levels, events }: SetFamily, first: Line, second: Line): boolean {
  let [one, other]: Array<Line | undefined> = [first, second];
  let least = Number.POSITIVE_INFINITY;
  let isInOne = false;
  while (one !== other && least > Math.min(one?.least ?? Infinity, other?.least ?? Infinity)) {
    const gap = (one ? levels[one.node]! : Infinity) - (other ? levels[other.node]! : Infinity);
    const event = events[(gap < 0 ? one! : other!).node]!;
    if (gap !== 0 && event < least) [least, isInOne] = [event, gap < 0];
    if (gap <= 0) one = one!.rest;
    if (gap >= 0) other = other!.rest;
  }
  return isInOne;
}
