import type { PartyKind } from '../../model/party.js';
import { problemOf, quote } from '../../model/problem.js';
import type { FoundEdge } from './find-edges.js';
import type { NamedParty } from './names-in.js';
import type { PlacedProblem } from './placed-record.js';
import type { ServiceEntry } from './service-entry.js';
import type { Spot } from './spot.js';

/** A service and the id of its party. */
export interface KnownService {
  readonly entry: ServiceEntry;
  readonly id: string;
}

/** A link that a catalogue tells of, and where. */
export interface FoundLink {
  readonly id: string;
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  readonly spot: Spot;
}

/**
 * The links of all services; one that both of its ends tell is one.
 *
 * @param made the id of a party that is named, made where nobody declares it.
 */
export function catalogueLinks(
  known: readonly KnownService[],
  made: (named: NamedParty, kind: PartyKind) => string,
  { edges, problems }: { readonly edges: readonly FoundEdge[]; readonly problems: PlacedProblem[] },
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
  for (const { customer, provider } of edges)
    add(made(provider, 'system'), made(customer, 'system'), provider);
  return links;
}

function selfServing(id: string) {
  const message = `${quote(id)} depends on itself; left out`;
  return problemOf({ code: 'left-out', severity: 'warning', path: [], message });
}
