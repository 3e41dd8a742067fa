import { rowOf } from '../../algorithms/adjacency.js';
import {
  type ChainColumns,
  PARTY_KINDS,
  type RecordColumns,
  type StatedRequirements,
} from '../../chain/chain-columns.js';
import { sortedIds } from '../../chain/id-list.js';
import { type ReadField, recordColumns } from '../../chain/input/record-columns.js';
import type { Link } from '../../model/link.js';
import type { Party } from '../../model/party.js';
import type { LinkGroups } from './link-groups.js';
import { linkOwners } from './link-owners.js';
import type { PartyGroups } from './party-groups.js';
import { standsAlone } from './party-records.js';

/** The columns of a rolled-up chain. O(parties + links + requirements). */
export function rolledColumns(
  columns: ChainColumns,
  groups: PartyGroups,
  rolled: LinkGroups,
  parties: readonly Party[],
  requirements: StatedRequirements,
): ChainColumns {
  const partyIds = sortedIds(groups.ids);
  const linkIds = sortedIds(rolled.ids);
  const owners = linkOwners(columns, groups, rolled, parties);
  return {
    name: columns.name,
    partyIds: groups.ids,
    linkIds: rolled.ids,
    linkId: linkIds.at,
    partyNumber: partyIds.numberOf,
    linkNumber: linkIds.numberOf,
    kinds: Uint8Array.from(parties, ({ kind }) => PARTY_KINDS.indexOf(kind)),
    providers: rolled.providers,
    customers: rolled.customers,
    owners,
    requirements,
    parties: {
      length: parties.length,
      field: (party, name) => parties[party]![name],
      record: (party) => parties[party]!,
    },
    links: linkRecords(columns, groups, rolled, owners, requirements),
    ...NO_RECORDS,
  };
}

const NONE = recordColumns<never>(0, new Map());
const NO_RECORDS = {
  measures: [],
  goals: [],
  ratings: NONE,
  standards: NONE,
  measurements: NONE,
  contacts: NONE,
  suppressions: NONE,
} as const;

function linkRecords(
  columns: ChainColumns,
  groups: PartyGroups,
  rolled: LinkGroups,
  owners: Int32Array,
  requirements: StatedRequirements,
): RecordColumns<Link> {
  const { ids } = groups;
  const services = rolled.ids.map((_, link) => serviceText(columns, rowOf(rolled.members, link)));
  const needs = rolled.ids.map((_, link) => needsMet(columns, groups, rolled, link));
  return recordColumns(
    rolled.ids.length,
    new Map<keyof Link, ReadField>([
      ['id', (link) => rolled.ids[link]],
      ['provider', (link) => ids[rolled.providers[link]!]],
      ['customer', (link) => ids[rolled.customers[link]!]],
      ['service', (link) => services[link]],
      ['owner', (link) => ids[owners[link]!]],
      ['requires', requiresReader(rolled, requirements)],
      ['meets', (link) => needs[link]],
    ]),
  );
}

/** How many services are named before they are only counted. */
const MOST_NAMED = 3;

function serviceText({ links }: ChainColumns, members: Int32Array): string {
  const services = new Set<string>();
  for (const member of members) services.add(links.field(member, 'service')!);
  return services.size > MOST_NAMED ? `${services.size} services` : [...services].sort().join(', ');
}

/** The needs that the links behind a rolled-up link meet, as its customer lists them; only who stands alone has any. */
function needsMet(
  { parties, links }: ChainColumns,
  groups: PartyGroups,
  rolled: LinkGroups,
  link: number,
): readonly string[] | undefined {
  const customer = rolled.customers[link]!;
  if (!standsAlone(groups, customer)) return undefined;
  const met = new Set<string>();
  for (const member of rowOf(rolled.members, link))
    for (const need of links.field(member, 'meets') ?? []) met.add(need);
  if (met.size === 0) return undefined;
  const needs = parties.field(groups.standing[customer]!, 'needs') ?? [];
  return Object.freeze([...new Set(needs)].filter((need) => met.has(need)));
}

function requiresReader(
  { ids }: LinkGroups,
  { links, clauseOffsets, members }: StatedRequirements,
): ReadField {
  const places = new Int32Array(ids.length).fill(-1);
  for (const [place, link] of links.entries()) places[link] = place;
  return (link) => {
    const place = places[link]!;
    if (place === -1) return undefined;
    const needs = members.subarray(clauseOffsets[place]!, clauseOffsets[place + 1]!);
    return Object.freeze(Array.from(needs, (need) => ids[need]!));
  };
}
