import { groupBy } from '../algorithms/group-by.js';
import { soundMean } from '../algorithms/sound-mean.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Goal } from '../model/goal.js';
import { compareIds, ORGANISATION } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type AsOfOptions, checkedAsOf } from './as-of.js';
import { createLinkMayReachMore } from './completeness/may-reach-more.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { exposedLinks } from './exposures.js';
import { goalChains } from './goal-chains.js';
import { isOverdue } from './overdue.js';
import { checkedRatingOptions, type RatingOptions } from './ratings/rating-options.js';
import { type ShownGoals, shownGoals, statingProgress } from './shown-goals.js';

/** The declaration of {@link goalsSummary}. */
export const goalsSummaryTable = defineTable({
  name: 'goals-summary',
  title: 'How the goals stand',
  description:
    'For each holder of goals, and overall: how many there are, planned, aligned and overdue, and how far they have come.',
  key: ['subject', 'level', 'kind'],
  order: 'subject, level (as listed), kind (as listed)',
  columns: {
    subject: { type: 'id', refers: 'subject', description: 'Whose goals: a party, or organisation.' },
    level: {
      type: 'text',
      values: ['holder', 'overall'],
      description:
        'Whether the row is about the goals that the subject itself holds, or overall about those of all holders.',
    },
    kind: {
      type: 'text',
      values: ['organisational', 'personal'],
      description: 'Whether the goals are everybody’s, or people’s own.',
    },
    suppressed: {
      type: 'boolean',
      description: 'Whether the row is hidden because too few people, or unknown ones, would show.',
    },
    goals: { type: 'integer', unit: 'goals', nullable: true, description: 'How many; null when suppressed.' },
    respondents: {
      type: 'integer',
      unit: 'people',
      nullable: true,
      description: 'How many different people hold them; null when suppressed, and for everybody’s goals.',
    },
    withPlan: {
      type: 'integer',
      unit: 'goals',
      nullable: true,
      description: 'How many have a plan; null for personal goals, which carry none.',
    },
    withPlanAndDue: {
      type: 'integer',
      unit: 'goals',
      nullable: true,
      description: 'How many have both a plan and a due date; null for personal goals.',
    },
    withPlanAndDueShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of the goals that have both; null for personal goals.',
    },
    aligned: {
      type: 'integer',
      unit: 'goals',
      nullable: true,
      description: 'How many lead to a touchpoint, a culture sub-step or a goal of the organisation.',
    },
    alignedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of the goals that do.',
    },
    progressKnown: {
      type: 'integer',
      unit: 'goals',
      nullable: true,
      description:
        'How many state their progress; null where that is hidden because too few people state it.',
    },
    meanProgress: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The mean progress of those that state it; null when none does, or hidden.',
    },
    overdue: {
      type: 'integer',
      unit: 'goals',
      nullable: true,
      description:
        'How many are overdue at asOf; null without it, and of personal goals, where it would tell what single persons have reached.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description: 'partial: that is so of a goal counted here (see goals); complete: of none.',
    },
  },
});

/** A row of {@link goalsSummary}. @interface */
export type GoalsSummaryRow = RowOf<typeof goalsSummaryTable.columns>;

/** At which moment to judge, and how few people may show together. */
export interface GoalsSummaryOptions extends AsOfOptions, Pick<RatingOptions, 'minimum'> {}

/**
 * How the goals stand: a row for each holder and kind of goal, and for each kind one overall row with the subject
 * `organisation`, over the goals of all holders. What aligned and overdue mean, {@link goals} says.
 *
 * Personal goals show in groups only. A holder with fewer different respondents than `minimum`, or with a goal that does not say
 * whose it is, is suppressed; while what is hidden is a single holder, or fewer people than the minimum together, the next smallest
 * is hidden too, as it could be found by subtraction from the overall row. That row is suppressed where all together are fewer people, or one
 * is unknown. The mean progress goes by the same rule among the goals that state their progress. Suppressed rows keep their key,
 * and everything else is null. Tables asked with different options can be subtracted: that is for the caller to see to.
 *
 * O(goals + holders · log holders + parties + links + requirements).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, goalsSummary } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   goals: {
 *     faster: { holder: 'desk', title: 'Shorter queues', supports: 'sale', progress: 0.5 },
 *     tidier: { holder: 'desk', title: 'A tidy back office' },
 *   },
 * });
 * goalsSummary(shop).rows().map((row) => [row.subject, row.alignedShare, row.meanProgress]); // [ [ 'desk', 0.5, 0.5 ], [ 'organisation', 0.5, 0.5 ] ]
 * ```
 */
