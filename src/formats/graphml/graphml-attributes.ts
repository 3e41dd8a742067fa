import { isPlainMap } from '../../model/plain-map.js';
import { FACT } from '../graph/record-of.js';

/** What a value is in GraphML. */
export type GraphmlType = 'string' | 'double' | 'boolean';

/** An attribute of a node, edge or graph as it is written. */
export interface GraphmlAttribute {
  readonly name: string;
  readonly type: GraphmlType;
  readonly text: string;
}

/**
 * The attributes that a record is written as: a field each, facts of the user's own each as `attributes.` and their name; lists and maps
 * are JSON text. What has no type of GraphML (facts that are null, or no facts where there could be) stands in one JSON text.
 *
 * @param label what tools that know no names of ours show of it.
 */
export function* graphmlAttributes(record: object, label?: string): Generator<GraphmlAttribute> {
  if (label !== undefined) yield { name: 'label', type: 'string', text: label };
  for (const [name, value] of Object.entries(record) as Array<[string, unknown]>) {
    if (name === 'attributes' && isPlainMap(value)) yield* facts(value);
    else if (value !== undefined && !ELSEWHERE.has(name)) yield attributeOf(name, value);
  }
}

/** Fields that XML attributes of nodes and edges say. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'provider', 'customer']);

function* facts(attributes: Readonly<Record<string, unknown>>): Generator<GraphmlAttribute> {
  const entries = Object.entries(attributes);
  const untyped = entries.filter(([, value]) => value === null);
  if (untyped.length > 0 || entries.length === 0)
    yield attributeOf('attributes', Object.fromEntries(untyped));
  for (const [name, value] of entries) if (value !== null) yield attributeOf(`${FACT}${name}`, value);
}

function attributeOf(name: string, value: unknown): GraphmlAttribute {
  if (typeof value === 'number') return { name, type: 'double', text: String(value) };
  if (typeof value === 'boolean') return { name, type: 'boolean', text: String(value) };
  return { name, type: 'string', text: typeof value === 'string' ? value : JSON.stringify(value) };
}
