import { PARTY_KINDS } from '../chain/chain-columns.js';
import { isInside } from '../chain/classes.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import type { PartyGroups } from './roll-up/party-groups.js';

/** The declaration of the parties that {@link rollUp} gives. */
export const rolledPartiesTable = defineTable({
  name: 'rolled-parties',
  title: 'Which party belongs to which rolled-up party',
  description:
    'Every party of a chain that was rolled up, and the party of the rolled-up chain that stands for it.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    name: { type: 'text', description: 'The name people read; the id where there is none.' },
    kind: { type: 'text', values: PARTY_KINDS, description: 'What the party is.' },
    group: {
      type: 'id',
      refers: 'party',
      description: 'The party of the rolled-up chain that stands for it.',
    },
    membership: {
      type: 'text',
      values: ['in-group', 'outside', 'no-group'],
      description:
        'in-group: it belongs to that group; outside: a customer or partner, which stands for itself; no-group: inside, of no known group, so it stands for itself.',
    },
  },
});

/** A row of the parties that {@link rollUp} gives. @interface */
export type RolledPartiesRow = RowOf<typeof rolledPartiesTable.columns>;

/** Which party belongs to which rolled-up party. O(parties). */
export function rolledParties(chain: ServiceChain, groups: PartyGroups): Table<RolledPartiesRow, 'party'> {
  return rolledPartiesTable.of(function* () {
    const { columns } = topologyOf(chain);
    for (const [party, id] of columns.partyIds.entries()) {
      const kind = PARTY_KINDS[columns.kinds[party]!]!;
      const withoutGroup = isInside(kind) ? 'no-group' : 'outside';
      yield {
        party: id,
        name: columns.parties.field(party, 'name') ?? id,
        kind,
        group: groups.ids[groups.of[party]!]!,
        membership: groups.isGrouped(party) ? 'in-group' : withoutGroup,
      };
    }
  });
}
