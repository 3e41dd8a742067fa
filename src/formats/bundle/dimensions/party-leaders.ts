import type { Topology } from '../../../chain/topology.js';
import { compareIds } from '../../../model/ids.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';

const partyLeadersTable = defineTable({
  name: 'party-leaders',
  title: 'Who leads whom',
  description: 'A row for each party, party that leads it, and basis.',
  key: ['party', 'leader', 'basis'],
  order: 'party, leader, basis',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party that is led.' },
    leader: { type: 'id', refers: 'party', description: 'The party that leads it.' },
    basis: {
      type: 'text',
      values: ['formal', 'informal'],
      description: 'Whether by position, or because people follow.',
    },
  },
});

/** Who leads whom, a row each. */
export function partyLeaders({ columns }: Topology): Table<AnyRow> {
  return partyLeadersTable.of(function* () {
    for (const [number, party] of columns.partyIds.entries()) {
      const leaders = columns.parties.field(number, 'leaders') ?? [];
      // Leaders may be named twice; by the text of both parts each stands once, and in order.
      const distinct = new Map(
        leaders.map((leader) => [JSON.stringify([leader.party, leader.basis]), leader]),
      );
      const ordered = [...distinct.values()].sort(
        (one, other) => compareIds(one.party, other.party) || compareIds(one.basis, other.basis),
      );
      for (const { party: leader, basis } of ordered) yield { party, leader, basis };
    }
  });
}
