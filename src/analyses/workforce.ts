import { soundMean } from '../algorithms/sound-mean.js';
import { PARTY_KINDS } from '../chain/chain-columns.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import type { BuiltInMeasureId } from '../model/instruments/built-in.js';
import type { Measure } from '../model/measure.js';
import { checkOptionNames } from '../model/option-names.js';
import type { PartyKind } from '../model/party.js';
import type { Table } from '../tables/table.js';
import { RATERS } from './ratings/raters.js';
import type { RatingGroup, RatingGroups } from './ratings/rating-group.js';
import { ratingGroups, ratingGroupsOf } from './ratings/rating-groups.js';
import { checkedRatingOptions, type RatingOptions } from './ratings/rating-options.js';
import { scoringOf, summaryOf } from './ratings/rating-summary.js';
import { type WorkforceRow, workforceTable } from './workforce-table.js';

/**
 * What people say of the flexibility of staff: for each department, team and role, and each group of raters, the mean of what
 * they perceive of its competence, commitment and capability (the instrument `staff-flexibility`), the mean of the three, and their
 * *product*. For the product each mean m becomes (m − min) ÷ (max − min) on the scale of its measure, or (max − m) ÷ (max −
 * min) where a document says that lower is better; it is 0 where one of the three is at the worst end, as competence without commitment, or
 * either without the capability to act, makes nobody flexible. It is the product of the means, not a mean of products, as
 * answers to different measures need not be of the same people.
 *
 * Ratings of links, of systems, of parties outside and of the organisation are left to {@link quality}. A party and raters of whom
 * nobody says anything have no row. Whether the chain itself leaves room is in {@link flexibility}.
 *
 * All three measures are personal, whatever scale a document gives them, so privacy applies to all raters: what too few say of a measure is
 * hidden and the measure named in `suppressedMeasures`, and with it everything that is about the three together. The numbers are
 * those of {@link quality}; nothing shows here that is hidden there. O(ratings + groups · log groups).
 *
 * Source: of a product rather than a sum, D. Ulrich, Intellectual Capital = Competence x Commitment, Sloan Management Review 39 (1998).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, workforce } from 'service-chain';
 *
 * const said = { 'flexibility-competence': 4, 'flexibility-commitment': 3, 'flexibility-capability': 5 } as const;
 * const measures = Object.keys(said) as (keyof typeof said)[];
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   ratings: ['a', 'b', 'c', 'd', 'e'].flatMap((respondent) =>
 *     measures.map((measure) => ({ subject: 'desk', measure, by: 'staff', respondent, perception: said[measure] }) as const),
 *   ),
 * });
 * workforce(shop).rows().map((row) => [row.party, row.raters, row.mean, row.product]); // [ [ 'desk', 'staff', 4, 0.375 ] ]
 * ```
 */
export function workforce(
  chain: ServiceChain,
  options: RatingOptions = {},
): Table<WorkforceRow, 'party' | 'raters'> {
  checkOptionNames(options, ['minimum', 'respondent']);
  const checked = checkedRatingOptions(options);
  return workforceTable.of(function* () {
    const topology = topologyOf(chain);
    const groups =
      checked.respondent === undefined
        ? ratingGroupsOf(topology, checked.minimum)
        : ratingGroups(topology, checked);
    for (const rated of ratedParties(topology, groups)) yield rowOf(rated, groups);
  });
}

const PARTS = [
  'flexibility-competence',
  'flexibility-commitment',
  'flexibility-capability',
] as const satisfies readonly BuiltInMeasureId[];

const KINDS_WITH_STAFF: ReadonlySet<PartyKind> = new Set(['department', 'team', 'role']);

/** What one group of raters says of one party, on some or all of the three measures, in their order. */
type Rated = ReadonlyArray<RatingGroup | undefined>;

/** By party and raters. A document may take the measures out of their instrument, so their groups need not stand side by side. */
function ratedParties({ columns }: Topology, { all }: RatingGroups): Iterable<Rated> {
  const rated = new Map<number, Array<RatingGroup | undefined>>();
  for (const group of all) {
    const part = (PARTS as readonly string[]).indexOf(group.measure.id);
    if (part === -1 || group.subject.kind !== 'party') continue;
    const party = columns.partyNumber(group.subject.id);
    if (!KINDS_WITH_STAFF.has(PARTY_KINDS[columns.kinds[party]!]!)) continue;
    const place = party * RATERS.length + RATERS.indexOf(group.raters);
    const groups = rated.get(place) ?? PARTS.map(() => undefined);
    groups[part] = group;
    rated.set(place, groups);
  }
  return [...rated].sort(([one], [other]) => one - other).map(([, groups]) => groups);
}

function rowOf(rated: Rated, groups: RatingGroups): WorkforceRow {
  const known = rated.filter((group) => group !== undefined);
  const hidden = known.filter((group) => group.isSuppressed);
  const values = rated.map((group) => meanOf(group, groups));
  const [competence, commitment, capability] = values;
  const measures = known.map(({ measure }) => measure);
  return {
    party: known[0]!.subject.id,
    raters: known[0]!.raters,
    suppressed: hidden.length === known.length,
    suppressedMeasures: hidden.map(({ measure }) => measure.id),
    ...(hidden.length > 0 ? { n: null, respondents: null } : sizesOf(known, groups)),
    competence: competence!,
    commitment: commitment!,
    capability: capability!,
    ...(values.every((value) => value !== null)
      ? { mean: isOneScale(measures) ? soundMean(values) : null, product: productOf(values, measures) }
      : { mean: null, product: null }),
  };
}

/** The mean of what is perceived; an ordinal measure has none. */
function meanOf(group: RatingGroup | undefined, groups: RatingGroups): number | null {
  if (group === undefined || group.isSuppressed || scoringOf(group.measure) === 'median') return null;
  return summaryOf(group, groups).perception;
}

function sizesOf(known: readonly RatingGroup[], { respondentsOf }: RatingGroups) {
  const n = known.reduce((sum, { start, end }) => sum + end - start, 0);
  return { n, respondents: respondentsOf(known) };
}

function isOneScale([first, ...others]: readonly Measure[]): boolean {
  const fields = ['unit', 'better', 'min', 'max'] as const;
  return others.every((other) => fields.every((field) => other[field] === first![field]));
}

function productOf(values: readonly number[], measures: readonly Measure[]): number | null {
  let product = 1;
  for (const [at, { min, max, better }] of measures.entries()) {
    if (min === undefined || max === undefined) return null;
    const share = shareOfScale(values[at]!, min, max);
    product *= better === 'higher' ? share : 1 - share;
  }
  return product;
}

/** Where a value lies between two others, from 0 to 1. Halves are taken where the difference would leave the range of numbers. */
function shareOfScale(value: number, min: number, max: number): number {
  const scale = Number.isFinite(max - min) ? 1 : 0.5;
  return (value * scale - min * scale) / (max * scale - min * scale);
}
