import type { PlacedRows } from '../../chain/chain-from-placed-rows.js';
import type { PartyKind } from '../../model/party.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { MADE } from '../mapping/references.js';
import type { NamedParty } from './names-in.js';
import { idOfName, kindIn, type ServiceEntry } from './service-entry.js';
import { AVAILABILITY } from './service-levels.js';
import type { Spot } from './spot.js';

/** A record, and where it stands. */
interface PlacedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly spot: Spot;
}

/** The records of a catalogue, section by section, where they stand, and what was made of references. */
export interface CatalogueRows {
  readonly rows: PlacedRows;
  readonly spots: Readonly<Record<'parties' | 'links' | 'standards' | 'measures', readonly Spot[]>>;
  readonly problems: ReadonlyArray<{ readonly problem: Problem; readonly spot: Spot }>;
}

/** Parties by what a catalogue calls them; teams have names of their own, for a team is often called like its service. */
class Parties {
  readonly records = new Map<string, PlacedRecord>();
  private readonly services = new Map<string, string>();
  private readonly teams = new Map<string, string>();

  add(id: string, entry: PlacedRecord, names: readonly (string | undefined)[], isTeam: boolean): void {
    this.records.set(id, entry);
    for (const name of [id, ...names])
      if (name !== undefined && !this.mapOf(isTeam).has(plain(name))) this.mapOf(isTeam).set(plain(name), id);
  }

  idOf(name: string, isTeam: boolean): string | undefined {
    return this.mapOf(isTeam).get(plain(name)) ?? this.mapOf(!isTeam).get(plain(name));
  }

  teamOf(name: string): string | undefined {
    return this.teams.get(plain(name));
  }

  /** An id that nobody has. */
  free(id: string, suffix: string): string {
    if (!this.records.has(id)) return id;
    let free = `${id}${suffix}`;
    for (let number = 2; this.records.has(free); number++) free = `${id}${suffix}-${number}`;
    return free;
  }

  private mapOf(isTeam: boolean): Map<string, string> {
    return isTeam ? this.teams : this.services;
  }
}

function plain(name: string): string {
  return idOfName(name.trim()).toLowerCase();
}

/**
 * Makes parties of services and teams, and a link for each thing that a service depends on, from that to it, and for each customer of a
 * service, from it to that. O(what the services tell).
 */
export function catalogueRows(
  services: readonly ServiceEntry[],
  teams: readonly ServiceEntry[],
  makeParties: boolean,
): CatalogueRows {
  const parties = new Parties();
  const problems: Array<CatalogueRows['problems'][number]> = [];
  const known = services.flatMap((entry) => {
    const id = entry.id;
    if (id !== undefined && !parties.records.has(id)) {
      parties.add(id, partyOf(entry, id), [entry.name], entry.kind === 'team');
      return [{ entry, id }];
    }
    problems.push({ problem: id === undefined ? nameless() : twice(id), spot: entry.spot });
    return [];
  });
  for (const entry of teams) {
    if (entry.id === undefined || parties.teamOf(entry.id) !== undefined) continue;
    const id = parties.free(entry.id, '-team');
    parties.add(id, partyOf({ ...entry, kind: 'team' }, id), [entry.id, entry.name], true);
  }
  const owners = known.map(({ entry }) => ownerOf(entry, parties));
  const made = (named: NamedParty, kind: PartyKind) => {
    const found = parties.idOf(named.name, false);
    if (found !== undefined) return found;
    const id = idOfName(named.name);
    if (!makeParties) return id;
    const said = kindIn(named.type) ?? kind;
    const record = { id, kind: said, ...(id !== named.name && { name: named.name }), tags: [MADE] };
    parties.add(id, { record, spot: named.spot }, [named.name], said === 'team');
    const message = `nobody declares ${quote(named.name)}: it was made a ${said} with the tag ${MADE}`;
    problems.push({
      problem: problemOf({ code: 'made-party', severity: 'warning', path: [], message }),
      spot: named.spot,
    });
    return id;
  };
  const links = linksOf(known, made, problems);
  const ownerById = new Map(known.map(({ id }, place) => [id, owners[place]]));
  const promised = new Map(known.map(({ entry, id }) => [id, entry]));
  return finished(parties, [...links.values()], { ownerById, promised, problems });
}

