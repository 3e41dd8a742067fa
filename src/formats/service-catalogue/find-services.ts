import { fieldsMeaning, fieldsOf, plainKey } from './fields.js';
import { below, isMap, type Placed, type Spot, textIn } from './spot.js';

/** A service as its catalogue has it. */
export interface FoundService {
  /** Its key, where it stands in a map by name. */
  readonly key?: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  readonly spot: Spot;
}

/** What a catalogue holds. */
export interface FoundCatalogue {
  readonly services: readonly FoundService[];
  /** Teams it declares besides. */
  readonly teams: readonly FoundService[];
  /** What stands where a service should, and is none; and lists and maps that stand beside the services. */
  readonly strange: readonly Spot[];
}

const SERVICE_KEYS = ['services', 'catalog', 'catalogue', 'servicecatalog', 'servicecatalogue', 'components'];
const MORE_SERVICE_KEYS = ['applications', 'systems'];
const TEAM_KEYS = ['teams', 'squads'];

/**
 * The services of a document: a list of them, a map by name, either of these under a key such as `services` (also two such keys deep, as
 * in `catalog: { services: … }`), or a document that is one service.
 */
export function foundServices(document: Placed): FoundCatalogue {
  const { value, spot } = document;
  if (Array.isArray(value)) return { ...listed(document), teams: [] };
  if (!isMap(value)) return { services: [], teams: [], strange: [spot] };
  if (isService(value, spot)) return { services: [{ value, spot }], teams: [], strange: [] };
  const entries = Object.entries(value);
  const at = (keys: readonly string[]) =>
    entries
      .filter(([key, held]) => keys.includes(plainKey(key)) && typeof held === 'object' && held !== null)
      .map(([key, held]): Placed => ({ value: held, spot: below(spot, key) }));
  const holders = at([...SERVICE_KEYS, ...MORE_SERVICE_KEYS]);
  const teams = at(TEAM_KEYS).flatMap((held) => listed(held).services);
  const found = holders.length === 0 ? [listed(document)] : holders.map(inHolder);
  return {
    services: found.flatMap(({ services }) => services),
    teams,
    strange: [...found.flatMap(({ strange }) => strange), ...(holders.length === 0 ? [] : beside(document))],
  };
}

/** Lists and maps of a document that are neither services nor teams. */
function beside({ value, spot }: Placed): readonly Spot[] {
  const known = [...SERVICE_KEYS, ...MORE_SERVICE_KEYS, ...TEAM_KEYS];
  return Object.entries(value as object)
    .filter(([key, held]) => typeof held === 'object' && held !== null && !known.includes(plainKey(key)))
    .map(([key]) => below(spot, key));
}

/** A holder may hold another: `catalog: { services: … }`. */
function inHolder(held: Placed): Omit<FoundCatalogue, 'teams'> {
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

function listed({ value, spot }: Placed): Omit<FoundCatalogue, 'teams'> {
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
