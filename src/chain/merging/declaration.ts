import type { MapSection } from '../../model/sections.js';

/** A record as its fields by name; one that was there and could not be read is `undefined`. */
export type Fields = Readonly<Record<string, unknown>>;

/** What one of several documents declares of a party, link, measure or goal. */
export interface Declaration {
  /** The number of the document. */
  readonly source: number;
  /** The id it has there. */
  readonly id: string;
  /** What is declared; links it points at have the ids they have in the whole. */
  readonly record: Fields;
}

/** Per section, by the id in the whole: the declarations in the order of the documents. Ids ascend. */
export type Declared = { readonly [S in MapSection]: ReadonlyMap<string, readonly Declaration[]> };

/** The declarations that state a field. */
export function stating(declarations: readonly Declaration[], field: string): readonly Declaration[] {
  return declarations.filter(({ record }) => fieldOf(record, field) !== undefined);
}

/** The value of a field, which may be named as one that every object inherits. */
export function fieldOf(record: Fields, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
