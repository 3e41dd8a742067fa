import type { ServiceChain } from '../chain/service-chain.js';
import type { Stage } from '../model/link.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { type Journey, journeysOf, STAGES } from './journeys.js';

/** The declaration of {@link journeySummary}. */
export const journeySummaryTable = defineTable({
  name: 'journey-summary',
  title: 'How each journey stands',
  description:
    'Each external customer: the moments of truth that are covered, how often the customer is handed over, and the weakest touchpoint.',
  key: ['customer'],
  order: 'customer',
  columns: {
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    touchpoints: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints the journey has.',
    },
    firstContact: { type: 'integer', unit: 'touchpoints', description: 'How many are a first contact.' },
    serviceDelivery: { type: 'integer', unit: 'touchpoints', description: 'How many deliver the service.' },
    afterService: { type: 'integer', unit: 'touchpoints', description: 'How many come after the service.' },
    withoutStage: { type: 'integer', unit: 'touchpoints', description: 'How many state no stage.' },
    emptyStages: {
      type: 'text',
      list: true,
      values: STAGES,
      description: 'The stages without a touchpoint: moments of truth nobody looks after.',
    },
    handovers: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints another provider provides than the one before.',
    },
    handoverShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'Hand-overs by steps from one touchpoint to the next; null with fewer than two touchpoints.',
    },
    rated: { type: 'integer', unit: 'touchpoints', description: 'How many have a known service level.' },
    leastLevel: {
      type: 'number',
      nullable: true,
      description: 'The least service level of a touchpoint: a journey is as good as its weakest moment.',
    },
    weakestTouchpoint: {
      type: 'id',
      refers: 'link',
      nullable: true,
      description: 'The first touchpoint with that level.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the customer is modelled in part, so its journey may have more touchpoints, and a stage without one may only not be modelled; complete: it has no others.',
    },
  },
});

/** A row of {@link journeySummary}. @interface */
export type JourneySummaryRow = RowOf<typeof journeySummaryTable.columns>;

/**
 * How the journey of each external customer stands (see {@link journey}): which moments of truth are covered, the share of steps
 * that are hand-overs, and the least service level of its touchpoints, since every touchpoint counts, from start to finish.
 * O(links + ratings).
 *
 * Sources: moments of truth, J. Carlzon, Moments of Truth (1987); the ladder, R. Kaufman, Uplifting Service (2012).
 *
 * @example
 * ```ts
 * import { journeySummary } from 'service-chain';
 *
 * journeySummary(chain).rows().filter((row) => row.emptyStages.length > 0).map((row) => row.customer);
 * ```
 */
export function journeySummary(chain: ServiceChain): Table<JourneySummaryRow, 'customer'> {
  return journeySummaryTable.of(function* () {
    for (const one of journeysOf(chain)) yield rowOf(one);
  });
}

function rowOf({ customer, steps, leastLevel, weakest, isPartial }: Journey): JourneySummaryRow {
  const countOf = (stage: Stage | undefined) => steps.filter(({ link }) => link.stage === stage).length;
  const handovers = steps.filter(
    ({ link }, at) => at > 0 && link.provider !== steps[at - 1]!.link.provider,
  ).length;
  return {
    customer,
    touchpoints: steps.length,
    firstContact: countOf('first-contact'),
    serviceDelivery: countOf('service-delivery'),
    afterService: countOf('after-service'),
    withoutStage: countOf(undefined),
    emptyStages: STAGES.filter((stage) => countOf(stage) === 0),
    handovers,
    handoverShare: steps.length < 2 ? null : handovers / (steps.length - 1),
    rated: steps.filter(({ level }) => level !== null).length,
    leastLevel,
    weakestTouchpoint: weakest,
    modelled: modelledAs(isPartial),
  };
}
