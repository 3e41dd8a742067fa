import { fieldsMeaning, fieldsOf, plainKey } from './fields.js';
import { type FoundEdge, foundEdges } from './find-edges.js';
import { below, isMap, type Placed, type Spot, textIn } from './spot.js';

/** A service as its catalogue has it. */
export interface FoundService {
  /** Its key, where it stands in a map by name. */
  readonly key?: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  /** The group it stands in, such as a domain, and what the groups are called. */
  readonly group?: { readonly key: string; readonly name: string } | undefined;
  readonly spot: Spot;
}

/** What a catalogue holds. */
export interface FoundCatalogue {
  readonly services: readonly FoundService[];
  /** Teams it declares besides. */
  readonly teams: readonly FoundService[];
  /** What depends on what, where that stands beside the services. */
  readonly edges: readonly FoundEdge[];
  /** What stands where a service should, and is none; and lists and maps that stand beside the services. */
  readonly strange: readonly Spot[];
}

const SERVICE_KEYS = ['services', 'catalog', 'catalogue', 'servicecatalog', 'servicecatalogue', 'components'];
const MORE_SERVICE_KEYS = ['applications', 'systems'];
const TEAM_KEYS = ['teams', 'squads'];

/**
 * The services of a document: a list of them, a map by name, either of these under a key such as `services` (also two such keys deep, as
 * in `catalog: { services: … }`, and in groups, as in `domains: { sales: { services: … } }`), or a document that is one service.
 */
export function foundServices(document: Placed): FoundCatalogue {
  const { value, spot } = document;
  const none = { services: [], teams: [], edges: [] };
  if (Array.isArray(value)) return { ...none, ...listed(document) };
  if (!isMap(value)) return { ...none, strange: [spot] };
  if (isService(value, spot)) return { ...none, services: [{ value, spot }], strange: [] };
  const entries = Object.entries(value)
    .filter(([, held]) => typeof held === 'object' && held !== null)
    .map(([key, held]) => ({ key, word: plainKey(key), value: held, spot: below(spot, key) }));
  const isHolder = ({ word }: { word: string }) =>
    SERVICE_KEYS.includes(word) || MORE_SERVICE_KEYS.includes(word);
  const isTeams = ({ word }: { word: string }) => TEAM_KEYS.includes(word);
  const others = entries.filter((entry) => !isHolder(entry) && !isTeams(entry));
  const grouped = others.map((entry) => ({ entry, groups: groupsIn(entry) }));
  const found = [...entries.filter(isHolder).map(inHolder), ...grouped.flatMap(({ groups }) => groups)];
  if (found.length === 0) return { ...none, ...listed(document) };
  const beside = grouped.filter(({ groups }) => groups.length === 0).map(({ entry }) => entry);
  const edges = beside.map(foundEdges);
  return {
    services: found.flatMap(({ services }) => services),
    teams: entries.filter(isTeams).flatMap((held) => listed(held).services),
    edges: edges.flatMap((one) => one.edges),
    strange: [...found.flatMap(({ strange }) => strange), ...edges.flatMap((one) => one.strange)],
  };
}

/** Services in groups: a map or list of maps of which each holds services. */
function groupsIn({
  key,
  value,
  spot,
}: Placed & { readonly key: string }): ReadonlyArray<Omit<FoundCatalogue, 'teams' | 'edges'>> {
  const groups = Array.isArray(value)
    ? value.map(
        (group, place) =>
          [String(isMap(group) ? (textIn(group.name) ?? place) : place), place, group] as const,
      )
    : Object.entries(value as object).map(([name, group]) => [name, name, group] as const);
  return groups.flatMap(([name, step, group]) => {
    if (!isMap(group)) return [];
    const held = Object.entries(group).find(
      ([inner, list]) => SERVICE_KEYS.includes(plainKey(inner)) && typeof list === 'object' && list !== null,
    );
    if (!held) return [];
    const { services, strange } = listed({ value: held[1], spot: below(below(spot, step), held[0]) });
    return [{ services: services.map((service) => ({ ...service, group: { key, name } })), strange }];
  });
}

/** A holder may hold another: `catalog: { services: … }`. */
function inHolder(held: Placed): Omit<FoundCatalogue, 'teams' | 'edges'> {
  const inner = isMap(held.value)
    ? Object.entries(held.value).find(
        ([key, value]) => SERVICE_KEYS.includes(plainKey(key)) && typeof value === 'object' && value !== null,
      )
    : undefined;
  return listed(inner ? { value: inner[1], spot: below(held.spot, inner[0]) } : held);
}

/** A document with a name, and with an owner, customers, or what it depends on, is a service itself. */
function isService(value: Readonly<Record<string, unknown>>, spot: Spot): boolean {
  const fields = fieldsOf(value, spot);
  const isNamed = [...fieldsMeaning(fields, 'id'), ...fieldsMeaning(fields, 'name')].some(
    (field) => textIn(field.value) !== undefined,
  );
  const tells = (['owners', 'customers', 'dependencies'] as const).some(
    (meaning) => fieldsMeaning(fields, meaning).length > 0,
  );
  const holds = Object.entries(value).some(
    ([key, held]) => SERVICE_KEYS.includes(plainKey(key)) && typeof held === 'object' && held !== null,
  );
  return isNamed && tells && !holds;
}

function listed({ value, spot }: Placed): Omit<FoundCatalogue, 'teams' | 'edges'> {
  const entries: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.map((item, place) => [place, item] as const)
    : Object.entries(value as object);
  const services: FoundService[] = [];
  const strange: Spot[] = [];
  for (const [key, item] of entries) {
    const at = below(spot, key);
    const named = typeof key === 'string' ? { key } : {};
    if (isMap(item)) services.push({ ...named, value: item, spot: at });
    else if (textIn(item) !== undefined && typeof key === 'number')
      services.push({ value: { name: item }, spot: at });
    else if (item === null && typeof key === 'string') services.push({ key, value: {}, spot: at });
    else strange.push(at);
  }
  return { services, strange };
}
