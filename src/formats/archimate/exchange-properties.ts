import { isPlainMap } from '../../model/plain-map.js';
import { FIELD } from './archimate-model.js';

/** A property as it is written. */
export interface ExchangeProperty {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly text: string;
}

/** A field of a chain as a property: JSON text under its name. */
export function jsonProperty(field: string, value: unknown): ExchangeProperty {
  return { name: `${FIELD}${field}`, type: 'string', text: JSON.stringify(value) };
}

/**
 * The properties of a record: facts of the user's own under their names, every other field as JSON. Facts that are called like something
 * else here, or have no type, and facts where there are none, are one JSON text.
 */
export function propertiesOf(record: object): readonly ExchangeProperty[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (field !== 'attributes' || !isPlainMap(value)) return [jsonProperty(field, value)];
    const facts = Object.entries(value);
    const odd = facts.filter(([name, fact]) => isOdd(name, fact));
    const rest = odd.length > 0 || facts.length === 0 ? [jsonProperty(field, Object.fromEntries(odd))] : [];
    return [...rest, ...facts.filter(([name, fact]) => !isOdd(name, fact)).map(factProperty)];
  });
}

function isOdd(name: string, fact: unknown): boolean {
  return name === 'kind' || name === '' || name.startsWith(FIELD) || TYPE_OF.get(typeof fact) === undefined;
}

function factProperty([name, fact]: readonly [string, unknown]): ExchangeProperty {
  return { name, type: TYPE_OF.get(typeof fact)!, text: String(fact) };
}

const TYPE_OF: ReadonlyMap<string, ExchangeProperty['type']> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);
