import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Goal } from '../model/goal.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type AsOfOptions, checkedAsOf } from './as-of.js';
import { createLinkMayReachMore } from './completeness/may-reach-more.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { exposures } from './exposures.js';
import { ALIGNED_THROUGH, goalChains } from './goal-chains.js';
import { isOverdue } from './overdue.js';
import { checkedRatingOptions } from './ratings/rating-options.js';

/** The declaration of {@link goals}. */
export const goalsTable = defineTable({
  name: 'goals',
  title: 'What is undertaken, and what it serves',
  description:
    'Every goal with its plan, its progress and what it contributes to. Of personal goals only that they are there.',
  key: ['goal'],
  order: 'goal',
  columns: {
    goal: { type: 'id', refers: 'goal', description: 'The goal.' },
    holder: {
      type: 'id',
      refers: 'subject',
      description: 'Whose goal it is: a party, or organisation for the whole.',
    },
    personal: { type: 'boolean', description: 'Whether it is a person’s own goal.' },
    suppressed: {
      type: 'boolean',
      description:
        'Whether everything else is null because the goal is personal; false for everybody’s own goals.',
    },
    title: {
      type: 'text',
      nullable: true,
      description: 'What is undertaken; null for personal goals, which carry none.',
    },
    hasPlan: { type: 'boolean', nullable: true, description: 'Whether it says how it is to be reached.' },
    plan: { type: 'text', nullable: true, description: 'How it is to be reached.' },
    progress: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'How much of it is reached; null when it does not say.',
    },
    due: { type: 'date', nullable: true, description: 'When it is due.' },
    overdue: {
      type: 'boolean',
      nullable: true,
      description:
        'Whether it was due before asOf and is not known to be reached; null without asOf or a due date.',
    },
    supports: {
      type: 'text',
      nullable: true,
      description:
        'What it contributes to: the id of a link or goal, or a culture sub-step such as culture:1a.',
    },
    aligned: {
      type: 'boolean',
      nullable: true,
      description: 'Whether following what it supports reaches something that counts; see alignedThrough.',
    },
    alignedThrough: {
      type: 'text',
      values: ALIGNED_THROUGH,
      nullable: true,
      description:
        'What it reaches: a link that a touchpoint depends on, a culture sub-step, or else a goal of the organisation, itself included; null for none.',
    },
    path: {
      type: 'id',
      refers: 'goal',
      list: true,
      nullable: true,
      description: 'The goals followed, itself first, each once.',
    },
    link: { type: 'id', refers: 'link', nullable: true, description: 'The link reached; null for none.' },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      nullable: true,
      description: 'How many touchpoints depend on that link; null without one.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: touchpoints that are not counted here may depend on the link it ends at, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link goals}. @interface */
export type GoalsRow = RowOf<typeof goalsTable.columns>;

/** At which moment to judge, and whose own goals to show. */
export interface GoalsOptions extends AsOfOptions {
  /**
   * Only the personal goals of the respondent with this key, and all of them: for showing people their own goals. Hand it nobody
   * else's key.
   */
  readonly respondent?: string;
}

/**
 * What is undertaken, and what it serves: a row per goal.
 *
 * A goal is *aligned* when following `supports`, from goal to goal, ends at a link that any touchpoint depends on (a touchpoint
 * depends on itself) or at a culture sub-step; or else when a goal held by `organisation` is among those followed, the
 * goal itself included, unless it is personal. Goals that support each other in a circle end nowhere. A personal goal is followed
 * only from another one of the same respondent.
 *
 * A goal is *overdue* when it was due before `asOf` and its progress is below 1 or not known. A due day ends with that day in UTC:
 * what is due on 2026-03-01 is overdue from 2026-03-02T00:00:00Z on.
 *
 * Personal goals are about people: their rows are always suppressed, with everything but goal, holder and personal null; only with
 * `respondent` are that respondent's own goals shown, and nothing else. {@link goalsSummary} counts them in groups.
 *
 * O(goals + parties + links + requirements), the paths, and with a goal that ends at a link the counts of touchpoints, O((parties +
 * links) · touchpoints / 32).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, goals } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   goals: {
 *     faster: { holder: 'desk', title: 'Shorter queues', supports: 'sale', progress: 0.5, due: '2026-03-01' },
 *     tidier: { holder: 'desk', title: 'A tidy back office' },
 *   },
 * });
 * const rows = goals(shop, { asOf: '2026-03-02T09:00Z' }).rows();
 * rows.map((row) => [row.goal, row.alignedThrough, row.overdue]); // [ [ 'faster', 'touchpoint', true ], [ 'tidier', null, null ] ]
 * ```
 */
export function goals(chain: ServiceChain, options: GoalsOptions = {}): Table<GoalsRow, 'goal'> {
  checkOptionNames(options, ['asOf', 'respondent']);
  const asOf = checkedAsOf(options);
  const { respondent } = checkedRatingOptions(options);
  return goalsTable.of(function* () {
    const compiled = compiledOf(chain);
    const isWanted = (goal: Goal) =>
      respondent === undefined || (goal.personal === true && goal.respondent === respondent);
    const exposed = lazyExposures(compiled);
    const mayReach = createLinkMayReachMore(compiled);
    const chains = goalChains(compiled, (link) => exposed(link) > 0);
    for (const [place, goal] of compiled.columns.goals.entries()) {
      if (!isWanted(goal)) continue;
      const isHidden = goal.personal === true && respondent === undefined;
      yield isHidden ? hiddenRow(goal) : shownRow(goal, whatItServes(place), asOf);
    }

    function whatItServes(place: number): Served {
      const link = chains.linkOf(place);
      return {
        through: chains.through(place),
        path: chains.pathOf(place),
        link: link === -1 ? null : compiled.columns.linkId(link),
        touchpoints: link === -1 ? null : exposed(link),
        mayBeMore: link !== -1 && mayReach(link),
      };
    }
  });
}

/** What following a goal comes to. */
interface Served {
  readonly through: GoalsRow['alignedThrough'];
  readonly path: readonly string[];
  readonly link: string | null;
  readonly touchpoints: number | null;
  /** Whether more touchpoints may depend on that link. */
  readonly mayBeMore: boolean;
}

function hiddenRow({ id, holder }: Goal): GoalsRow {
  return {
    goal: id,
    holder,
    personal: true,
    suppressed: true,
    title: null,
    hasPlan: null,
    plan: null,
    progress: null,
    due: null,
    overdue: null,
    supports: null,
    aligned: null,
    alignedThrough: null,
    path: null,
    link: null,
    touchpointsExposed: null,
    modelled: 'complete',
  };
}

function shownRow(
  goal: Goal,
  { through, path, link, touchpoints, mayBeMore }: Served,
  asOf: number | undefined,
): GoalsRow {
  return {
    goal: goal.id,
    holder: goal.holder,
    personal: goal.personal === true,
    suppressed: false,
    title: goal.title ?? null,
    hasPlan: goal.plan !== undefined,
    plan: goal.plan ?? null,
    progress: goal.progress === undefined ? null : goal.progress + 0,
    due: goal.due ?? null,
    overdue: isOverdue(goal, asOf),
    supports: goal.supports ?? null,
    aligned: through !== null,
    alignedThrough: through,
    path,
    link,
    touchpointsExposed: touchpoints,
    modelled: modelledAs(mayBeMore),
  };
}

/** Counting waits for the first link that is asked about: most of the work, and for many chains none. */
function lazyExposures(chain: CompiledChain): (link: number) => number {
  let exposed: ((link: number) => number) | undefined;
  return (link) => {
    exposed ??= exposures(chain);
    return exposed(link);
  };
}
