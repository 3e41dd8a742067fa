import { isPlainMap } from '../../model/plain-map.js';
import type { SourceLocation } from '../../model/problem.js';
import type { GraphElement } from '../graph/graph-element.js';
import { type ToldOnce, toldOnce } from '../graph/told-once.js';

/** A value of a property: texts, or what the definition of the property says. */
export type PropertyValue = string | number | boolean;

/** What elements and relations have in common. */
export interface ModelItem {
  readonly id: string;
  /** The type without prefix and without `Relationship`: `BusinessRole`, `Serving`. */
  readonly type: string;
  /** The name, on one line; empty where there is none. */
  readonly name: string;
  readonly documentation: string;
  readonly properties: ReadonlyMap<string, PropertyValue>;
  readonly place: SourceLocation;
}

/** A relation, from its source to its target. */
export interface ModelRelation extends ModelItem {
  readonly source: string;
  readonly target: string;
}

/** What files of a model hold, in their order. */
export interface ArchimateModel {
  readonly told: ToldOnce;
  readonly elements: ModelItem[];
  readonly relations: ModelRelation[];
  /** What the files say of the whole. */
  readonly wholes: GraphElement[];
}

/** A model that holds nothing yet. */
export function emptyModel(): ArchimateModel {
  return { told: toldOnce(), elements: [], relations: [], wholes: [] };
}

/** What stands before the names of properties that are fields of a chain; their values are JSON. */
export const FIELD = 'chain.';

/** The property that says which special kind of its type an item is. */
export const SPECIALIZATION = 'specialization';

/** Adds a value of a property; of one that has several values the texts follow one another, each once. */
export function addProperty(
  properties: Map<string, PropertyValue>,
  name: string,
  value: PropertyValue,
): void {
  const known = properties.get(name);
  if (known === undefined || known === value) properties.set(name, value);
  else if (!String(known).split(SEVERAL).includes(String(value)))
    properties.set(name, `${known}${SEVERAL}${value}`);
}

const SEVERAL = '; ';

/** A name on one line. */
export function onOneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/**
 * The record that the properties of an item make: fields where their names say so, facts of the user's own otherwise; the documentation is a
 * fact as well.
 */
export function recordOfItem({ properties, documentation }: ModelItem): Map<string, unknown> {
  const record = new Map<string, unknown>();
  const facts = new Map<string, unknown>();
  if (documentation !== '') facts.set('documentation', documentation);
  for (const [name, value] of properties) {
    if (name.startsWith(FIELD)) record.set(name.slice(FIELD.length), jsonOf(value));
    else facts.set(name, value);
  }
  if (facts.size > 0 && (record.get('attributes') === undefined || isPlainMap(record.get('attributes')))) {
    const given = Object.entries((record.get('attributes') ?? {}) as object);
    record.set('attributes', Object.fromEntries([...facts, ...given]));
  }
  return record;
}

/** The value that a text is the JSON of; the text itself where it is of none. */
export function jsonOf(value: PropertyValue): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
