import { pearson } from '../algorithms/pearson.js';
import { columnsOf } from '../chain/columns-of.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { createPartyScores, type PartyScores, type ScoreName } from './party-scores.js';
import { quality } from './quality.js';
import { checkedRatedItem, type RatedItemOptions } from './ratings/rated-item.js';
import type { RatingOptions } from './ratings/rating-options.js';

/** What goes with what, by name. */
const ASSOCIATIONS = [
  ['self-leadership-and-perception', 'self-leadership', 'customer-perception'],
  ['internal-service-and-perception', 'internal-service', 'customer-perception'],
  ['perception-and-retention', 'customer-perception', 'retention'],
  ['perception-and-recommendation', 'customer-perception', 'recommendation'],
] as const satisfies ReadonlyArray<readonly [name: string, x: ScoreName, y: ScoreName]>;

/** The declaration of {@link association}. */
export const associationTable = defineTable({
  name: 'association',
  title: 'What goes with happy customers',
  description:
    'How closely, across the parties that meet customers, two things go together: a correlation, which is no cause.',
  key: ['association'],
  order: 'association (as listed)',
  columns: {
    association: {
      type: 'text',
      values: ASSOCIATIONS.map(([name]) => name),
      description: 'Which two things are held next to each other.',
    },
    x: {
      type: 'text',
      values: ['self-leadership', 'internal-service', 'customer-perception'],
      description:
        'One thing: how people of the party see their own self-leadership, what the party says of the services inside that it receives, or what external customers say of its touchpoints.',
    },
    xItem: { type: 'text', description: 'The instrument, or the measure, that it is read from.' },
    y: {
      type: 'text',
      values: ['customer-perception', 'retention', 'recommendation'],
      description:
        'The other: what external customers say of its touchpoints, the share who stay, or their net promoter points.',
    },
    yItem: { type: 'text', description: 'The instrument, or the measure, that it is read from.' },
    parties: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties inside provide a touchpoint.',
    },
    suppressed: {
      type: 'integer',
      unit: 'parties',
      description: 'How many of them are left out because too few people would show.',
    },
    withoutX: { type: 'integer', unit: 'parties', description: 'How many of the others lack the one thing.' },
    withoutY: { type: 'integer', unit: 'parties', description: 'How many of the others lack the other.' },
    n: { type: 'integer', unit: 'parties', description: 'How many have both: those the number rests on.' },
    r: {
      type: 'number',
      unit: 'correlation (-1 to 1)',
      nullable: true,
      description:
        'Pearson’s correlation; null with fewer than three parties, or where either does not vary.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: an external customer is modelled in part, so more parties may be front-stage; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link association}. @interface */
export type AssociationRow = RowOf<typeof associationTable.columns>;

/** How few people may show, and what customers' perception is read from. */
export interface AssociationOptions extends Pick<RatingOptions, 'minimum'> {
  /** The instrument or the measure that perception is read from; the instrument `servqual` where nothing is said. */
  readonly perception?: RatedItemOptions;
}

const LEAST_PARTIES = 3;

/**
 * How closely two things go together across the *front-stage parties*, those inside that provide a touchpoint: Pearson's r, for
 * four pairs.
 *
 * - *Self-leadership* is what people say of themselves (`by: self`, the party as subject) on the instrument `self-leadership`.
 * - *Internal service* is what the party says, as an internal customer, of the links that parties inside provide to it.
 * - *Customer perception* is what external customers say of the touchpoints it provides, as `retention` and
 *   *recommendation* (measure `recommend`) are.
 *
 * A value is the overall `perception` of an instrument in {@link quality}, or the `score` of a measure there, so net promoter points for
 * `recommend`; of several links it is their mean. Ordinal measures have no mean, and so no value. A party of which any
 * such row is suppressed is left out whole and counted in `suppressed`; what a single party says is never shown.
 *
 * It is an association and nothing more: it does not tell which of the two brings about the other, or whether a third brings
 * about both. O(ratings + parties + links).
 *
 * Sources: K. Pearson, Notes on regression and inheritance, Proceedings of the Royal Society 58 (1895); internal service and loyalty,
 * J. L. Heskett et al., Putting the Service-Profit Chain to Work, Harvard Business Review 72 (1994).
 *
 * @throws ServiceChainError `invalid-option`, for a measure or instrument that nobody knows as well.
 * @example
 * ```ts
 * import { association } from 'service-chain';
 *
 * const known = association(chain, { perception: { measure: 'csat' } }).rows().filter((row) => row.r !== null);
 * ```
 */
export function association(
  chain: ServiceChain,
  options: AssociationOptions = {},
): Table<AssociationRow, 'association'> {
  checkOptionNames(options, ['minimum', 'perception']);
  const { minimum, perception = {} } = options;
  checkOptionNames(perception, ['instrument', 'measure']);
  const wanted = checkedRatedItem(perception, columnsOf(chain).measures);
  const rows = quality(chain, minimum === undefined ? {} : { minimum });
  return associationTable.of(function* () {
    const topology = topologyOf(chain);
    const scores = createPartyScores(topology, rows, wanted);
    const parties = frontStage(topology);
    const modelled = modelledAs(partialMarks(topology).hasCustomer);
    for (const [name, x, y] of ASSOCIATIONS)
      yield {
        association: name,
        ...{ x, xItem: scores[x].item, y, yItem: scores[y].item },
        ...associated(parties, scores[x], scores[y]),
        modelled,
      };
  });
}

function frontStage({ partyCount, classes }: Topology): number[] {
  const parties: number[] = [];
  for (let party = 0; party < partyCount; party++)
    if (classes.lane(party) === 'front-stage') parties.push(party);
  return parties;
}

function associated(parties: readonly number[], x: PartyScores, y: PartyScores) {
  const shown = parties.filter((party) => !x.isSuppressed(party) && !y.isSuppressed(party));
  const values = shown.map((party) => [x.meanOf(party), y.meanOf(party)] as const);
  const both = values.filter((pair): pair is readonly [number, number] => !pair.includes(null));
  return {
    parties: parties.length,
    suppressed: parties.length - shown.length,
    withoutX: values.filter(([value]) => value === null).length,
    withoutY: values.filter(([, value]) => value === null).length,
    n: both.length,
    r:
      both.length < LEAST_PARTIES
        ? null
        : pearson(
            both.map(([one]) => one),
            both.map(([, other]) => other),
          ),
  };
}
