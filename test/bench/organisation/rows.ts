import type { LinkDefinition, PartyKind, Requirement } from 'service-chain';
import type { Organisation } from './organisation.js';

/** A party as a row. */
export interface PartyRow {
  readonly id: string;
  readonly kind: PartyKind;
}

/** A link as a row. */
export interface LinkRow extends LinkDefinition {
  readonly id: string;
}

/** The organisation as rows, the form in which most data comes. */
export interface Rows {
  readonly parties: readonly PartyRow[];
  readonly links: readonly LinkRow[];
}

const SERVICES = ['advice', 'data', 'equipment', 'goods', 'premises', 'repair', 'staffing', 'training'];

/** What a link provides. */
export function serviceOf(link: number): string {
  return SERVICES[link % SERVICES.length]!;
}

/** Makes a row for every party and link. */
export function rowsOf(organisation: Organisation): Rows {
  const { partyIds, partyKinds, linkIds, providers, customers, owners } = organisation;
  return {
    parties: partyIds.map((id, party) => ({ id, kind: partyKinds[party]! })),
    links: linkIds.map((id, link) => {
      const requires = requiresOf(organisation, link);
      const owner = partyIds[owners[link]!];
      return {
        id,
        provider: partyIds[providers[link]!]!,
        customer: partyIds[customers[link]!]!,
        service: serviceOf(link),
        ...(owner !== undefined && { owner }),
        ...(requires && { requires }),
      };
    }),
  };
}

/** The organisation as a document of service-chain. */
export function documentOf({ parties, links }: Rows) {
  return {
    version: 1 as const,
    parties: Object.fromEntries(parties.map(({ id, ...party }) => [id, party])),
    links: Object.fromEntries(links.map(({ id, ...link }) => [id, link])),
  };
}

/** What a link states that it requires. */
function requiresOf({ requirements, linkIds }: Organisation, link: number): Requirement[] | undefined {
  if (!requirements) return undefined;
  const { clauseOffsets, atLeast, memberOffsets, members } = requirements;
  const requires: Requirement[] = [];
  for (let clause = clauseOffsets[link]!; clause < clauseOffsets[link + 1]!; clause++) {
    const of = Array.from(
      members.subarray(memberOffsets[clause], memberOffsets[clause + 1]),
      (member) => linkIds[member]!,
    );
    const least = atLeast[clause]!;
    requires.push(of.length === 1 ? of[0]! : least === 1 ? of : { atLeast: least, of });
  }
  return requires.length > 0 ? requires : undefined;
}
