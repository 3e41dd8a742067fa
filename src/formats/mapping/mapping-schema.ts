import * as z from 'zod';
import { nearestAmong } from '../../model/nearest.js';
import type { FieldSource, Mapping, TableMapping } from './mapping.js';
import { fieldKinds, SECTIONS } from './sections.js';

const cellValue = z.union([z.string(), z.number(), z.boolean()]);

const fieldSourceSchema: z.ZodType<FieldSource, FieldSource> = z.strictObject({
  column: z.string().optional(),
  default: cellValue.optional(),
  values: z.record(z.string(), cellValue).optional(),
  separator: z.string().min(1).optional(),
  makeId: z.boolean().optional(),
});

const tableSchema: z.ZodType<TableMapping, TableMapping> = z
  .strictObject({
    section: z.enum([...SECTIONS, 'organisation', 'nothing']),
    fields: z.record(z.string(), z.union([z.string(), fieldSourceSchema])),
  })
  .superRefine(({ section, fields }, context) => {
    if (section === 'nothing') return;
    const known = section === 'organisation' ? ['name'] : [...fieldKinds(section).keys()];
    const hasAttributes = section === 'parties' || section === 'links';
    const nearest = nearestAmong(known);
    for (const field of Object.keys(fields)) {
      if (known.includes(field)) continue;
      if (hasAttributes && (field === 'attributes' || field.startsWith('attributes.'))) continue;
      const expected = `a field of ${section}: ${[...known, ...(hasAttributes ? ['attributes.…'] : [])].join(', ')}`;
      context.addIssue({
        code: 'custom',
        path: ['fields', field],
        params: { expected, code: 'unknown-key', suggestion: nearest(field) },
      });
    }
  });

/** Checks a mapping on its own; whether the columns are there, the tables tell. */
export const mappingSchema: z.ZodType<Mapping, Mapping> = z.strictObject({
  tables: z.record(z.string(), tableSchema),
});
