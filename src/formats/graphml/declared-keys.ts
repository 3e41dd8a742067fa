import { FACT } from '../graph/record-of.js';
import type { OpenElement } from './graphml-element.js';
import { type GraphmlKey, undeclaredKey } from './graphml-keys.js';

/** The most values that keys may set where elements say none, all together: few keys and short elements could stand for any number. */
export const MOST_STANDARDS = 2_000_000;

/** The keys that a file declares. */
export interface DeclaredKeys {
  declare(id: string, key: GraphmlKey): void;
  /** The key of an id; one that nobody declared holds texts. */
  named(id: string): GraphmlKey;
  /** Sets the value of elements that say none. */
  setStandard(key: GraphmlKey, value: unknown): void;
  /** The attributes of an element whose data have come: with the standard values of what it says nothing about. */
  attributesOf(element: OpenElement): ReadonlyArray<readonly [string, unknown]>;
}

/** Makes an empty list of keys. @param tellTooMany is called once, when standard values have become too many. */
export function declaredKeys(tellTooMany: () => void): DeclaredKeys {
  const keys = new Map<string, GraphmlKey>();
  const meant = new Map<string, readonly GraphmlKey[]>();
  let left = MOST_STANDARDS;
  const standardsOf = (domain: OpenElement['domain']) => {
    const known = meant.get(domain);
    if (known) return known;
    const found = [...keys.values()].filter(
      (key) => key.standard !== undefined && (key.domain === domain || key.domain === 'all'),
    );
    meant.set(domain, found);
    return found;
  };
  return {
    declare(id, key) {
      keys.set(id, key);
      meant.clear();
    },
    named: (id) => keys.get(id) ?? undeclaredKey(id),
    setStandard(key, value) {
      key.standard = value;
      meant.clear();
    },
    attributesOf({ domain, data }) {
      const attributes: Array<readonly [string, unknown]> = [];
      data.names.forEach((name, at) => {
        // Drawing tools write an empty text where there is nothing; only our own files mean one.
        if (data.values[at] !== '' || name.startsWith(FACT)) attributes.push([name, data.values[at]]);
      });
      for (const { name, standard } of standardsOf(domain)) {
        if (left <= 0 || data.has(name)) continue;
        if (--left === 0) tellTooMany();
        attributes.push([name, standard]);
      }
      return attributes;
    },
  };
}
