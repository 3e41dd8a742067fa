import type { PlacedRows } from '../../chain/chain-from-placed-rows.js';
import type { PartyKind } from '../../model/party.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { MADE } from '../mapping/parties-made.js';
import { catalogueLinks, type FoundLink, type KnownService } from './catalogue-links.js';
import { CatalogueParties } from './catalogue-parties.js';
import type { FoundEdge } from './find-edges.js';
import type { NamedParty } from './names-in.js';
import type { PlacedProblem, PlacedRecord } from './placed-record.js';
import { idOfName, kindIn, type ServiceEntry } from './service-entry.js';
import { AVAILABILITY } from './service-levels.js';

/** The records of a catalogue, section by section, where they stand, and what was made of references. */
export interface CatalogueRows {
  readonly rows: PlacedRows;
  readonly placed: Readonly<Record<'parties' | 'links' | 'standards' | 'measures', readonly PlacedRecord[]>>;
  readonly problems: readonly PlacedProblem[];
}

/** What is told of services, of teams, and of what depends on what. */
export interface CatalogueEntries {
  readonly services: readonly ServiceEntry[];
  readonly teams: readonly ServiceEntry[];
  readonly edges: readonly FoundEdge[];
}

/**
 * Makes parties of services and teams, and a link for each thing that a service depends on, from that to it, and for each customer of a
 * service, from it to that. O(what the services tell).
 */
export function catalogueRows(
  { services, teams, edges }: CatalogueEntries,
  makeParties: boolean,
): CatalogueRows {
  const parties = new CatalogueParties();
  const problems: PlacedProblem[] = [];
  const known = declared(services, parties, problems);
  for (const entry of teams) {
    if (entry.id === undefined || parties.teamOf(entry.id) !== undefined) continue;
    const id = parties.free(entry.id, '-team');
    parties.add(id, partyOf({ ...entry, kind: 'team' }, id), [entry.id, entry.name], true);
  }
  const owners = new Map(known.map(({ entry, id }) => [id, ownerOf(entry, parties)]));
  const made = (named: NamedParty, kind: PartyKind) =>
    parties.idOf(named.name, false) ??
    (makeParties ? partyMade(named, kind, { parties, problems }) : idOfName(named.name));
  const links = [...catalogueLinks(known, made, { edges, problems }).values()];
  const entries = new Map(known.map(({ entry, id }) => [id, entry]));
  return finished(parties, links, { owners, entries, problems });
}

function declared(
  services: readonly ServiceEntry[],
  parties: CatalogueParties,
  problems: PlacedProblem[],
): readonly KnownService[] {
  return services.flatMap((entry) => {
    const { id, name, kind, spot, spots } = entry;
    if (id !== undefined && !parties.records.has(id)) {
      parties.add(id, partyOf(entry, id), [name], kind === 'team');
      return [{ entry, id }];
    }
    problems.push({ problem: id === undefined ? nameless() : twice(id), spot: spots.id ?? spot });
    return [];
  });
}

function partyMade(
  { name, type, spot }: NamedParty,
  usual: PartyKind,
  { parties, problems }: { readonly parties: CatalogueParties; readonly problems: PlacedProblem[] },
): string {
  const id = parties.free(idOfName(name), '-2');
  const kind = kindIn(type) ?? usual;
  const record = { id, kind, ...(id !== name && { name }), tags: [MADE] };
  parties.add(id, { record, spot }, [name], kind === 'team');
  const message = `nobody declares ${quote(name)}: it was made a ${kind} with the tag ${MADE}`;
  problems.push({
    problem: problemOf({ code: 'made-party', severity: 'warning', path: [], message }),
    spot,
  });
  return id;
}

function ownerOf({ owners }: ServiceEntry, parties: CatalogueParties): string | undefined {
  const ids = owners.map(({ name, spot }) => {
    const found = parties.teamOf(name);
    if (found !== undefined) return found;
    const id = parties.free(idOfName(name), '-team');
    const record = { id, kind: 'team', ...(id !== name && { name }) };
    parties.add(id, { record, spot }, [name], true);
    return id;
  });
  return ids[0];
}

function partyOf(entry: ServiceEntry, id: string): PlacedRecord {
  const { name, kind, tags, attributes, owners, spot, spots } = entry;
  const others = owners.slice(1).map((owner) => owner.name);
  const facts = [...attributes, ...(others.length > 0 ? [['otherOwners', others.join(', ')] as const] : [])];
  return {
    ...{ spot, fields: spots },
    record: {
      ...{ id, kind },
      ...(name !== undefined && name !== id && { name }),
      ...(tags.length > 0 && { tags }),
      ...(facts.length > 0 && { attributes: Object.fromEntries(facts) }),
    },
  };
}

/** The last words: who owns what, and what is promised on which link; of a service that serves nobody promises stay its attributes. */
function finished(
  parties: CatalogueParties,
  links: readonly FoundLink[],
  told: Told & { readonly problems: readonly PlacedProblem[] },
): CatalogueRows {
  const providers = new Set(links.map(({ provider }) => provider));
  const partyRecords = [...parties.records].map(([id, placed]) =>
    finishedParty(id, placed, { ...told, serves: providers.has(id) }),
  );
  const linkRecords = links.map(({ spot, ...link }) => {
    const owner = told.owners.get(link.provider);
    return { record: { ...link, ...(owner !== undefined && { owner }) }, spot };
  });
  const standards = links.flatMap(({ id, provider }) =>
    (told.entries.get(provider)?.levels ?? []).map(({ measure, target, attainment, spot }) => ({
      record: { link: id, measure, target, ...(attainment !== undefined && { attainment }) },
      spot,
    })),
  );
  const [available] = standards.filter(({ record }) => record.measure === AVAILABILITY.id);
  const measures = available ? [{ record: AVAILABILITY, spot: available.spot }] : [];
  const sections = { parties: partyRecords, links: linkRecords, standards, measures };
  return {
    rows: Object.fromEntries(
      Object.entries(sections).map(([section, list]) => [section, list.map(({ record }) => record)]),
    ) as PlacedRows,
    placed: sections,
    problems: told.problems,
  };
}

interface Told {
  readonly owners: ReadonlyMap<string, string | undefined>;
  readonly entries: ReadonlyMap<string, ServiceEntry>;
}

function finishedParty(
  id: string,
  { record, spot, fields }: PlacedRecord,
  { owners, entries, serves }: Told & { readonly serves: boolean },
): PlacedRecord {
  const owner = owners.get(id);
  const isTeam = record.kind === 'team' || record.kind === 'department';
  const promises = serves ? [] : (entries.get(id)?.levels ?? []);
  const facts = promises.map(({ key, said }) => [key, said] as const);
  const attributes = { ...Object.fromEntries(facts), ...(record.attributes as object | undefined) };
  const more = {
    ...(owner !== undefined && !isTeam && { partOf: owner }),
    ...(facts.length > 0 && { attributes }),
  };
  return { record: { ...record, ...more }, spot, fields };
}

function nameless(): Problem {
  return problemOf({
    code: 'missing-key',
    path: [],
    expected: 'a service with a name or an id',
    received: 'neither',
  });
}

function twice(id: string): Problem {
  return problemOf({
    code: 'duplicate-id',
    path: [],
    expected: 'an id for each service',
    received: `${quote(id)} twice`,
  });
}
