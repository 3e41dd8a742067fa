import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { finite } from '../algorithms/finite.js';
import { type LargestWalks, largestWalks, type WalkSource } from '../algorithms/flow/largest-walks.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { type Allocation, allocationOf } from './cost/allocation.js';
import { type CostOptions, checkedCost } from './cost/cost-options.js';
import { costsInPart } from './cost/costs-in-part.js';
import { touchpointOf } from './cost/touchpoint-option.js';
import { checkWhole } from './whole-option.js';

/** The declaration of {@link costPaths}. */
export const costPathsTable = defineTable({
  name: 'cost-paths',
  title: 'Along which paths cost reaches a touchpoint',
  description:
    'The largest parts of the cost of each touchpoint: whose direct cost it is and along which links it flows, and what is left for all other paths.',
  key: ['touchpoint', 'rank'],
  order: 'touchpoint, rank',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    rank: {
      type: 'integer',
      unit: 'paths',
      description: 'The place of the path, from 1, the largest first.',
    },
    kind: {
      type: 'text',
      values: ['path', 'rest'],
      description: 'A path, or the rest: what flows along all paths that are no rows.',
    },
    party: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Whose direct cost it is; null for the rest.',
    },
    path: {
      type: 'id',
      refers: 'link',
      list: true,
      nullable: true,
      description:
        'The links it flows along, from one the party provides to the touchpoint; null for the rest.',
    },
    cost: {
      type: 'number',
      unit: 'currency of the chain',
      nullable: true,
      description: 'How much flows along it; null when the cost of the touchpoint is not known.',
    },
    ofTouchpoint: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'That as a share of the cost of the touchpoint; null when it is not known.',
    },
    stoppedBy: {
      type: 'text',
      values: ['limit', 'leastShare', 'effort', 'unknown'],
      nullable: true,
      description:
        'Of the rest, why it is no rows: there are as many paths as the limit allows; each is a smaller share than the least; the search went on long enough; or the cost of the touchpoint is not known. Null for a path.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party from which cost reaches it may receive more than the model holds, or shares rest on a whole of which some is modelled in part; complete: no missing link that takes what shares leave could change this row.',
    },
  },
});

/** A row of {@link costPaths}. @interface */
export type CostPathsRow = RowOf<typeof costPathsTable.columns>;

/** Of which touchpoint, and how many paths. */
export interface CostPathsOptions<PartyId extends string = string, LinkId extends string = string>
  extends CostOptions<PartyId> {
  /** The touchpoint to ask about; each of them where nothing is said. */
  readonly touchpoint?: LinkId;
  /** How many paths at most for a touchpoint, at least 1; 10 where nothing is said. */
  readonly limit?: number;
  /** The least share of the cost of the touchpoint that a path may be, 0 to 1; 0.01 where nothing is said. */
  readonly leastShare?: number;
}

const DEFAULT_LIMIT = 10;
const DEFAULT_SHARE = 0.01;
const EFFORT = 200_000;

/**
 * Along which paths cost reaches a touchpoint, the largest first: structural path analysis. A path begins with a party and leads over links
 * to the touchpoint; its cost is the direct cost of the party, times the shares of all links on the way. Costs are passed on as
 * {@link costToServe} says, and all paths of a touchpoint add up to its cost there. In a cycle a path may go round any number of times.
 *
 * Nothing is hidden: where `limit` or `leastShare` leave paths out, a last row, the rest, holds what flows along all of them, and so it does
 * where the search has come to 200,000 beginnings of paths. Of equal paths the one that was found first comes first; the search goes from
 * the touchpoint to links of providers, the least id first. {@link costSources} has one row for all paths of a party.
 *
 * O(parties + links) at once, cycles as {@link costToServe} says, and for each touchpoint O(beginnings · log beginnings), of which a
 * `leastShare` of s leaves at most 1 ÷ s for each number of links.
 *
 * Source: J. Defourny and E. Thorbecke, Structural path analysis and multiplier decomposition, Economic Journal 94 (1984).
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such touchpoint or party; `invalid-option` when the `touchpoint` is none,
 * `limit` no whole number of at least 1 or `leastShare` no number from 0 to 1.
 * @example
 * ```ts
 * import { costPaths, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: {
 *     hr: { kind: 'team', cost: 100 },
 *     it: { kind: 'team', cost: 200 },
 *     desk: { kind: 'role', cost: 300 },
 *     guest: { kind: 'customer' },
 *   },
 *   links: {
 *     staff: { provider: 'hr', customer: 'it', service: 'staffing', share: 0.5 },
 *     shifts: { provider: 'hr', customer: 'desk', service: 'staffing', share: 0.5 },
 *     till: { provider: 'it', customer: 'desk', service: 'till', share: 1 },
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale', share: 1 },
 *   },
 * });
 * for (const { kind, path, cost } of costPaths(shop, { limit: 3 })) console.log(path ?? kind, cost);
 * // [ 'sale' ] 300
 * // [ 'till', 'sale' ] 200
 * // [ 'shifts', 'sale' ] 50
 * // rest 50
 * ```
 */
