import { BLOCK_SIZE } from '../algorithms/closure-sweep.js';
import { createLevelSweep, type SweepLevels } from '../algorithms/level-sweep.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { type ClosureBlock, closureBlocks, touchpointCounts } from './closure-blocks.js';
import { modelledVector } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { createPartyFacts } from './party-facts.js';
import { createPartyLevels } from './party-levels.js';

/** How many rows are held at once, where one party has no more. */
const MOST_ROWS = 1 << 24;

/** The rows of the impact table: by party, distance and touchpoint; as many parties at once as rows may be held. */
export function* impactBlocks(chain: CompiledChain, wanted: ReadonlySet<string>): Generator<Block> {
  const counts = touchpointCounts(chain, 'closure');
  const { presenceOf } = chain.network.layout;
  const sweep = createLevelSweep(chain.network);
  for (let from = 0; from < chain.partyCount; ) {
    const offsets = [0];
    let to = from;
    for (; to < chain.partyCount; to++) {
      const end = offsets.at(-1)! + counts[chain.closure.of[presenceOf[to]!]!]!;
      if (end > MOST_ROWS && to > from) break;
      offsets.push(end);
    }
    const rows = new ImpactRows(chain, from, Int32Array.from(offsets), wanted);
    rows.fill(sweep);
    if (chain.touchpoints.length > BLOCK_SIZE) rows.sort();
    yield blockOf(chain, rows);
    from = to;
  }
}

function blockOf(chain: CompiledChain, rows: ImpactRows): Block {
  const { columns } = chain;
  return {
    length: rows.touchpoints.length,
    columns: {
      party: () => coded(rows.parties, columns.partyIds),
      touchpoint: () => coded(rows.touchpoints, columns.linkIds),
      distance: () => numbers(rows.distances),
      stops: () => flags(rows.stops),
      links: () => numbers(rows.links),
      modelled: () => modelledVector(rows.touchpoints, openLinks(chain).isOpen),
    },
  };
}

/** The rows of some parties that follow each other, each party's side by side. */
class ImpactRows {
  readonly parties: Int32Array;
  readonly touchpoints: Int32Array;
  readonly distances: Int32Array;
  readonly stops: Uint8Array;
  readonly links: Int32Array;

  constructor(
    private readonly chain: CompiledChain,
    private readonly from: number,
    private readonly offsets: Int32Array,
    private readonly wanted: ReadonlySet<string>,
  ) {
    const total = offsets.at(-1)!;
    this.parties = new Int32Array(total);
    this.touchpoints = new Int32Array(total);
    this.distances = new Int32Array(total);
    this.stops = new Uint8Array(total);
    this.links = new Int32Array(total);
    for (let row = 0; row + 1 < offsets.length; row++) {
      this.parties.fill(from + row, offsets[row]!, offsets[row + 1]!);
    }
  }

  /** Searches from all touchpoints, 256 at a time, and writes what concerns these parties. */
  fill(sweep: SweepLevels): void {
    const { chain, from } = this;
    const next = this.offsets.slice();
    const last = from + this.offsets.length - 1;
    const failures = closureBlocks(chain, 'partyFailures');
    for (const block of closureBlocks(chain, 'closure')) {
      const before = next.slice();
      const levels = createPartyLevels(chain);
      const starts = block.touchpoints.map((link) => chain.nodeOf(link));
      sweep(starts, (level, nodes, words) => {
        levels(nodes, words, (parties, fresh) => {
          for (const party of parties) {
            if (party < from || party >= last) continue;
            next[party - from] = this.place(next[party - from]!, level, fresh, party * 8);
          }
        });
      });
      this.complete(block, failures, before, next);
    }
  }

  /** Writes the bits of the touchpoints for now; {@link complete} puts their numbers in. */
  private place(start: number, level: number, fresh: Int32Array, from: number): number {
    let at = start;
    for (let word = 0; word < 8; word++) {
      for (let rest = fresh[from + word]!; rest !== 0; rest &= rest - 1) {
        this.touchpoints[at] = word * 32 + 31 - Math.clz32(rest & -rest);
        this.distances[at++] = level;
      }
    }
    return at;
  }

  private complete(
    block: ClosureBlock,
    failures: Iterator<ClosureBlock>,
    before: Int32Array,
    next: Int32Array,
  ): void {
    const facts = createPartyFacts(this.chain);
    const stopping = this.wanted.has('stops') ? (failures.next().value as ClosureBlock) : undefined;
    for (let row = 0; row + 1 < this.offsets.length; row++) {
      const [from, to] = [before[row]!, next[row]!];
      if (from === to) continue;
      const bits = this.touchpoints.slice(from, to);
      const parties = this.parties.subarray(from, to);
      if (stopping) this.stops.set(facts.critical(stopping, bits, parties), from);
      if (this.wanted.has('links')) this.links.set(facts.links(block, bits, parties), from);
      for (let at = from; at < to; at++) this.touchpoints[at] = block.touchpoints[bits[at - from]!]!;
    }
  }

  /** Orders each party's rows by distance; of one distance, they stand in the order of their touchpoints already. */
  sort(): void {
    const { touchpoints, distances, stops, links } = this;
    for (let row = 0; row + 1 < this.offsets.length; row++) {
      const from = this.offsets[row]!;
      const to = this.offsets[row + 1]!;
      const order = byLevel(distances.subarray(from, to));
      for (const column of [touchpoints, distances, stops, links]) {
        const before = column.slice(from, to);
        for (let at = 0; at < order.length; at++) column[from + at] = before[order[at]!]!;
      }
    }
  }
}

/** The places of rows by distance, a stable sort. */
function byLevel(distances: Int32Array): Float64Array {
  const count = distances.length;
  return Float64Array.from(distances, (distance, at) => distance * count + at)
    .sort()
    .map((key) => key % count);
}
