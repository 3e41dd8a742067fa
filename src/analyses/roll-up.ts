import { createChain } from '../chain/create-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import type { Table } from '../tables/table.js';
import { checkedGroupBy, type GroupBy } from './roll-up/group-by.js';
import { groupKeys } from './roll-up/group-keys.js';
import { groupRequirements } from './roll-up/group-requirements.js';
import { idMaker } from './roll-up/id-maker.js';
import { linkGroups } from './roll-up/link-groups.js';
import { partyGroups } from './roll-up/party-groups.js';
import { partyRecords } from './roll-up/party-records.js';
import { rolledColumns } from './roll-up/rolled-columns.js';
import { type RolledLinksRow, rolledLinks } from './rolled-links.js';
import { type RolledPartiesRow, rolledParties } from './rolled-parties.js';

/** By what to roll up. */
export interface RollUpOptions {
  /** What makes a group of the parties inside. */
  readonly by: GroupBy;
}

/** A chain between groups, and what stands behind it. */
export interface RollUp {
  /** The chain between the groups. Every question can be asked of it. */
  readonly chain: ServiceChain;
  /** Which link of the original stands behind which of the rolled-up chain: a row per link of the original. */
  readonly links: Table<RolledLinksRow, 'link'>;
  /** Which party of the original belongs to which of the rolled-up chain: a row per party of the original. */
  readonly parties: Table<RolledPartiesRow, 'party'>;
}

/**
 * The service chain between groups of parties, with the evidence kept: which links stand behind each rolled-up link.
 *
 * **Groups.** By `department`, a party inside belongs to the first party of kind department on the way up its `partOf`, itself
 * included; a department inside another one is a group of its own. By `tier`, it belongs to its tier; by `tags`, to the first tag
 * of the list that it has; by `attribute`, to the value, and values that read the same are the same (7 and "7"). Customers and
 * partners stand for themselves, and so does a party inside without a group, null and the empty text being no value: those of
 * whom nothing is known have nothing in common.
 *
 * **Parties.** Departments and parties that stand for themselves keep their ids; any other group is a team with the id and name of
 * what it has in common. A group of nobody but the party it is keeps all that this party states, but `partOf` and `leaders`. Any other has
 * its department's tags and attributes, or the tier, tag or attribute in common; headcount and cost as sums over its parties, each
 * with its own, absent where one is unknown; and it is modelled in part when one of them is.
 *
 * **Links.** All links from one group to another are one, with the id `provider → customer`; links inside a group are none. No id of
 * the original is given to anything else: a number in parentheses tells it apart. The service is up to three services in the order
 * of their texts, or else their number. The owner is the group that the owners of all links behind it belong to; there is none
 * when they belong to several, when a link has none, or when one is vacant and the group is not. So a rolled-up link is unowned
 * exactly when a link behind it is, or when their owners are of different groups. A customer who stands alone keeps its needs, and
 * links to it meet what those behind them meet.
 *
 * **Requirements.** A rolled-up link requires those rolled-up links into its provider's group, all of them, behind which stands a link
 * that a link behind it needs, directly or through links inside the group. It leaves them unstated, so that they are assumed, only
 * when no link behind it states any and the same links are assumed.
 *
 * Nothing that a link depends on is lost: what it needs stands behind a link upstream of its rolled-up link, or stays inside a group
 * that provides one, and a party that stops it alone belongs to a group that does. What is said may be more than what is so:
 * alternatives are taken for a need of all (`widened` in `links` says where), and links behind one rolled-up link share their needs.
 *
 * Records about parties and links are not carried over, nor what else links state: channel, stage, times, availability.
 *
 * O(parties + links + requirements), once more inside a group for every 256 different sets of needs among what it provides, and
 * the requirements that come out: at most, for each group, the links out of it times those into it.
 *
 * @throws ServiceChainError `invalid-option` when `by` is none of these, or no party inside has a tag or a value of the attribute.
 * @example
 * ```ts
 * import { defineChain, rollUp } from 'service-chain';
 *
 * const hotel = defineChain({
 *   parties: {
 *     guest: { kind: 'customer' },
 *     rooms: { kind: 'department' },
 *     desk: { kind: 'role', partOf: 'rooms' },
 *     cleaners: { kind: 'team', partOf: 'rooms' },
 *     laundry: { kind: 'partner' },
 *   },
 *   links: {
 *     checkIn: { provider: 'desk', customer: 'guest', service: 'check-in' },
 *     status: { provider: 'cleaners', customer: 'desk', service: 'room status' },
 *     linen: { provider: 'laundry', customer: 'cleaners', service: 'linen' },
 *   },
 * });
 * const { chain: between, links } = rollUp(hotel, { by: 'department' });
 * between.links().map((link) => link.id); // [ 'laundry → rooms', 'rooms → guest' ]
 * links.rows().map((row) => row.rolledLink); // [ 'rooms → guest', 'laundry → rooms', null ]
 * ```
 */
export function rollUp(chain: ServiceChain, options: RollUpOptions): RollUp {
  const by = checkedGroupBy(options);
  const topology = topologyOf(chain);
  const { columns } = topology;
  const goals = new Set(columns.goals.map(({ id }) => id));
  const makeId = idMaker(
    (id) => columns.partyNumber(id) >= 0 || columns.linkNumber(id) >= 0 || goals.has(id),
  );
  const groups = partyGroups(columns, groupKeys(columns, by), makeId);
  const rolled = linkGroups(columns, groups, makeId);
  const { requirements, widened } = groupRequirements(topology, groups, rolled);
  const parties = partyRecords(columns, groups, by);
  return {
    chain: createChain(rolledColumns(columns, groups, rolled, parties, requirements)),
    links: rolledLinks(chain, groups, rolled, widened),
    parties: rolledParties(chain, groups),
  };
}
