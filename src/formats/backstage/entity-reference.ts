import { isPlainMap } from '../../model/plain-map.js';

/** The three parts by which a catalogue names an entity, in small letters. */
export interface EntityReference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What stands in for the parts a reference leaves out. */
export interface ReferenceDefaults {
  readonly kind: string;
  readonly namespace: string;
}

const TEXT = /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/;

/**
 * Reads a reference: `name`, `kind:name`, `namespace/name`, `kind:namespace/name`, or a map of these; whether letters are small or
 * capital is of no account. `undefined` for what is none.
 */
export function entityReference(value: unknown, defaults: ReferenceDefaults): EntityReference | undefined {
  if (isPlainMap(value)) {
    const { kind = defaults.kind, namespace = defaults.namespace, name } = value;
    return typeof kind === 'string' && typeof namespace === 'string' && typeof name === 'string'
      ? entityReference(`${kind}:${namespace}/${name}`, defaults)
      : undefined;
  }
  const parts = typeof value === 'string' ? TEXT.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [, kind = defaults.kind, namespace = defaults.namespace, name] = parts;
  return { kind: kind.toLowerCase(), namespace: namespace.toLowerCase(), name: name!.toLowerCase() };
}

/** A reference as a chain has it for an id: `component:shop`, or with its namespace where that is not `default`. */
export function idOfReference({ kind, namespace, name }: EntityReference): string {
  return namespace === 'default' ? `${kind}:${name}` : `${kind}:${namespace}/${name}`;
}
