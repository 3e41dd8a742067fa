import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { coded, flags } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { linkVectors } from './link-vectors.js';
import type { LinkGroups } from './roll-up/link-groups.js';
import type { PartyGroups } from './roll-up/party-groups.js';

/** The declaration of the links that {@link rollUp} gives. */
export const rolledLinksTable = defineTable({
  name: 'rolled-links',
  title: 'Which link stands behind which rolled-up link',
  description:
    'Every link of a chain that was rolled up, and the link of the rolled-up chain that it stands behind, unless both its ends are in one group.',
  key: ['link'],
  order: 'link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What it provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    providerGroup: {
      type: 'id',
      refers: 'party',
      description: 'The party of the rolled-up chain that its provider belongs to.',
    },
    customerGroup: {
      type: 'id',
      refers: 'party',
      description: 'The party of the rolled-up chain that its customer belongs to.',
    },
    inside: {
      type: 'boolean',
      description: 'Whether both its ends belong to one party of the rolled-up chain.',
    },
    rolledLink: {
      type: 'id',
      refers: 'link',
      nullable: true,
      description: 'The link of the rolled-up chain that it stands behind; null when it stays inside.',
    },
    widened: {
      type: 'boolean',
      description:
        'Whether the rolled-up chain takes an alternative for a need of all: in what the link requires, or in what a link requires that it needs through links inside the group.',
    },
  },
});

/** A row of the links that {@link rollUp} gives. @interface */
export type RolledLinksRow = RowOf<typeof rolledLinksTable.columns>;

/** Which link stands behind which rolled-up link. O(links). */
export function rolledLinks(
  chain: ServiceChain,
  groups: PartyGroups,
  rolled: LinkGroups,
  widened: Uint8Array,
): Table<RolledLinksRow, 'link'> {
  return rolledLinksTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    const { providers, customers } = compiled.columns;
    const groupsAt = (parties: Int32Array) => () =>
      coded(
        parties.map((party) => groups.of[party]!),
        groups.ids,
      );
    const columns = {
      ...linkVectors(
        compiled,
        providers.map((_, link) => link),
      ),
      providerGroup: groupsAt(providers),
      customerGroup: groupsAt(customers),
      inside: () => flags(Uint8Array.from(rolled.of, (link) => (link === -1 ? 1 : 0))),
      rolledLink: () => coded(rolled.of, rolled.ids),
      widened: () => flags(widened),
    };
    return [{ length: compiled.linkCount, columns }];
  });
}
