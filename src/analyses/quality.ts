import { finite } from '../algorithms/finite.js';
import { percentileOf } from '../algorithms/order-statistics.js';
import { soundMean } from '../algorithms/sound-mean.js';
import { columnsOf } from '../chain/columns-of.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import type { BuiltInMeasure } from '../model/instruments/instrument.js';
import type { Measure } from '../model/measure.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Table } from '../tables/table.js';
import { createCountingStandards } from './counting-standard.js';
import { measureKey, NOTHING, type QualityFacts, type QualityKey, qualityRow } from './quality-row.js';
import { type QualityRow, qualityTable } from './quality-table.js';
import type { RatingGroup, RatingGroups } from './ratings/rating-group.js';
import { ratingGroups, ratingGroupsOf } from './ratings/rating-groups.js';
import { checkedRatingOptions, checkedTargets, type RatingOptions } from './ratings/rating-options.js';
import {
  perceptionsOf,
  type RatingSummary,
  scoringOf,
  shareOf,
  signOf,
  summaryOf,
} from './ratings/rating-summary.js';

/** How to read ratings of quality. */
export interface QualityOptions extends RatingOptions {
  /**
   * Per measure the value an answer should reach, for `shareAtTarget`; where nothing is said, the target of the subject's own
   * standard on the measure.
   */
  readonly targets?: Readonly<Record<string, number>>;
}

/**
 * What people say about quality: for each subject (a link, a party or the organisation), measure and group of raters what they
 * need, expect and perceive; and for each subject, instrument and group of raters one overall row, whose `measure` is null.
 *
 * A *gap* is perception less expectation, worked out in each rating that holds both (a pair) and then averaged, so it differs
 * from the difference of the two means where some ratings hold one only. A *need margin* is perception less need. For measures where
 * lower is better both are turned round, so that negative is always bad. The *zone of tolerance* lies between need and
 * expectation. Overall, gap, need, expectation, perception and need margin are means over the measures that have one; null
 * where the measures differ in unit, or (but for gap and margin) in which direction is good. The weighted gap is Σ weight · gap ÷ Σ weight over those that have a gap and a weight. Ordinal measures, those with `labels`, have
 * no mean, only a lower median and the share that reaches the target.
 *
 * Groups that are too small are suppressed: their rows keep the key, and everything else is null; so is the overall row above a
 * suppressed one. In groups of employees, ratings that hold another choice of need, expectation and perception than at least
 * `minimum` respondents do are left out and not counted. O(ratings + groups · log groups).
 *
 * Sources: gap, A. Parasuraman, V. A. Zeithaml and L. L. Berry, SERVQUAL (1988); zone of tolerance, the same, The Nature and
 * Determinants of Customer Expectations of Service (1993).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, quality } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   ratings: [
 *     { subject: 'sale', measure: 'servqual-empathy', by: 'customer', expectation: 7, perception: 6 },
 *     { subject: 'sale', measure: 'servqual-empathy', by: 'customer', expectation: 6, perception: 6 },
 *   ],
 * });
 * quality(shop).rows().map((row) => [row.level, row.gap]); // [ [ 'measure', -0.5 ], [ 'overall', -0.5 ] ]
 * ```
 */
export function quality(
  chain: ServiceChain,
  options: QualityOptions = {},
): Table<QualityRow, 'subject' | 'raters' | 'level' | 'item'> {
  checkOptionNames(options, ['minimum', 'respondent', 'targets']);
  const checked = checkedRatingOptions(options);
  const targets = checkedTargets(options.targets, columnsOf(chain).measures);
  return qualityTable.of(function* () {
    const topology = topologyOf(chain);
    const groups =
      checked.respondent === undefined
        ? ratingGroupsOf(topology, checked.minimum)
        : ratingGroups(topology, checked);
    const standardOf = createCountingStandards(topology.columns);
    const context = { topology, groups, targets, standardOf };
    for (const block of blocksOf(groups.all)) {
      const rated = block.map((group) => ({
        group,
        summary: group.isSuppressed ? undefined : summaryOf(group, groups),
      }));
      for (const one of rated) yield measureRow(context, one);
      if (block[0]!.measure.instrument !== undefined) yield overallRow(context, rated);
    }
  });
}

interface Context {
  readonly topology: Topology;
  readonly groups: RatingGroups;
  readonly targets: ReadonlyMap<string, number>;
  readonly standardOf: ReturnType<typeof createCountingStandards>;
}

/** A group, and what it says where that may be shown. */
interface Rated {
  readonly group: RatingGroup;
  readonly summary: RatingSummary | undefined;
}

interface Known extends Rated {
  readonly summary: RatingSummary;
}

/** The groups of one subject, instrument and kind of raters, which stand side by side. */
function* blocksOf(groups: readonly RatingGroup[]): Generator<readonly RatingGroup[]> {
  for (let from = 0; from < groups.length; ) {
    let to = from + 1;
    while (to < groups.length && isSameBlock(groups[from]!, groups[to]!)) to++;
    yield groups.slice(from, to);
    from = to;
  }
}

function isSameBlock(one: RatingGroup, other: RatingGroup): boolean {
  return (
    one.subject === other.subject &&
    one.raters === other.raters &&
    one.measure.instrument === other.measure.instrument
  );
}