interface Known {
  readonly entry: ServiceEntry;
  readonly id: string;
}

interface FoundLink {
  readonly id: string;
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  readonly spot: Spot;
}

/** The links of all services; one that both of its ends tell is one. */
function linksOf(
  known: readonly Known[],
  made: (named: NamedParty, kind: PartyKind) => string,
  problems: Array<CatalogueRows['problems'][number]>,
): ReadonlyMap<string, FoundLink> {
  const names = new Map(known.map(({ entry, id }) => [id, entry.name ?? id]));
  const links = new Map<string, FoundLink>();
  const ids = new Set<string>();
  const add = (
    provider: string,
    customer: string,
    { service, name, spot }: NamedParty & { readonly name: string },
  ) => {
    const text = service ?? names.get(provider) ?? name;
    const key = JSON.stringify([provider, customer, text]);
    if (provider === customer) problems.push({ problem: selfServing(provider), spot });
    if (provider === customer || links.has(key)) return;
    let id = `${provider} → ${customer}`;
    for (let number = 2; ids.has(id); number++) id = `${provider} → ${customer} ${number}`;
    ids.add(id);
    links.set(key, { id, provider, customer, service: text, spot });
  };
  for (const { entry, id } of known) {
    for (const named of entry.dependencies) add(made(named, 'system'), id, named);
    for (const named of entry.customers) add(id, made(named, 'customer'), { ...named, name: names.get(id)! });
  }
  return links;
}

function ownerOf({ owners }: ServiceEntry, parties: Parties): string | undefined {
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
  const { name, kind, tags, attributes, owners, spot } = entry;
  const others = owners.slice(1).map((owner) => owner.name);
  const facts = [...attributes, ...(others.length > 0 ? [['otherOwners', others.join(', ')] as const] : [])];
  return {
    spot,
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
  parties: Parties,
  links: readonly FoundLink[],
  told: {
    readonly ownerById: ReadonlyMap<string, string | undefined>;
    readonly promised: ReadonlyMap<string, ServiceEntry>;
    readonly problems: CatalogueRows['problems'];
  },
): CatalogueRows {
  const providers = new Set(links.map(({ provider }) => provider));
  const partyRecords = [...parties.records].map(([id, { record, spot }]) => {
    const owner = told.ownerById.get(id);
    const isTeam = record.kind === 'team' || record.kind === 'department';
    const promises = providers.has(id) ? [] : (told.promised.get(id)?.levels ?? []);
    const facts = promises.map(({ key, said }) => [key, said] as const);
    const attributes = { ...Object.fromEntries(facts), ...(record.attributes as object | undefined) };
    const more = {
      ...(owner !== undefined && !isTeam && { partOf: owner }),
      ...(facts.length > 0 && { attributes }),
    };
    return { record: { ...record, ...more }, spot };
  });
  const linkRecords = links.map(({ spot, ...link }) => {
    const owner = told.ownerById.get(link.provider);
    return { record: { ...link, ...(owner !== undefined && { owner }) }, spot };
  });
  const standards = links.flatMap(({ id, provider }) =>
    (told.promised.get(provider)?.levels ?? []).map(({ measure, target, attainment, spot }) => ({
      record: { link: id, measure, target, ...(attainment !== undefined && { attainment }) },
      spot,
    })),
  );
  const [available] = standards.filter(({ record }) => record.measure === AVAILABILITY.id);
  const measures = available ? [{ record: AVAILABILITY, spot: available.spot }] : [];
  const sections = { parties: partyRecords, links: linkRecords, standards, measures };
  const each = <Value>(take: (one: PlacedRecord) => Value) =>
    Object.fromEntries(Object.entries(sections).map(([section, list]) => [section, list.map(take)]));
  return {
    rows: each(({ record }) => record) as PlacedRows,
    spots: each(({ spot }) => spot) as unknown as CatalogueRows['spots'],
    problems: told.problems,
  };
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

function selfServing(id: string): Problem {
  const message = `${quote(id)} depends on itself; left out`;
  return problemOf({ code: 'left-out', severity: 'warning', path: [], message });
}
