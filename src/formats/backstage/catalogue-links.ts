import { MAX_ID_LENGTH } from '../../model/ids.js';
import { type Problem, problemOf, type SourceLocation } from '../../model/problem.js';
import type { LeftOut } from './left-out.js';
import type { Owners } from './owners.js';
import type { ResolvedRelation } from './resolved-relations.js';

/** The most links that a catalogue makes: APIs with thousands of providers and consumers would make millions. */
const MOST_LINKS = 1_000_000;

/** A link, and where the catalogue says it. */
export interface CatalogueLink {
  readonly id: string;
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  readonly owner: string | undefined;
  readonly place: SourceLocation;
}

/** The links of a catalogue, and the APIs that are parties as nobody provides them. */
export interface CatalogueLinks {
  readonly links: readonly CatalogueLink[];
  readonly apis: ReadonlyMap<string, { readonly name: string; readonly place: SourceLocation }>;
  /** What keeps the links from being made, or nothing. */
  readonly problems: readonly Problem[];
}

/**
 * Turns relations into links. What an entity depends on is its provider, an API it consumes is provided by everybody who says so; what is
 * said from both ends is one link.
 */
export function catalogueLinks(
  relations: readonly ResolvedRelation[],
  titleOf: (id: string) => string,
  { owners, leftOut }: { readonly owners: Owners; readonly leftOut: LeftOut },
): CatalogueLinks {
  const links = new Map<string, CatalogueLink>();
  const apis = new Map<string, { name: string; place: SourceLocation }>();
  const providers = providersOfApis(relations);
  const problems: Problem[] = [];
  const add = (
    provider: string,
    customer: string,
    place: SourceLocation,
    api?: { id: string; title: string },
  ) => {
    if (provider === customer) {
      leftOut.add('relations of entities to themselves', place);
      return;
    }
    const id = linkId(provider, customer, api && api.id !== provider ? api.id : undefined, links);
    const service = api?.title ?? titleOf(provider);
    if (!links.has(id)) links.set(id, { id, provider, customer, service, owner: owners.of(provider), place });
  };
  const addApi = (
    customer: string,
    api: { readonly id: string; readonly title: string },
    place: SourceLocation,
  ) => {
    const known = providers.get(api.id);
    if (links.size + (known?.size ?? 0) > MOST_LINKS) {
      problems[0] ??= tooManyLinks(place);
      return;
    }
    if (!known && !apis.has(api.id)) apis.set(api.id, { name: api.title, place });
    for (const provider of known ?? [api.id]) add(provider, customer, place, api);
  };
  for (const { from, relation, to, place } of relations) {
    const isUse = relation === 'needs' || relation === 'consumes';
    if (!isUse && relation !== 'neededBy') continue;
    const customer = isUse ? { is: from.kind === 'api' ? 'api' : 'party', id: from.id } : to;
    const provider = isUse
      ? to
      : { is: from.kind === 'api' ? 'api' : 'party', id: from.id, title: from.title };
    if (to.is === 'person') leftOut.add('dependencies on persons', place);
    else if (customer.is === 'api') leftOut.add('dependencies of APIs', place);
    else if (provider.is === 'party') add(provider.id, customer.id, place);
    else addApi(customer.id, { id: provider.id, title: titleOf(provider.id) }, place);
  }
  return { links: problems.length > 0 ? [] : [...links.values()], apis, problems };
}

function tooManyLinks(place: SourceLocation): Problem {
  const message = `relations make more than ${MOST_LINKS} links, as many entities provide and consume the same APIs`;
  return { ...problemOf({ code: 'too-large', path: [], message }), ...place };
}

function providersOfApis(relations: readonly ResolvedRelation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const providers = new Map<string, Set<string>>();
  for (const { from, relation, to } of relations) {
    if (relation === 'provides' && to.is === 'api')
      providers.set(to.id, (providers.get(to.id) ?? new Set()).add(from.id));
  }
  return providers;
}

/** The same two ends and API have the same id, whoever says so; of ids too long, a number tells them apart. */
function linkId(
  provider: string,
  customer: string,
  api: string | undefined,
  known: ReadonlyMap<string, CatalogueLink>,
): string {
  const id = api === undefined ? `${provider}>${customer}` : `${provider}>${customer}#${api}`;
  return id.length <= MAX_ID_LENGTH ? id : `${id.slice(0, MAX_ID_LENGTH - 8)}~${known.size + 1}`;
}
