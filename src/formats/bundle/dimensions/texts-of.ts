import type { Topology } from '../../../chain/topology.js';
import { compareIds } from '../../../model/ids.js';
import { type DefinedTable, defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Column, Columns, Table } from '../../../tables/table.js';

const PARTY = { type: 'id', refers: 'party', description: 'The party.' } as const satisfies Column;
const LINK = { type: 'id', refers: 'link', description: 'The link.' } as const satisfies Column;

const partyTagsTable = defineTable({
  name: 'party-tags',
  title: 'The tags of parties',
  description: 'A row for each party and tag it has.',
  key: ['party', 'tag'],
  order: 'party, tag',
  columns: { party: PARTY, tag: { type: 'text', description: 'A tag of it.' } },
});

const partyNeedsTable = defineTable({
  name: 'party-needs',
  title: 'What parties need',
  description: 'A row for each party and thing it specifically needs.',
  key: ['party', 'need'],
  order: 'party, need',
  columns: { party: PARTY, need: { type: 'text', description: 'What it needs.' } },
});

const linkTagsTable = defineTable({
  name: 'link-tags',
  title: 'The tags of links',
  description: 'A row for each link and tag it has.',
  key: ['link', 'tag'],
  order: 'link, tag',
  columns: { link: LINK, tag: { type: 'text', description: 'A tag of it.' } },
});

const linkNeedsTable = defineTable({
  name: 'link-needs',
  title: 'Which needs links meet',
  description: 'A row for each link and need of its customer that it meets.',
  key: ['link', 'need'],
  order: 'link, need',
  columns: { link: LINK, need: { type: 'text', description: 'What it meets.' } },
});

/** The tags of parties, a row each. */
export function partyTags({ columns }: Topology): Table<AnyRow> {
  return textsOf(partyTagsTable, columns.partyIds.length, (party) => ({
    of: columns.partyIds[party]!,
    texts: columns.parties.field(party, 'tags'),
  }));
}

/** What parties need, a row each. */
export function partyNeeds({ columns }: Topology): Table<AnyRow> {
  return textsOf(partyNeedsTable, columns.partyIds.length, (party) => ({
    of: columns.partyIds[party]!,
    texts: columns.parties.field(party, 'needs'),
  }));
}

/** The tags of links, a row each. */
export function linkTags({ columns }: Topology): Table<AnyRow> {
  return textsOf(linkTagsTable, columns.links.length, (link) => ({
    of: columns.linkId(link),
    texts: columns.links.field(link, 'tags'),
  }));
}

/** Which needs links meet, a row each. */
export function linkNeeds({ columns }: Topology): Table<AnyRow> {
  return textsOf(linkNeedsTable, columns.links.length, (link) => ({
    of: columns.linkId(link),
    texts: columns.links.field(link, 'meets'),
  }));
}

/** A row for each text of a list, which may name one twice. */
function textsOf(
  table: DefinedTable<Columns>,
  length: number,
  listOf: (number: number) => { readonly of: string; readonly texts: readonly string[] | undefined },
): Table<AnyRow> {
  const [owner, text] = table.key as readonly [string, string];
  return table.of(function* () {
    for (let number = 0; number < length; number++) {
      const { of, texts } = listOf(number);
      for (const one of [...new Set(texts)].sort(compareIds)) yield { [owner]: of, [text]: one };
    }
  }) as Table<AnyRow>;
}
