import { createBitCounter } from '../algorithms/bit-counts.js';
import { BLOCK_SIZE } from '../algorithms/closure-sweep.js';
import { createLevelSweep, type SweepLevels } from '../algorithms/level-sweep.js';
import { spreadBits } from '../algorithms/spread-bits.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { type ClosureBlock, closureBlocks, weightsByComponent } from './closure-blocks.js';
import { modelledVector } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
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
  const failures = closureBlocks(chain, 'partyFailures', size);
  const facts = createPartyFacts(chain);
  for (const block of closureBlocks(chain, 'closure', size)) {
    const { ends, parties, distances } = scatter(chain, block, countParties(block.words), sweep);
    const bits = () => repeated(ends, (bit) => bit);
    const touchpoints = () => repeated(ends, (bit) => block.touchpoints[bit]!);
    yield {
      length: parties.length,
      columns: {
        touchpoint: () => coded(touchpoints(), chain.columns.linkIds),
        modelled: () => modelledVector(touchpoints(), openLinks(chain).isOpen),
        party: () => coded(parties, chain.columns.partyIds),
        distance: () => numbers(distances),
        critical: () => flags(facts.critical(failures.next().value as ClosureBlock, bits(), parties)),
        links: () => numbers(facts.links(block, bits(), parties)),
      },
    };
  }
}

interface Rows {
  /** Per touchpoint of the block, by its bit: where its rows end, which is where those of the next one begin. */
  readonly ends: Int32Array;
  readonly parties: Int32Array;
  readonly distances: Int32Array;
}

/** A number for every touchpoint, in each of its rows. */
function repeated(ends: Int32Array, numberOf: (bit: number) => number): Int32Array {
  const all = new Int32Array(ends.at(-1)!);
  for (let bit = 0; bit < BLOCK_SIZE; bit++) {
    const from = bit === 0 ? 0 : ends[bit - 1]!;
    if (from < ends[bit]!) all.fill(numberOf(bit), from, ends[bit]!);
  }
  return all;
}

/** Writes what one search from all touchpoints of a block finds, each touchpoint's parties side by side. */
function scatter(chain: CompiledChain, block: ClosureBlock, counts: Int32Array, sweep: SweepLevels): Rows {
  const ends = new Int32Array(BLOCK_SIZE);
  let total = 0;
  for (let bit = 0; bit < BLOCK_SIZE; bit++) {
    ends[bit] = total;
    total += counts[bit]!;
  }
  const rows = { ends, parties: new Int32Array(total), distances: new Int32Array(total) };
  const levels = createPartyLevels(chain);
  const starts = block.touchpoints.map((link) => chain.nodeOf(link));
  sweep(starts, (level, nodes, words) => {
    const before = ends.slice();
    levels(nodes, words, (parties, fresh) => spreadBits(parties, fresh, ends, rows.parties));
    for (const [bit, from] of before.entries()) rows.distances.fill(level, from, ends[bit]!);
  });
  return rows;
}
