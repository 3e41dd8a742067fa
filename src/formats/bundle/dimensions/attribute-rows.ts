import type { Topology } from '../../../chain/topology.js';
import { compareIds } from '../../../model/ids.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';
import type { WithAttributes } from './own-attributes.js';

const ATTRIBUTE = {
  attribute: { type: 'text', description: 'The name of an attribute, as people gave it.' },
  value: { type: 'text', nullable: true, description: 'Its value as text; null where it is null.' },
} as const;

const partyAttributesTable = defineTable({
  name: 'party-attributes',
  title: 'The attributes of parties',
  description: 'A row for each party and attribute it has; parties has the same as columns.',
  key: ['party', 'attribute'],
  order: 'party, attribute',
  columns: { party: { type: 'id', refers: 'party', description: 'The party.' }, ...ATTRIBUTE },
});

const linkAttributesTable = defineTable({
  name: 'link-attributes',
  title: 'The attributes of links',
  description: 'A row for each link and attribute it has; links has the same as columns.',
  key: ['link', 'attribute'],
  order: 'link, attribute',
  columns: { link: { type: 'id', refers: 'link', description: 'The link.' }, ...ATTRIBUTE },
});

/** The attributes of parties, a row each. */
export function partyAttributes({ columns }: Topology): Table<AnyRow> {
  const { parties, partyIds } = columns;
  return partyAttributesTable.of(function* () {
    for (const { number, ...cells } of attributesOf(parties)) yield { party: partyIds[number]!, ...cells };
  });
}

/** The attributes of links, a row each. */
export function linkAttributes({ columns }: Topology): Table<AnyRow> {
  const { links, linkId } = columns;
  return linkAttributesTable.of(function* () {
    for (const { number, ...cells } of attributesOf(links)) yield { link: linkId(number), ...cells };
  });
}

function* attributesOf(rows: WithAttributes) {
  for (let number = 0; number < rows.length; number++) {
    const entries = Object.entries(rows.field(number, 'attributes') ?? {});
    for (const [attribute, value] of entries.sort(([one], [other]) => compareIds(one, other)))
      yield { number, attribute, value: value === null ? null : String(value) };
  }
}
