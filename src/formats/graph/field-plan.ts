import { type SureField, sureFields } from '../../model/sure-fields.js';

/** Which attributes of nodes or edges are fields of parties or links. */
export interface FieldPlan {
  /** The field that an attribute of this name is. */
  readonly fieldOf: ReadonlyMap<string, SureField>;
  /** The field that a `label` stands in for, where it is free to. */
  readonly labelled: string | undefined;
  /** The name of the attribute that a field is in. */
  attributeOf(field: string): string;
}

/** The plan for one section, from what the caller says of its fields. */
export function fieldPlan(
  section: 'parties' | 'links',
  given: Readonly<Record<string, string | null | undefined>>,
): FieldPlan {
  const labelled = section === 'parties' ? 'name' : 'service';
  const plain = new Map<string, SureField>();
  const named = new Map<string, SureField>();
  for (const [name, field] of sureFields(section)) {
    if (name === 'attributes' || name === 'provider' || name === 'customer') continue;
    const attribute = given[name];
    if (typeof attribute === 'string') named.set(attribute, field);
    else if (attribute !== null) plain.set(name, field);
  }
  return {
    // What the caller says of an attribute counts before what it happens to be called.
    fieldOf: new Map([...plain, ...named]),
    labelled: given[labelled] === undefined && !named.has('label') ? labelled : undefined,
    attributeOf: (field) => given[field] ?? field,
  };
}
