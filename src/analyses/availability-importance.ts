import { checkChain } from '../chain/check-chain.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type AvailabilityAssumptions, checkedAssumptions } from './availability-options.js';
import { MODELLED } from './completeness/modelled.js';
import { importanceRows } from './importance-rows.js';

/** The declaration of {@link availabilityImportance}. */
export const availabilityImportanceTable = defineTable({
  name: 'availability-importance',
  title: 'Whose availability matters most to a touchpoint',
  description:
    'Every party and link a touchpoint needs, itself among them: how much the touchpoint’s availability depends on theirs.',
  key: ['touchpoint', 'kind', 'id'],
  order: 'birnbaum (most first; unknown last), kind, id',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The link that was asked for.' },
    kind: {
      type: 'text',
      values: ['link', 'party'],
      description: 'Whether the row is about a party or a link.',
    },
    id: { type: 'text', description: 'The id of that party or link.' },
    name: { type: 'text', description: 'The party’s name, its id where it has none; the link’s service.' },
    provider: { type: 'id', refers: 'party', description: 'The party itself, or who provides the link.' },
    stated: { type: 'boolean', description: 'Whether it states its availability.' },
    availability: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description: 'Its own availability, stated or assumed; null when it is neither.',
    },
    birnbaum: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description:
        'How much more probable it is that the touchpoint works when this does than when it does not: Birnbaum’s importance.',
    },
    criticality: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description:
        'When the touchpoint does not work: how probable it is that this does not, and that repairing it alone would do. Null also when the touchpoint always works.',
    },
    improvement: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description: 'By how much the touchpoint’s availability would grow if this were always available.',
    },
    unknown: {
      type: 'text',
      values: ['availability', 'limit'],
      nullable: true,
      description:
        'What keeps measures of the row unknown: availability, as some are not stated; limit, as it was reached; null when nothing does.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link availabilityImportance}. @interface */
export type AvailabilityImportanceRow = RowOf<typeof availabilityImportanceTable.columns>;

/** Of which touchpoint, and what to take for what is not stated. */
export interface AvailabilityImportanceOptions<LinkId extends string = string>
  extends AvailabilityAssumptions {
  /** The link whose availability it is about: a touchpoint, or any other link. */
  readonly touchpoint: LinkId;
}

/**
 * Whose availability matters most to a touchpoint: a row for every party and link that counts for its {@link availability}, with
 * that table's logic. With A the availability of the touchpoint, p that of the row and q = 1 − p:
 *
 * - *birnbaum* is dA/dp: A when the supplier works for sure, less A when it does not. It does not depend on p;
 * - *criticality* is birnbaum · q / (1 − A): the share of the touchpoint's failures that repairing this one would end;
 * - *improvement* is birnbaum · q: A if the supplier always worked, less A now. It is exact, as A is linear in every p.
 *
 * A measure is null while an availability it depends on is neither stated nor `assumed`, and when `limit` is reached. O(closure)
 * where nothing has an alternative, else O(diagram): one pass up and one down give all rows. Source: Z. W. Birnbaum, On
 * the importance of different components in a multicomponent system (1969); M. Rausand and A. Høyland, System Reliability
 * Theory, chapter 5.
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such link; `invalid-option` when `assumed` is no number from 0 to 1, or
 * `limit` is no whole number of at least 1.
 * @example
 * ```ts
 * import { availabilityImportance } from 'service-chain';
 *
 * const rows = availabilityImportance(chain, { touchpoint: 'checkIn', assumed: 0.99 }).rows();
 * const [first] = rows.toSorted((a, b) => (b.improvement ?? 0) - (a.improvement ?? 0)); // what to improve first
 * ```
 */
export function availabilityImportance<LinkId extends string>(
  chain: ServiceChain<string, LinkId>,
  options: AvailabilityImportanceOptions<NoInfer<LinkId>>,
): Table<AvailabilityImportanceRow, 'touchpoint' | 'kind' | 'id'> {
  checkOptionNames(options, ['touchpoint', 'assumed', 'limit']);
  checkChain(chain);
  const { id } = chain.link(options.touchpoint);
  const assumptions = checkedAssumptions(options);
  return availabilityImportanceTable.of(() => importanceRows(compiledOf(chain), id, assumptions));
}
