import type { Topology } from '../../../chain/topology.js';
import { ORGANISATION } from '../../../model/ids.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';

const subjectsTable = defineTable({
  name: 'subjects',
  title: 'What things are said about',
  description:
    'The organisation, every party and every link: what a subject may be, so that tables with subjects can be joined with either.',
  key: ['subject'],
  order: 'kind (as listed), subject',
  columns: {
    subject: {
      type: 'id',
      refers: 'subject',
      description: 'A party, a link, or organisation for the whole.',
    },
    kind: { type: 'text', values: ['organisation', 'party', 'link'], description: 'Which of them it is.' },
    name: {
      type: 'text',
      description: 'What people call it: its name, of a link its service; the id where there is none.',
    },
    party: { type: 'id', refers: 'party', nullable: true, description: 'The party; null for all else.' },
    link: { type: 'id', refers: 'link', nullable: true, description: 'The link; null for all else.' },
  },
});

/** Everything that a subject may be. */
export function subjectsDimension({ columns }: Topology): Table<AnyRow> {
  const { name, partyIds, linkId, parties, links } = columns;
  return subjectsTable.of(function* () {
    yield {
      subject: ORGANISATION,
      kind: 'organisation',
      name: name ?? ORGANISATION,
      party: null,
      link: null,
    };
    for (const [number, party] of partyIds.entries())
      yield {
        subject: party,
        kind: 'party',
        name: parties.field(number, 'name') ?? party,
        party,
        link: null,
      };
    for (let number = 0; number < links.length; number++) {
      const link = linkId(number);
      yield { subject: link, kind: 'link', name: links.field(number, 'service')!, party: null, link };
    }
  });
}