export function costPaths<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: CostPathsOptions<NoInfer<PartyId>, NoInfer<LinkId>> = {},
): Table<CostPathsRow, 'touchpoint' | 'rank'> {
  const question = checkedCost(chain, options, ['touchpoint', 'limit', 'leastShare']);
  const { limit = DEFAULT_LIMIT, leastShare = DEFAULT_SHARE } = options;
  checkWhole('limit', limit);
  checkShare(leastShare);
  const chosen = options.touchpoint === undefined ? undefined : touchpointOf(chain, options.touchpoint).id;
  return costPathsTable.of(function* () {
    const allocation = allocationOf(topologyOf(chain), question);
    const source = walksOf(allocation);
    const { touchpoints, columns } = allocation.topology;
    const inPart = costsInPart(allocation, question);
    for (const touchpoint of chosen === undefined ? touchpoints : [columns.linkNumber(chosen)]) {
      const cost = allocation.amounts[touchpoint]!;
      const modelled = modelledAs(inPart.ofLink(touchpoint));
      if (Number.isNaN(cost)) yield { ...unknownRest(allocation, touchpoint), modelled };
      else {
        const bounds = { limit, least: leastShare * cost, effort: EFFORT };
        for (const row of rowsOf(allocation, touchpoint, largestWalks(source, touchpoint, bounds)))
          yield { ...row, modelled };
      }
    }
  });
}

function checkShare(share: number): void {
  if (share >= 0 && share <= 1) return;
  throw serviceChainError(
    'invalid-option',
    `expected leastShare to be a number from 0 to 1, got ${quote(share)}`,
  );
}

function walksOf({ topology, direct, full, shares }: Allocation): WalkSource {
  const { providers } = topology.columns;
  return {
    own: (party) => direct[party]! || 0,
    whole: (party) => full[party]! || 0,
    edgesInto: (party) => itemsOf(topology.inbound, party),
    from: (link) => providers[link]!,
    weight: (link) => shares[link]! || 0,
  };
}

type PathRow = Omit<CostPathsRow, 'modelled'>;

function unknownRest({ topology: { columns } }: Allocation, touchpoint: number): PathRow {
  return {
    ...{ touchpoint: columns.linkId(touchpoint), rank: 1, kind: 'rest', party: null, path: null },
    ...{ cost: null, ofTouchpoint: null, stoppedBy: 'unknown' },
  };
}

function* rowsOf(
  { topology: { columns }, amounts }: Allocation,
  touchpoint: number,
  { walks, rest, stoppedBy }: LargestWalks,
): Generator<PathRow> {
  const whole = amounts[touchpoint]!;
  const ofPath = (cost: number) => ({ cost, ofTouchpoint: Math.min(1, cost / whole) });
  const id = columns.linkId(touchpoint);
  for (const [place, { start, edges, amount }] of walks.entries()) {
    const path = edges.map((link) => columns.linkId(link));
    const from = { kind: 'path', party: columns.partyIds[start]!, path } as const;
    yield { touchpoint: id, rank: place + 1, ...from, ...ofPath(amount), stoppedBy: null };
  }
  if (stoppedBy === null) return;
  const why = stoppedBy === 'least' ? 'leastShare' : stoppedBy;
  const from = { kind: 'rest', party: null, path: null } as const;
  yield { touchpoint: id, rank: walks.length + 1, ...from, ...ofPath(finite(rest)), stoppedBy: why };
}
