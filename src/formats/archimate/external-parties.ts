import { nearestAmong } from '../../model/nearest.js';
import type { PartyKind } from '../../model/party.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { type ArchimateModel, type ModelItem, SPECIALIZATION } from './archimate-model.js';
import type { ArchiReading } from './archimate-reading.js';
import { isCustomerWord } from './customer-words.js';

/** Who stands outside. */
export interface ExternalParties {
  kindOf(id: string): PartyKind | undefined;
  /** The customers that nobody named, and that are so by what they are called. */
  readonly guessed: readonly ModelItem[];
  /** Names that nobody has. */
  readonly problems: readonly Problem[];
}

/**
 * Finds external customers and partners: those who are named; where nobody says who is a customer, those who are called so. What specialises
 * one of them is one, too, and so is a role that only they play. O(elements + relations).
 */
export function externalParties(
  model: ArchimateModel,
  { customers, partners, kinds = {} }: ArchiReading,
): ExternalParties {
  const spread = spreading(model);
  const named = (names: readonly string[] = []) => {
    const wanted = new Set(names);
    return model.elements.filter(({ id, name }) => wanted.has(id) || wanted.has(name));
  };
  const found = new Map<string, PartyKind>();
  for (const id of spread(named(partners))) found.set(id, 'partner');
  const guessed = customers
    ? []
    : model.elements.filter((one) => !found.has(one.id) && isCalledCustomer(one, kinds));
  for (const id of spread([...named(customers), ...guessed])) found.set(id, 'customer');
  const problems = [...unknownNames(model, customers), ...unknownNames(model, partners)];
  return { kindOf: (id) => found.get(id), guessed, problems };
}

/** Where a kind is said, of the element or of its type, nothing is guessed. */
function isCalledCustomer(
  { type, name, properties }: ModelItem,
  kinds: NonNullable<ArchiReading['kinds']>,
): boolean {
  const said = properties.get(SPECIALIZATION);
  const special = typeof said === 'string' ? said : '';
  if ((type !== 'BusinessActor' && type !== 'BusinessRole') || properties.has('kind')) return false;
  if (Object.hasOwn(kinds, type) || Object.hasOwn(kinds, special)) return false;
  return isCustomerWord(name) || isCustomerWord(special);
}

/** Follows specialization and who plays which role, from those that are known. */
function spreading({
  elements,
  relations,
}: ArchimateModel): (known: readonly ModelItem[]) => Iterable<string> {
  const types = new Map(elements.map(({ id, type }) => [id, type]));
  const special = new Map<string, string[]>();
  const roles = new Map<string, string[]>();
  const players = new Map<string, number>();
  for (const { type, source, target } of relations) {
    if (type === 'Specialization') listed(special, target, source);
    if (type !== 'Assignment') continue;
    if (types.get(source) !== 'BusinessActor' || types.get(target) !== 'BusinessRole') continue;
    listed(roles, source, target);
    players.set(target, (players.get(target) ?? 0) + 1);
  }
  return (known) => {
    const all = new Set(known.map(({ id }) => id));
    const insiders = new Map(players);
    for (const id of all) {
      for (const one of special.get(id) ?? []) all.add(one);
      for (const role of roles.get(id) ?? []) {
        insiders.set(role, insiders.get(role)! - 1);
        if (insiders.get(role) === 0) all.add(role);
      }
    }
    return all;
  };
}

function listed(lists: Map<string, string[]>, key: string, value: string): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function unknownNames({ elements }: ArchimateModel, names: readonly string[] = []): readonly Problem[] {
  if (names.length === 0) return [];
  const known = new Set(elements.flatMap(({ id, name }) => [id, name]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return [];
  const nearest = nearestAmong([...new Set(elements.map(({ name }) => name))]);
  return unknown.map((name) => {
    const parts = { expected: 'the id or name of an element', received: quote(name) };
    return problemOf({
      ...{ code: 'unknown-id', severity: 'warning', path: [], suggestion: nearest(name) },
      ...parts,
    });
  });
}
