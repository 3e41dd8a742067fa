import { plainKey } from './fields.js';
import { below, isMap, type Placed, type Spot, textIn } from './spot.js';

/** A party that a service names, and what is said of it there. */
export interface NamedParty {
  readonly name: string;
  /** What sort of thing it is, where that is said. */
  readonly type?: string | undefined;
  /** What it does for whom names it, where that is said. */
  readonly service?: string | undefined;
  readonly spot: Spot;
}

const NAME_KEYS = ['id', 'name', 'service', 'component', 'system', 'target', 'ref', 'team', 'customer'];
const TYPE_KEYS = ['type', 'kind'];
const SERVICE_KEYS = ['description', 'for', 'purpose', 'reason', 'interface', 'api'];

/**
 * The parties in a value: a name; a list of names and of maps that hold one; a map by name; or a map of such lists, whose keys say what
 * sort of things they are. What holds no name is not among them.
 */
export function namesIn({ value, spot }: Placed): readonly NamedParty[] {
  const text = textIn(value);
  if (text !== undefined) return [{ name: text, spot }];
  if (Array.isArray(value)) return value.flatMap((item, place) => itemIn(item, below(spot, place)));
  if (!isMap(value)) return [];
  if (nameOf(value) !== undefined) return itemIn(value, spot);
  return Object.entries(value).flatMap(([key, said]) => {
    const at = below(spot, key);
    if (!Array.isArray(said)) return [{ ...detailsOf(said), name: key, spot: at }];
    return said.flatMap((item, place) =>
      itemIn(item, below(at, place)).map((named) => ({ type: key, ...named })),
    );
  });
}

function itemIn(item: unknown, spot: Spot): readonly NamedParty[] {
  const text = textIn(item);
  if (text !== undefined) return [{ name: text, spot }];
  if (!isMap(item)) return [];
  const named = nameOf(item);
  if (named !== undefined) return [{ ...detailsOf(item, named.key), name: named.text, spot }];
  const [only, ...others] = Object.entries(item);
  if (!only || others.length > 0 || NAME_KEYS.includes(plainKey(only[0]))) return [];
  return [{ ...detailsOf(only[1]), name: only[0], spot }];
}

function nameOf(item: Readonly<Record<string, unknown>>): { key: string; text: string } | undefined {
  for (const wanted of NAME_KEYS) {
    const found = Object.entries(item).find(([key]) => plainKey(key) === wanted);
    const text = found && textIn(found[1]);
    if (found && text !== undefined) return { key: found[0], text };
  }
  return undefined;
}

function detailsOf(said: unknown, nameKey?: string): Pick<NamedParty, 'type' | 'service'> {
  const text = textIn(said);
  if (text !== undefined) return { service: text };
  if (!isMap(said)) return {};
  const first = (keys: readonly string[]) =>
    Object.entries(said)
      .filter(([key]) => key !== nameKey && keys.includes(plainKey(key)))
      .map(([, value]) => textIn(value))
      .find((value) => value !== undefined);
  const type = first(TYPE_KEYS);
  const service = first(SERVICE_KEYS);
  return { ...(type !== undefined && { type }), ...(service !== undefined && { service }) };
}
