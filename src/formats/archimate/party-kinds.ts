import type { PartyKind } from '../../model/party.js';
import { type ModelItem, SPECIALIZATION } from './archimate-model.js';
import type { ArchiReading } from './archimate-reading.js';
import { PARTY_TYPES } from './element-types.js';
import type { ExternalParties } from './external-parties.js';

/**
 * Says what elements are: by their property `kind`, by being an external customer or partner, by the option for their specialization or
 * type, by their type. `undefined` for those that are no parties by themselves.
 */
export function partyKinds(
  external: ExternalParties,
  { kinds = {} }: ArchiReading,
): (element: ModelItem) => PartyKind | undefined {
  const byType = new Map<string, PartyKind>([...PARTY_TYPES, ...Object.entries(kinds)]);
  return ({ id, type, properties }) => {
    const own = properties.get('kind');
    if (typeof own === 'string' && KINDS.has(own)) return own as PartyKind;
    const special = properties.get(SPECIALIZATION);
    const said = typeof special === 'string' && Object.hasOwn(kinds, special) ? kinds[special] : undefined;
    return external.kindOf(id) ?? said ?? byType.get(type);
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
