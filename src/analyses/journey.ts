import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { journeysOf, STAGES } from './journeys.js';

/** The declaration of {@link journey}. */
export const journeyTable = defineTable({
  name: 'journey',
  title: 'The journey of each external customer',
  description:
    'The touchpoints of each external customer in the order they are met, with the hand-overs between providers and the service level customers see.',
  key: ['customer', 'touchpoint'],
  order: 'customer, position',
  columns: {
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    position: {
      type: 'integer',
      unit: 'place',
      description: 'The place of the touchpoint in the journey, from 1.',
    },
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What it provides.' },
    stage: {
      type: 'text',
      values: STAGES,
      nullable: true,
      description: 'The stage of the journey; null when none is stated.',
    },
    channel: { type: 'text', nullable: true, description: 'How it happens: phone, email and so on.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    handover: {
      type: 'boolean',
      nullable: true,
      description: 'Whether another provider than that of the touchpoint before; null for the first.',
    },
    level: {
      type: 'number',
      nullable: true,
      description:
        'The step of the service level ladder customers place it on: the lower median. Null when unrated or suppressed.',
    },
    weakest: {
      type: 'boolean',
      description: 'Whether it is the first of the touchpoints with the least level.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the customer is modelled in part, so its journey may have more touchpoints; complete: it has no others.',
    },
  },
});

/** A row of {@link journey}. @interface */
export type JourneyRow = RowOf<typeof journeyTable.columns>;

/**
 * The journey of each external customer: the touchpoints in the order of their stages, their `order` inside the stage and their
 * ids; what is not stated comes last. A *hand-over* is a touchpoint whose provider is another than that of the one before.
 * The level is the lower median of the customer's ratings on the measure `service-level`, from 1 (criminal) to 6 (unbelievable),
 * suppressed as in {@link quality} with a minimum of 5. O(links + ratings).
 *
 * @example
 * ```ts
 * import { journey } from 'service-chain';
 *
 * journey(chain).rows().filter((row) => row.handover).map((row) => row.touchpoint);
 * ```
 */
export function journey(chain: ServiceChain): Table<JourneyRow, 'customer' | 'touchpoint'> {
  return journeyTable.of(function* () {
    for (const { customer, steps, weakest, isPartial } of journeysOf(chain)) {
      for (const [at, { link, level }] of steps.entries()) {
        yield {
          customer,
          position: at + 1,
          touchpoint: link.id,
          service: link.service,
          stage: link.stage ?? null,
          channel: link.channel ?? null,
          provider: link.provider,
          handover: at === 0 ? null : link.provider !== steps[at - 1]!.link.provider,
          level,
          weakest: link.id === weakest,
          modelled: modelledAs(isPartial),
        };
      }
    }
  });
}
