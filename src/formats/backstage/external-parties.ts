import { nearestAmong } from '../../model/nearest.js';
import type { PartyKind } from '../../model/party.js';
import { problemOf, quote } from '../../model/problem.js';
import type { CatalogueLink } from './catalogue-links.js';
import type { EntitySink } from './entities-of-text.js';
import type { Entity } from './entity.js';
import { entityReference, idOfReference } from './entity-reference.js';
import type { Owners } from './owners.js';

/** How the catalogue, which knows no customers, says who is one. */
export interface ExternalNames {
  readonly customers: readonly string[];
  readonly partners: readonly string[];
  /** The annotation or label that holds the kind of a party. */
  readonly kindKey: string;
  /** The annotation or label that names the external customers an entity serves. */
  readonly servesKey: string;
}

const KINDS: readonly string[] = ['department', 'team', 'role', 'system', 'customer', 'partner'];

/** Says which kinds of party are stated: by the options, else by a mark of the entity. Names that nobody has are told. */
export function statedKinds(
  entities: ReadonlyMap<string, Entity>,
  { customers, partners, kindKey }: ExternalNames,
  problems: EntitySink['problems'],
): (entity: Entity) => PartyKind | undefined {
  const stated = new Map<string, PartyKind>();
  const nearest = nearestAmong(
    [...entities.values()].filter(({ kind }) => kind !== 'user').map(({ id }) => id),
  );
  const state = (kind: PartyKind) => (name: string) => {
    const target = entityReference(name, { kind: 'group', namespace: 'default' });
    const id = target ? idOfReference(target) : name;
    if (entities.has(id)) stated.set(id, kind);
    else {
      const parts = { expected: `an entity of the catalogue as a ${kind}`, received: quote(name) };
      problems.push(
        problemOf({ code: 'unknown-id', severity: 'warning', path: [], ...parts, suggestion: nearest(id) }),
      );
    }
  };
  partners.forEach(state('partner'));
  customers.forEach(state('customer'));
  return ({ id, marks, place }) => {
    const said = marks.get(kindKey);
    if (stated.has(id) || said === undefined) return stated.get(id);
    if (KINDS.includes(said)) return said as PartyKind;
    const parts = { expected: `one of ${KINDS.join(', ')} in ${kindKey}`, received: quote(said) };
    const suggestion = nearestAmong(KINDS)(said);
    problems.push({
      ...problemOf({ code: 'invalid-value', severity: 'warning', path: [], ...parts, suggestion }),
      ...place,
    });
    return undefined;
  };
}

/** The customers that marks name, each with the links it is served by; names are told apart by their letters and digits. */
export function servedCustomers(entities: Iterable<Entity>, servesKey: string, owners: Owners) {
  const customers = new Map<string, { readonly name: string; readonly place: Entity['place'] }>();
  const links = new Map<string, CatalogueLink>();
  for (const { id: provider, title: service, marks, place } of entities) {
    for (const name of (marks.get(servesKey) ?? '').split(',').map((part) => part.trim())) {
      if (name === '') continue;
      const id = `customer:${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}`.slice(0, 100);
      if (!customers.has(id)) customers.set(id, { name, place });
      const link = {
        id: `${provider}>${id}`,
        provider,
        customer: id,
        service,
        owner: owners.of(provider),
        place,
      };
      if (!links.has(link.id)) links.set(link.id, link);
    }
  }
  return { customers, links: [...links.values()] };
}
