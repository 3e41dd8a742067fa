import { columnsOf } from '../chain/columns-of.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table, Vector } from '../tables/table.js';
import { MODELLED, modelledThroughout } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { linkVectors } from './link-vectors.js';
import { unownedReasons } from './ownership.js';
import { quality } from './quality.js';
import { checkedRatedItem, type RatedItemOptions } from './ratings/rated-item.js';
import type { RatingOptions } from './ratings/rating-options.js';
import { createReachSearch, type Reach } from './reach.js';
import { witnessVector } from './witness-vector.js';

/** The declaration of {@link rootCauses}. */
export const rootCausesTable = defineTable({
  name: 'root-causes',
  title: 'Which service inside explains a bad rating',
  description:
    'For each touchpoint, every link upstream of it with the gap its own customer sees, worst first: what to look at when customers are not content.',
  key: ['touchpoint', 'link'],
  order: 'touchpoint, gap (missing last), distance, link',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    touchpointGap: {
      type: 'number',
      nullable: true,
      description: 'The gap its customers see; negative is a shortfall. Null when nobody rated it.',
    },
    rank: {
      type: 'integer',
      unit: 'place',
      nullable: true,
      description: 'The place among the links with a known gap, 1 for the worst; null when unknown.',
    },
    link: { type: 'id', refers: 'link', description: 'A link of its upstream closure, itself left out.' },
    service: { type: 'text', description: 'What it provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it, and rates it.' },
    gap: {
      type: 'number',
      nullable: true,
      description: 'The gap its own customer sees; null when nobody rated it, or suppressed.',
    },
    suppressed: {
      type: 'boolean',
      description: 'Whether the gap is hidden because too few people would show.',
    },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who answers for it; null for nobody.',
    },
    unowned: {
      type: 'boolean',
      description: 'Whether nobody inside answers for it: no owner, a vacant one, or one outside.',
    },
    distance: {
      type: 'integer',
      unit: 'links',
      description: 'How far upstream it is; the touchpoint is at 1.',
    },
    witness: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'A shortest way from the touchpoint to it, both included.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link rootCauses}. @interface */
export type RootCausesRow = RowOf<typeof rootCausesTable.columns>;

/** Which gaps to compare: of one instrument, or of one measure. */
export interface RootCauseOptions extends RatedItemOptions, Pick<RatingOptions, 'minimum'> {}

/**
 * Which internal service explains a badly rated touchpoint: every link upstream of it (see {@link upstream}) with the gap that its
 * own customer sees, worst first. Gaps are those of {@link quality}, by the customers of each link, and suppressed as there. A
 * bad gap upstream is a place to look, not a proof. O(ratings), and for each touchpoint O(closure · log closure).
 *
 * @throws ServiceChainError `invalid-option`, for a measure or instrument that nobody knows as well.
 * @example
 * ```ts
 * import { rootCauses } from 'service-chain';
 *
 * const worst = rootCauses(chain).rows().filter((row) => row.rank === 1);
 * ```
 */
export function rootCauses(
  chain: ServiceChain,
  options: RootCauseOptions = {},
): Table<RootCausesRow, 'touchpoint' | 'link'> {
  const gaps = linkGaps(chain, options);
  return rootCausesTable.ofBlocks(() => causeBlocks(compiledOf(chain), gaps()));
}

/** The rows of {@link rootCauses} out of gaps that are known, of all touchpoints or of those in scope. */
export function rootCausesBy(
  chain: ServiceChain,
  gaps: readonly LinkGap[],
  { touchpoints, isRatedOnly = false }: CauseScope = {},
): Table<RootCausesRow, 'touchpoint' | 'link'> {
  return rootCausesTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    const some = touchpoints?.map((id) => compiled.columns.linkNumber(id));
    return causeBlocks(compiled, gaps, some ?? compiled.touchpoints, isRatedOnly);
  });
}

/** Which causes are wanted. */
export interface CauseScope {
  /** The touchpoints, by id; all where nothing is said. */
  readonly touchpoints?: readonly string[];
  /** Whether links without a known gap are left out. */
  readonly isRatedOnly?: boolean;
}

/** The gap that the own customer of a link sees; null where none is known, or it is hidden. */
export type LinkGap = readonly [link: string, gap: number | null, isSuppressed: boolean];

