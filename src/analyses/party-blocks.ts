import { createBitCounter } from '../algorithms/bit-counts.js';
import { BLOCK_SIZE } from '../algorithms/closure-sweep.js';
import { createLevelSweep, type SweepLevels } from '../algorithms/level-sweep.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { type ClosureBlock, closureBlocks, weightsByComponent } from './closure-blocks.js';
import { partyWeights } from './network-weights.js';
import { createPartyFacts } from './party-facts.js';
import { createPartyLevels } from './party-levels.js';

/** Rows that a block may hold before fewer touchpoints are taken at once. */
const MOST_ROWS = 1 << 25;

/** The rows of the upstream parties table: by touchpoint, distance and party. */
export function* partyBlocks(chain: CompiledChain): Generator<Block> {
  const countParties = createBitCounter(weightsByComponent(chain.closure, partyWeights(chain)));
  const size = Math.max(1, Math.min(BLOCK_SIZE, Math.floor(MOST_ROWS / Math.max(1, chain.partyCount))));
  const sweep = createLevelSweep(chain.network);
  const failures = closureBlocks(chain, 'singleFailures', size);
  const facts = createPartyFacts(chain);
  for (const block of closureBlocks(chain, 'closure', size)) {
    const { bits, parties, distances } = scatter(chain, block, countParties(block.words), sweep);
    yield {
      length: parties.length,
      columns: {
        touchpoint: () =>
          coded(
            bits.map((bit) => block.touchpoints[bit]!),
            chain.columns.linkIds,
          ),
        party: () => coded(parties, chain.columns.partyIds),
        distance: () => numbers(distances),
        critical: () => flags(facts.critical(failures.next().value as ClosureBlock, bits, parties)),
        links: () => numbers(facts.links(block, bits, parties)),
      },
    };
  }
}

interface Rows {
  /** The bit of the touchpoint in its block. */
  readonly bits: Int32Array;
  readonly parties: Int32Array;
  readonly distances: Int32Array;
}

/** Writes what one search from all touchpoints of a block finds, each touchpoint's parties side by side. */
function scatter(chain: CompiledChain, block: ClosureBlock, counts: Int32Array, sweep: SweepLevels): Rows {
  const next = new Int32Array(BLOCK_SIZE + 1);
  for (let bit = 0; bit < BLOCK_SIZE; bit++) next[bit + 1] = next[bit]! + counts[bit]!;
  const total = next[BLOCK_SIZE]!;
  const rows = {
    bits: new Int32Array(total),
    parties: new Int32Array(total),
    distances: new Int32Array(total),
  };
  for (let bit = 0; bit < BLOCK_SIZE; bit++) rows.bits.fill(bit, next[bit]!, next[bit + 1]!);
  const levels = createPartyLevels(chain);
  const starts = block.touchpoints.map((link) => chain.nodeOf(link));
  sweep(starts, (level, nodes, words) => {
    levels(nodes, words, (party, from, fresh) => place(rows, next, party, level, fresh, from));
  });
  return rows;
}

function place(
  { parties, distances }: Rows,
  next: Int32Array,
  party: number,
  level: number,
  fresh: Int32Array,
  from: number,
) {
  for (let word = 0; word < 8; word++) {
    for (let rest = fresh[from + word]!; rest !== 0; rest &= rest - 1) {
      const bit = word * 32 + 31 - Math.clz32(rest & -rest);
      const at = next[bit]!;
      next[bit] = at + 1;
      parties[at] = party;
      distances[at] = level;
    }
  }
}