export function goalsSummary(
  chain: ServiceChain,
  options: GoalsSummaryOptions = {},
): Table<GoalsSummaryRow, 'subject' | 'level' | 'kind'> {
  checkOptionNames(options, ['asOf', 'minimum']);
  const asOf = checkedAsOf(options);
  const { minimum } = checkedRatingOptions(options);
  return goalsSummaryTable.of(() => {
    const compiled = compiledOf(chain);
    const { goals } = compiled.columns;
    const chains = goalChains(compiled, exposedLinks(compiled));
    const mayReach = createLinkMayReachMore(compiled);
    const mayBeAligned = (place: number) =>
      chains.through(place) !== 'touchpoint' && chains.linkOf(place) !== -1 && mayReach(chains.linkOf(place));
    const reached = {
      aligned: new Set(goals.filter((_, place) => chains.through(place) !== null)),
      inPart: new Set(goals.filter((_, place) => mayBeAligned(place))),
    };
    const groups = KINDS.flatMap((kind) => groupsOf(goals, kind, minimum));
    return groups
      .sort(inOrder)
      .map((group) => (group.shown.isShown ? shownRow(group, reached, asOf) : hiddenRow(group)));
  });
}

/** What is known of goals. */
interface Reached {
  readonly aligned: ReadonlySet<Goal>;
  /** Those that no touchpoint is known to depend on, while some may. */
  readonly inPart: ReadonlySet<Goal>;
}

const KINDS = ['organisational', 'personal'] as const;

interface Group extends Pick<GoalsSummaryRow, 'subject' | 'level' | 'kind'> {
  readonly goals: readonly Goal[];
  readonly shown: ShownGoals;
}

const EVERYBODYS: ShownGoals = { isShown: true, isProgressShown: true, respondents: null };

/** The goals of a kind by holder, and all together, where there are any. */
function groupsOf(goals: readonly Goal[], kind: Group['kind'], minimum: number): Group[] {
  const all = goals.filter(({ personal = false }) => personal === (kind === 'personal'));
  if (all.length === 0) return [];
  const byHolder = [...groupBy(all, ({ holder }) => holder)].sort(([one], [other]) => compareIds(one, other));
  const shown =
    kind === 'personal'
      ? shownGoals(
          byHolder.map(([, own]) => own),
          minimum,
        )
      : { holders: byHolder.map(() => EVERYBODYS), all: EVERYBODYS };
  return [
    ...byHolder.map(([subject, own], at) => ({
      subject,
      level: 'holder' as const,
      kind,
      goals: own,
      shown: shown.holders[at]!,
    })),
    { subject: ORGANISATION, level: 'overall', kind, goals: all, shown: shown.all },
  ];
}

function inOrder(a: Group, b: Group): number {
  return (
    compareIds(a.subject, b.subject) ||
    Number(a.level === 'overall') - Number(b.level === 'overall') ||
    Number(a.kind === 'personal') - Number(b.kind === 'personal')
  );
}

/** Rows are written out whole, as spreading them takes many times as long where holders are many. */
function hiddenRow({ subject, level, kind }: Group): GoalsSummaryRow {
  return {
    subject,
    level,
    kind,
    suppressed: true,
    goals: null,
    respondents: null,
    withPlan: null,
    withPlanAndDue: null,
    withPlanAndDueShare: null,
    aligned: null,
    alignedShare: null,
    progressKnown: null,
    meanProgress: null,
    overdue: null,
    modelled: 'complete',
  };
}

function shownRow(
  group: Group,
  { aligned: alignedGoals, inPart }: Reached,
  asOf: number | undefined,
): GoalsSummaryRow {
  const { subject, level, kind, goals, shown } = group;
  const countOf = (isCounted: (goal: Goal) => boolean) => goals.filter(isCounted).length;
  const aligned = countOf((goal) => alignedGoals.has(goal));
  const planned = kind === 'personal' ? null : goals.filter(({ plan }) => plan !== undefined);
  const withPlanAndDue = planned ? planned.filter(({ due }) => due !== undefined).length : null;
  const stating = shown.isProgressShown ? statingProgress(goals) : null;
  return {
    subject,
    level,
    kind,
    suppressed: false,
    goals: goals.length,
    respondents: shown.respondents,
    withPlan: planned?.length ?? null,
    withPlanAndDue,
    withPlanAndDueShare: withPlanAndDue === null ? null : withPlanAndDue / goals.length,
    aligned,
    alignedShare: aligned / goals.length,
    progressKnown: stating?.length ?? null,
    meanProgress: stating && soundMean(stating.map(({ progress }) => progress!)),
    overdue:
      asOf === undefined || kind === 'personal' ? null : countOf((goal) => isOverdue(goal, asOf) === true),
    modelled: modelledAs(goals.some((goal) => inPart.has(goal))),
  };
}
