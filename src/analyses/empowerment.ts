import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import type { Lane, ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { ORGANISATION } from '../model/ids.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';

/** The declaration of {@link empowerment}. */
export const empowermentTable = defineTable({
  name: 'empowerment',
  title: 'Who answers for what they deliver to customers',
  description:
    'Every party that delivers touchpoints, and the organisation as a whole: the share of them that are owned by the party that delivers them.',
  key: ['subject'],
  order: 'level (as listed), subject',
  columns: {
    subject: {
      type: 'id',
      refers: 'subject',
      description: 'The party that delivers, or organisation for the whole.',
    },
    level: {
      type: 'text',
      values: ['party', 'organisation'],
      description: 'Whether the row is about one party or the whole.',
    },
    lane: {
      type: 'text',
      values: ['front-stage', 'partner', 'customer'],
      nullable: true,
      description:
        'Where the party stands: front-stage is inside, partner and customer are outside; null for the whole.',
    },
    touchpoints: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints it delivers; all of the chain for the whole.',
    },
    ownTouchpoints: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many of them the party that delivers them owns.',
    },
    share: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'Those as a share of the touchpoints; null in a chain without touchpoints.',
    },
    otherTouchpoints: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'The touchpoints that somebody else owns or nobody, by id.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: an external customer is modelled in part, so there may be more touchpoints; complete: there are no others.',
    },
  },
});

/** A row of {@link empowerment}. @interface */
export type EmpowermentRow = RowOf<typeof empowermentTable.columns>;

/**
 * Who answers for what they deliver to customers: the share of touchpoints whose owner is the party that delivers them. Whoever
 * meets the customer and answers for it can put things right on the spot; who has to ask an owner elsewhere cannot. It is
 * the side of self-leadership that an organisation grants, read from the chain and not from what anybody says of a person.
 *
 * The question is the same for a partner or a customer who delivers a touchpoint: it answers for it when it owns it, so its row has
 * the share it has, and `lane` tells that it is outside. Whether somebody *inside* answers is another question, which
 * {@link unownedLinks} asks. A vacant party that owns what it delivers counts as its owner, too. The row of the organisation, the last
 * one, counts every touchpoint of the chain and is always there. O(parties + links).
 *
 * @example
 * ```ts
 * import { empowerment } from 'service-chain';
 *
 * const [desk] = empowerment(chain).rows();
 * [desk?.subject, desk?.ownTouchpoints, desk?.share]; // [ 'frontDesk', 1, 1 ]
 * ```
 */
export function empowerment(chain: ServiceChain): Table<EmpowermentRow, 'subject'> {
  return empowermentTable.of(function* () {
    const topology = topologyOf(chain);
    const modelled = modelledAs(partialMarks(topology).hasCustomer);
    for (let party = 0; party < topology.partyCount; party++) {
      const delivered = itemsOf(topology.outbound, party).filter((link) => topology.isTouchpoint(link));
      if (delivered.length === 0) continue;
      const subject = topology.columns.partyIds[party]!;
      const lane = topology.classes.lane(party) as Exclude<Lane, 'support'>;
      yield { subject, level: 'party', lane, ...sharesOf(topology, delivered), modelled };
    }
    const whole = sharesOf(topology, topology.touchpoints);
    yield { subject: ORGANISATION, level: 'organisation', lane: null, ...whole, modelled };
  });
}

function sharesOf({ columns }: Topology, delivered: Int32Array) {
  const others = delivered.filter((link) => columns.owners[link] !== columns.providers[link]);
  const touchpoints = delivered.length;
  const ownTouchpoints = touchpoints - others.length;
  return {
    touchpoints,
    ownTouchpoints,
    share: touchpoints === 0 ? null : ownTouchpoints / touchpoints,
    otherTouchpoints: Array.from(others, (link) => columns.linkId(link)),
  };
}
