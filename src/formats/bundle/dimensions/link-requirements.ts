import type { Topology } from '../../../chain/topology.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';

const linkRequirementsTable = defineTable({
  name: 'link-requirements',
  title: 'What links require, as far as they state it',
  description:
    'A row for each link in a clause of what a link states that it requires. All clauses must hold; one holds while at least so many of its links work. What is assumed has no row: see requirementsStated of links.',
  key: ['link', 'clause', 'required'],
  order: 'link, clause, required',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link that requires.' },
    clause: { type: 'integer', unit: 'place', description: 'Which of its clauses, from 1.' },
    atLeast: { type: 'integer', unit: 'links', description: 'How many links of the clause must work.' },
    required: { type: 'id', refers: 'link', description: 'A link of the clause.' },
  },
});

/** What links state that they require, a row for each link in a clause. */
export function linkRequirements({ columns }: Topology): Table<AnyRow> {
  const { linkId, requirements } = columns;
  const { links, clauseOffsets, atLeast, memberOffsets, members } = requirements;
  return linkRequirementsTable.of(function* () {
    for (const [place, link] of links.entries()) {
      const first = clauseOffsets[place]!;
      for (let clause = first; clause < clauseOffsets[place + 1]!; clause++)
        for (const required of members.slice(memberOffsets[clause]!, memberOffsets[clause + 1]!).sort())
          yield {
            link: linkId(link),
            clause: clause - first + 1,
            atLeast: atLeast[clause]!,
            required: linkId(required),
          };
    }
  });
}
