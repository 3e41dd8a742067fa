import * as z from 'zod';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from './sections.js';
import { type SureForm, sureFormOf } from './sure-values.js';

/** A field of the records of a section, and how its values are read the quick way. */
export interface SureField extends SureForm {
  readonly name: string;
  readonly isRequired: boolean;
}

/** The fields of a section by name, in the order of its schema. The id of a map's records is no field. */
export type SureFields = ReadonlyMap<string, SureField>;

const SCHEMAS: Readonly<Record<MapSection | ListSection, z.ZodType>> = { ...MAP_SECTIONS, ...LIST_SECTIONS };
const known = new Map<MapSection | ListSection, SureFields>();

/** The fields of a section, from its schema. */
export function sureFields(section: MapSection | ListSection): SureFields {
  let fields = known.get(section);
  if (!fields) {
    fields = fieldsOf(SCHEMAS[section]);
    known.set(section, fields);
  }
  return fields;
}

function fieldsOf(schema: z.ZodType): SureFields {
  if (!(schema instanceof z.ZodObject)) throw new Error('the records of a section are maps');
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  return new Map(
    Object.entries(shape).map(([name, field]) => {
      const isRequired = !(field instanceof z.ZodOptional);
      const form = sureFormOf(isRequired ? field : (field.unwrap() as z.ZodType));
      return [name, { name, isRequired, ...form }];
    }),
  );
}