function measureRow(context: Context, { group, summary }: Rated): QualityRow {
  const key = measureKey(group);
  if (!summary) return qualityRow(key, NOTHING);
  const isOrdinal = key.scoring === 'median';
  const target = targetOf(context, group);
  const perceptions =
    target === null && key.scoring === 'mean' ? undefined : perceptionsOf(group, context.groups);
  const sign = signOf(group.measure);
  return qualityRow(key, {
    n: group.end - group.start,
    respondents: group.respondents,
    pairs: summary.pairs,
    need: isOrdinal ? null : summary.need,
    expectation: isOrdinal ? null : summary.expectation,
    perception: isOrdinal ? null : summary.perception,
    gap: isOrdinal ? null : summary.gap,
    needMargin: isOrdinal ? null : summary.needMargin,
    zone: isOrdinal ? null : zoneOf(summary),
    weightedGap: null,
    balance: null,
    score: perceptions ? scoreOf(group.measure, perceptions, summary.perception) : summary.perception,
    median: isOrdinal ? percentileOf(perceptions!, 50) : null,
    target,
    shareAtTarget: target === null ? null : shareOf(perceptions!, (value) => sign * (value - target) >= 0),
  });
}

function targetOf(
  { topology, targets, standardOf }: Context,
  { subject, measure }: RatingGroup,
): number | null {
  const asked = targets.get(measure.id);
  if (asked !== undefined) return asked;
  if (subject.kind !== 'link') return null;
  return standardOf(topology.columns.linkNumber(subject.id), measure.id)?.target ?? null;
}

function zoneOf({ gap, needMargin }: Pick<RatingSummary, 'gap' | 'needMargin'>): QualityRow['zone'] {
  if (gap === null || needMargin === null) return null;
  if (needMargin < 0) return 'below';
  return gap > 0 ? 'above' : 'inside';
}

function scoreOf(
  measure: Measure | BuiltInMeasure,
  perceptions: Float64Array,
  mean: number | null,
): number | null {
  const scoring = scoringOf(measure);
  switch (scoring) {
    case 'mean':
      return mean;
    case 'median':
      return percentileOf(perceptions, 50);
    case 'satisfied':
      return shareOf(perceptions, (value) => value >= 4);
    case 'net-promoter': {
      if (perceptions.length === 0) return null;
      const promoters = perceptions.filter((value) => value >= 9).length;
      const detractors = perceptions.filter((value) => value <= 6).length;
      return (100 * (promoters - detractors)) / perceptions.length;
    }
    default:
      return scoring satisfies never;
  }
}

function overallRow({ groups }: Context, rated: readonly Rated[]): QualityRow {
  const first = rated[0]!.group;
  const isSame = (of: (measure: Measure) => string) =>
    rated.every(({ group }) => of(group.measure) === of(first.measure));
  const hasUnit = isSame(({ unit }) => unit);
  const known = rated.filter(isKnown);
  const key: QualityKey = {
    ...measureKey(first),
    level: 'overall',
    item: first.measure.instrument!,
    measure: null,
    unit: hasUnit ? first.measure.unit : null,
    scoring: 'mean',
    suppressed: known.length < rated.length,
  };
  if (key.suppressed) return qualityRow(key, NOTHING);
  const metric = known.filter(({ group }) => scoringOf(group.measure) !== 'median');
  const pairs = known.flatMap(({ summary }) => summary.pairs ?? []);
  return qualityRow(key, {
    ...(hasUnit
      ? overallMeans(
          metric,
          isSame(({ better }) => better),
        )
      : NOTHING),
    n: known.reduce((sum, { group }) => sum + group.end - group.start, 0),
    respondents: groups.respondentsOf(known.map(({ group }) => group)),
    pairs: pairs.length === 0 ? null : pairs.reduce((sum, one) => sum + one, 0),
    balance: balanceOf(metric),
  });
}

function isKnown(one: Rated): one is Known {
  return one.summary !== undefined;
}

/** Means over measures of one unit; those that are not turned round only where one direction is good for all. */
function overallMeans(metric: readonly Known[], hasDirection: boolean): QualityFacts {
  const over = (value: (rated: Known) => number | null) =>
    soundMean(metric.map(value).filter((number) => number !== null));
  const plain = (value: (rated: Known) => number | null) => (hasDirection ? over(value) : null);
  const gap = over(({ summary }) => summary.gap);
  const needMargin = over(({ summary }) => summary.needMargin);
  const areMeans = metric.every(({ group }) => scoringOf(group.measure) === 'mean');
  return {
    ...NOTHING,
    need: plain(({ summary }) => summary.need),
    expectation: plain(({ summary }) => summary.expectation),
    perception: plain(({ summary }) => summary.perception),
    gap,
    needMargin,
    zone: zoneOf({ gap, needMargin }),
    weightedGap: weightedGap(metric),
    score: areMeans ? plain(({ summary }) => summary.perception) : null,
  };
}

function weightedGap(rated: readonly Known[]): number | null {
  const known = rated.flatMap(({ group: { measure }, summary: { gap } }) =>
    measure.weight === undefined || gap === null ? [] : { weight: measure.weight, gap },
  );
  const most = known.reduce((greatest, { weight }) => Math.max(greatest, weight), 0);
  if (most === 0) return null;
  const shares = known.map(({ weight }) => weight / most);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return finite(known.reduce((sum, { gap }, at) => sum + (shares[at]! / total) * gap, 0));
}

/** How far the offering is ahead of execution, atmosphere and staff. */
function balanceOf(rated: readonly Known[]): number | null {
  const perceptionOf = (id: string) =>
    rated.find(({ group }) => group.measure.id === id)?.summary.perception ?? null;
  const offering = perceptionOf('dimension-offering');
  const others = ['dimension-execution', 'dimension-atmosphere', 'dimension-staff'].map(perceptionOf);
  if (offering === null || others.includes(null)) return null;
  return finite(offering - soundMean(others as number[])!);
}