/** The gaps that {@link rootCauses} compares, of every link that has one or whose gap is hidden; worked out when they are asked for. */
export function linkGaps(chain: ServiceChain, options: RootCauseOptions = {}): () => readonly LinkGap[] {
  checkOptionNames(options, ['instrument', 'measure', 'minimum']);
  const { minimum } = options;
  const wanted = checkedRatedItem(options, columnsOf(chain).measures);
  const table = quality(chain, minimum === undefined ? {} : { minimum });
  return () => {
    const gaps: LinkGap[] = [];
    for (const row of table) {
      const isMeant = row.level === wanted.level && row.item === wanted.item;
      if (!isMeant || row.subjectKind !== 'link' || !row.raters.startsWith('customer')) continue;
      gaps.push([row.subject, row.gap, row.suppressed]);
    }
    return gaps;
  };
}

/** The gaps of links, by number: NaN where none is known, and whether one is suppressed. */
interface GapsByNumber {
  readonly gaps: Float64Array;
  readonly isSuppressed: Uint8Array;
}

function byNumber({ columns }: CompiledChain, known: readonly LinkGap[]): GapsByNumber {
  const gaps = new Float64Array(columns.providers.length).fill(Number.NaN);
  const isSuppressed = new Uint8Array(gaps.length);
  for (const [id, gap, isHidden] of known) {
    const link = columns.linkNumber(id);
    gaps[link] = gap ?? Number.NaN;
    isSuppressed[link] = Number(isHidden);
  }
  return { gaps, isSuppressed };
}

function* causeBlocks(
  chain: CompiledChain,
  gapsOfLinks: readonly LinkGap[],
  touchpoints: Iterable<number> = chain.touchpoints,
  isRatedOnly = false,
): Generator<Block> {
  const known = byNumber(chain, gapsOfLinks);
  const search = createReachSearch(chain);
  const reasons = unownedReasons(chain);
  for (const touchpoint of touchpoints) {
    const reach = search(touchpoint);
    const all = worstFirst(reach, known.gaps);
    const count = isRatedOnly ? ratedIn(all.numbers, known.gaps) : all.numbers.length;
    const [links, levels] = [all.numbers.subarray(0, count), all.levels.subarray(0, count)];
    const gaps = Float64Array.from(links, (link) => known.gaps[link]!);
    const own = new Float64Array(links.length).fill(known.gaps[touchpoint]!);
    yield {
      length: links.length,
      columns: {
        ...linkVectors(chain, links),
        touchpoint: () => coded(new Int32Array(links.length).fill(touchpoint), chain.columns.linkIds),
        touchpointGap: () => knownNumbers(own),
        rank: () => knownNumbers(gaps.map((gap, at) => (Number.isNaN(gap) ? gap : at + 1))),
        gap: () => knownNumbers(gaps),
        suppressed: () => flags(Uint8Array.from(links, (link) => known.isSuppressed[link]!)),
        unowned: () => flags(Uint8Array.from(links, (link) => Number(reasons[link] !== -1))),
        distance: () => numbers(levels),
        modelled: () => modelledThroughout(links.length, openLinks(chain).isOpen(touchpoint)),
        witness: () => witnessVector(chain, reach, links),
      },
    };
  }
}

/** The links of a closure by gap, then by distance and number, in which order they come. */
function worstFirst(reach: Reach, gaps: Float64Array) {
  const { numbers: links, levels } = reach.links();
  const order = [...links.keys()].sort((a, b) => {
    const [first, second] = [gaps[links[a]!]!, gaps[links[b]!]!];
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    return first - second || a - b;
  });
  return {
    numbers: Int32Array.from(order, (at) => links[at]!),
    levels: Int32Array.from(order, (at) => levels[at]!),
  };
}

/** How many of the links, worst first, have a known gap. */
function ratedIn(links: Int32Array, gaps: Float64Array): number {
  const first = links.findIndex((link) => Number.isNaN(gaps[link]!));
  return first === -1 ? links.length : first;
}

/** Numbers that are null where they are NaN. */
function knownNumbers(values: Float64Array): Vector {
  return {
    kind: 'number',
    values: values.map((value) => (Number.isNaN(value) ? 0 : value)),
    valid: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
  };
}
