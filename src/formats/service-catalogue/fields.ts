import { below, isMap, type Spot } from './spot.js';

/** What a key of a service means. */
export type FieldMeaning =
  | 'id'
  | 'name'
  | 'owners'
  | 'customers'
  | 'dependencies'
  | 'levels'
  | 'kind'
  | 'tags'
  | 'other';

/** One fact that a catalogue tells of a service. */
export interface ServiceField {
  /** The key; of a fact inside a group with the group before it: `technical.label`. */
  readonly key: string;
  readonly meaning: FieldMeaning;
  readonly value: unknown;
  readonly spot: Spot;
}

/** What people call the fields, in small letters and without signs between; of several for one, those before come first. */
const WORDS: Readonly<Record<Exclude<FieldMeaning, 'other'>, readonly string[]>> = {
  id: ['id', 'key', 'slug', 'serviceid', 'componentid', 'code'],
  name: ['displayname', 'friendlyname', 'title', 'name', 'service'],
  owners: [
    ...['ownerteam', 'owningteam', 'team', 'squad', 'owner', 'ownedby', 'owners'],
    ...['maintainer', 'maintainers', 'maintainedby', 'teams'],
  ],
  customers: ['customers', 'consumers', 'users', 'usedby', 'consumedby', 'clients', 'dependents'],
  dependencies: ['dependencies', 'dependson', 'requires', 'uses', 'consumes', 'upstreams'],
  levels: ['sla', 'slas', 'slo', 'slos', 'servicelevels', 'servicelevelobjectives', 'objectives'],
  kind: ['type', 'kind'],
  tags: ['tags', 'labels'],
};

const MEANINGS = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.map((word) => [word, meaning as FieldMeaning] as const),
  ),
);

/** Maps that only group facts. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['metadata', 'spec', 'technical', 'business', 'ownership', 'operations', 'operational'],
]);

/** A key in small letters, without signs between. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_.-]+/g, '');
}

/** The facts of a service in the order they stand, those inside groups too. O(keys). */
export function fieldsOf(service: Readonly<Record<string, unknown>>, spot: Spot): readonly ServiceField[] {
  return Object.entries(service).flatMap(([key, value]) => {
    const plain = plainKey(key);
    const at = below(spot, key);
    if (!GROUPS.has(plain) || !isMap(value)) return [fieldOf(key, plain, value, at)];
    return Object.entries(value).map(([inner, fact]) => {
      const field = fieldOf(inner, plainKey(inner), fact, below(at, inner));
      return { ...field, key: field.meaning === 'other' ? `${key}.${inner}` : inner };
    });
  });
}

function fieldOf(key: string, plain: string, value: unknown, spot: Spot): ServiceField {
  return { key, meaning: MEANINGS.get(plain) ?? 'other', value, spot };
}

/** The facts of one meaning, those that people call it by most first. */
export function fieldsMeaning(
  fields: readonly ServiceField[],
  meaning: Exclude<FieldMeaning, 'other'>,
): readonly ServiceField[] {
  const rank = ({ key }: ServiceField) => WORDS[meaning].indexOf(plainKey(key));
  return fields.filter((field) => field.meaning === meaning).sort((a, b) => rank(a) - rank(b));
}
