import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { availabilityBlocks } from './availability-blocks.js';
import { type AvailabilityAssumptions, checkedAssumptions } from './availability-options.js';
import { MODELLED } from './completeness/modelled.js';

/** The declaration of {@link availability}. */
export const availabilityTable = defineTable({
  name: 'availability',
  title: 'How probable it is that each touchpoint works',
  description:
    'Every touchpoint: the probability that it works, from the availabilities of the parties and links it needs.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: {
      type: 'id',
      refers: 'link',
      description: 'The touchpoint, or another link that was asked for.',
    },
    service: { type: 'text', description: 'What the customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who delivers it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    availability: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description:
        'How probable it is that it works; null when something it needs states no availability, or the limit was reached.',
    },
    lower: {
      type: 'number',
      unit: 'probability (0 to 1)',
      description:
        'It is at least this, whatever the availabilities that are not stated; the availability where that is known.',
    },
    upper: {
      type: 'number',
      unit: 'probability (0 to 1)',
      description:
        'It is at most this: what is not stated taken as always available; the availability where that is known.',
    },
    exact: {
      type: 'boolean',
      description:
        'True unless the limit was reached: then the bounds hold, but are wider than they need be.',
    },
    unknownParties: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties behind it state no availability; external customers are not counted.',
    },
    unknownLinks: {
      type: 'integer',
      unit: 'links',
      description: 'How many links it needs, itself among them, state no availability.',
    },
    assumed: {
      type: 'number',
      unit: 'probability (0 to 1)',
      nullable: true,
      description: 'The availability that the unknown parties and links were given; null when none was.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link availability}. @interface */
export type AvailabilityRow = RowOf<typeof availabilityTable.columns>;

/** Of which touchpoints, and what to take for what is not stated. */
export interface AvailabilityOptions<LinkId extends string = string> extends AvailabilityAssumptions {
  /** The links to ask about, touchpoints or others; all touchpoints where nothing is said. */
  readonly touchpoints?: Iterable<LinkId>;
}

/**
 * How probable it is that each touchpoint works, exact where suppliers are shared: not a plain product.
 *
 * Parties and links work or not, independently of each other, each with the `availability` it states; those that count are the
 * links of the upstream closure (see {@link upstream}), the touchpoint among them, and their providers. A link works when
 * its provider does, nothing is wrong with the link itself, and every requirement has enough links that work; on cycles
 * the least set of failures counts, so links that can hold each other up work. An external customer who provides a link
 * is there: only the link counts, and whatever the customer states is left aside.
 *
 * What states no availability is unknown, not perfect: the availability then is null, unless `assumed` says what to take. The
 * bounds hold in any case; `upper` is what can be had at best, with the suppliers that are known.
 *
 * O(closure) for a touchpoint that needs everything without alternative. Else by binary decision diagram: exponential in the worst
 * case, as the problem is #P-hard, but within `limit`. When that is reached, the minimal sets of failures within reach give
 * bounds that hold, and `exact` is false. Source: A. Rauzy, New algorithms for fault trees analysis, Reliability
 * Engineering and System Safety 40 (1993).
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such link; `invalid-option` when `assumed` is no number from 0 to 1,
 * `limit` is no whole number of at least 1, or `touchpoints` is no list.
 * @example
 * ```ts
 * import { availability, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: {
 *     guest: { kind: 'customer' },
 *     counter: { kind: 'role', availability: 1 },
 *     till: { kind: 'system', availability: 0.9995 },
 *   },
 *   links: {
 *     sale: { provider: 'counter', customer: 'guest', service: 'sale', availability: 1 },
 *     card: { provider: 'till', customer: 'counter', service: 'card payment', availability: 0.9999 },
 *   },
 * });
 * availability(shop).rows().map((row) => row.availability?.toFixed(4)); // [ '0.9994' ]
 * ```
 */
export function availability<LinkId extends string>(
  chain: ServiceChain<string, LinkId>,
  options: AvailabilityOptions<NoInfer<LinkId>> = {},
): Table<AvailabilityRow, 'touchpoint'> {
  checkOptionNames(options, ['touchpoints', 'assumed', 'limit']);
  const assumptions = checkedAssumptions(options);
  const asked = options.touchpoints && checkedLinks(chain, options.touchpoints);
  return availabilityTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    return availabilityBlocks(compiled, asked ?? compiled.touchpoints, assumptions);
  });
}

/** The numbers of links, each once, ascending. */
function checkedLinks(chain: ServiceChain, ids: Iterable<string>): Int32Array {
  const { columns } = compiledOf(chain);
  if (typeof ids === 'string' || typeof ids !== 'object') {
    throw serviceChainError('invalid-option', `expected touchpoints to be a list of ids, got ${quote(ids)}`);
  }
  return Int32Array.from(new Set(ids), (id) => columns.linkNumber(chain.link(id).id)).sort();
}
