import type { PartyKind } from '../../model/party.js';
import { slugOf } from '../mapping/slug.js';
import { fieldsMeaning, fieldsOf, plainKey, type ServiceField } from './fields.js';
import type { FoundService } from './find-services.js';
import { type NamedParty, namesIn } from './names-in.js';
import { levelOf, promisesIn, type ServiceLevel } from './service-levels.js';
import { below, isMap, type Spot, textIn } from './spot.js';

type Scalar = string | number | boolean;

/** A service, its facts sorted by what they mean. */
export interface ServiceEntry {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly kind: PartyKind;
  readonly owners: readonly NamedParty[];
  readonly customers: readonly NamedParty[];
  readonly dependencies: readonly NamedParty[];
  readonly levels: ReadonlyArray<
    ServiceLevel & { readonly key: string; readonly said: Scalar; readonly spot: Spot }
  >;
  readonly tags: readonly string[];
  readonly attributes: ReadonlyMap<string, Scalar>;
  /** Facts that are maps or lists of more than a party can hold. */
  readonly left: readonly Spot[];
  readonly spot: Spot;
  /** Where its fields stand. */
  readonly spots: { readonly [field: string]: Spot | undefined };
}

/** Words for what a party is; everything else a catalogue lists is a system. */
const KINDS: ReadonlyArray<readonly [RegExp, PartyKind]> = [
  [/^(team|squad|crew|tribe|group)s?$/, 'team'],
  [/^(department|division|unit|businessunit)s?$/, 'department'],
  [/^(customer|client|enduser)s?$/, 'customer'],
  [/^(partner|vendor|supplier|external|thirdparty|externalservice|saas)s?$/, 'partner'],
  [/^(role|person|user)s?$/, 'role'],
];

/** What a word says a party is; `undefined` where it says none of these. */
export function kindIn(word: string | undefined): PartyKind | undefined {
  return word === undefined ? undefined : KINDS.find(([words]) => words.test(plainKey(word)))?.[1];
}

const PLAIN_NAMES: ReadonlySet<string> = new Set(['name', 'service']);

/** The facts of a service. O(its values). */
export function serviceEntry({ key, value, group, spot }: FoundService): ServiceEntry {
  const fields = fieldsOf(value, spot);
  const told = (meaning: 'id' | 'name' | 'kind') =>
    fieldsMeaning(fields, meaning).filter((field) => textIn(field.value) !== undefined);
  const [id] = told('id').filter((field) => isId(field));
  const names = told('name');
  const [name] = names;
  // Where people read another name, the plain one is the id.
  const plain = names.find((field) => PLAIN_NAMES.has(plainKey(field.key))) ?? name;
  const [type] = told('kind');
  const kind = kindIn(textIn(type?.value));
  const [owners, ...otherOwners] = fieldsMeaning(fields, 'owners').filter(
    ({ value }) => namesIn({ value, spot }).length > 0,
  );
  const used = new Set<ServiceField | undefined>([id, name, id ? undefined : plain, owners, kind && type]);
  const named = (meaning: 'customers' | 'dependencies') => fieldsMeaning(fields, meaning).flatMap(namesIn);
  const sorted = restOf(unusedOf(fields, otherOwners, used));
  const levels = levelsOf(fieldsMeaning(fields, 'levels'));
  return {
    id: textIn(id?.value) ?? key ?? idOfNamed(textIn(plain?.value)),
    name: textIn(name?.value),
    kind: kind ?? 'system',
    owners: owners ? namesIn(owners) : [],
    customers: named('customers'),
    dependencies: named('dependencies'),
    levels: levels.measured,
    tags: [...new Set(fieldsMeaning(fields, 'tags').flatMap(tagsIn))],
    attributes: new Map([...attributesOf(group), ...sorted.attributes, ...levels.attributes]),
    left: [...sorted.left, ...levels.left],
    spot,
    spots: {
      ...{
        id: (id ?? (key === undefined ? plain : undefined))?.spot,
        name: name?.spot,
        kind: kind && type?.spot,
      },
      ...{ partOf: owners?.spot, tags: fieldsMeaning(fields, 'tags')[0]?.spot },
    },
  };
}

function attributesOf(group: FoundService['group']) {
  return group ? [[group.key, group.name] as const] : [];
}

function idOfNamed(name: string | undefined): string | undefined {
  return name === undefined ? undefined : idOfName(name);
}

/** What has no meaning of its own, or one that another fact has taken. */
function unusedOf(
  fields: readonly ServiceField[],
  otherOwners: readonly ServiceField[],
  used: ReadonlySet<ServiceField | undefined>,
): readonly ServiceField[] {
  return [
    ...fields.filter(({ meaning }) => meaning === 'other'),
    ...otherOwners,
    ...fields.filter((field) => isSpare(field) && !used.has(field)),
  ];
}

/** A `code` is an id where it is one word; elsewhere it leads to source text, or is some. */
function isId({ key, value }: ServiceField): boolean {
  return plainKey(key) !== 'code' || /^[\w.-]+$/.test(textIn(value) ?? '');
}

/** A name that may stand as an id does; one with spaces is written as one. */
export function idOfName(name: string): string {
  return /\s/.test(name) ? slugOf(name) : name;
}

/** Facts whose meaning another fact has taken already, or that did not hold what they should. */
function isSpare({ meaning }: ServiceField): boolean {
  return meaning === 'id' || meaning === 'name' || meaning === 'kind';
}

function restOf(fields: readonly ServiceField[]) {
  const attributes: Array<readonly [string, Scalar]> = [];
  const left: Spot[] = [];
  for (const { key, value, spot } of fields) {
    const scalar = scalarIn(value);
    if (scalar !== undefined) attributes.push([key, scalar]);
    else if (!isEmpty(value)) left.push(spot);
  }
  return { attributes, left };
}

/** A scalar, or a list of them as one text. */
function scalarIn(value: unknown): Scalar | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const texts = value.map((item) => (typeof item === 'boolean' ? String(item) : textIn(item)));
  return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

function tagsIn({ value }: ServiceField): readonly string[] {
  if (Array.isArray(value)) return value.map(textIn).filter((text) => text !== undefined);
  if (!isMap(value))
    return (textIn(value) ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  return Object.entries(value).map(([key, said]) =>
    textIn(said) === undefined ? key : `${key}:${textIn(said)}`,
  );
}

/** A level that stands in a map of them has a line of its own. */
function spotOf({ value, spot }: ServiceField, name: string): Spot {
  return isMap(value) && Object.hasOwn(value, name) ? below(spot, name) : spot;
}

function levelsOf(fields: readonly ServiceField[]) {
  const measured: Array<ServiceEntry['levels'][number]> = [];
  const attributes: Array<readonly [string, Scalar]> = [];
  const left: Spot[] = [];
  for (const field of fields) {
    for (const [name, target] of promisesIn(field, field.key)) {
      const key = name === field.key ? field.key : `${field.key}.${name}`;
      const level = levelOf(name, target);
      const said = scalarIn(target);
      if (level && said !== undefined) measured.push({ ...level, key, said, spot: spotOf(field, name) });
      else if (said !== undefined) attributes.push([key, said]);
      else if (!isEmpty(target)) left.push(field.spot);
    }
  }
  return { measured, attributes, left };
}
