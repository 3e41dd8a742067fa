import type { PartyKind } from '../../model/party.js';
import type { ArchimateModel, ModelItem } from './archimate-model.js';
import type { ArchiReading } from './archimate-reading.js';
import { PARTY_TYPES } from './element-types.js';

/**
 * Says what elements are: by their property `kind`, by being an external customer, by the option for their type, by their type.
 * `undefined` for those that are no parties by themselves.
 */
export function partyKinds(
  { elements, relations }: ArchimateModel,
  { kinds = {}, customers = [] }: ArchiReading,
): (element: ModelItem) => PartyKind | undefined {
  const byType = new Map<string, PartyKind>([...PARTY_TYPES, ...Object.entries(kinds)]);
  const isNamed = new Set(customers);
  const external = elements
    .filter(({ id, name }) => isNamed.has(id) || isNamed.has(name))
    .map(({ id }) => id);
  const special = new Map<string, string[]>();
  for (const { type, source, target } of relations) {
    if (type !== 'Specialization') continue;
    const known = special.get(target);
    if (known) known.push(source);
    else special.set(target, [source]);
  }
  const isExternal = new Set(external);
  for (const id of isExternal) for (const one of special.get(id) ?? []) isExternal.add(one);
  return ({ id, type, properties }) => {
    const own = properties.get('kind');
    const standard = byType.get(type);
    if (typeof own === 'string' && KINDS.has(own)) return own as PartyKind;
    return isExternal.has(id) ? 'customer' : standard;
  };
}

const KINDS: ReadonlySet<string> = new Set<PartyKind>([
  'department',
  'team',
  'role',
  'system',
  'customer',
  'partner',
]);
