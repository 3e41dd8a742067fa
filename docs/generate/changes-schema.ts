import { changesSchema } from '../../src/model/changes/change-schemas.js';
import { DRAFT, type JsonSchema, plainSchema } from '../../src/model/json-schema.js';
import type { Generated } from './generated.js';

/** The JSON Schema of a file of changes, for editors. */
export const changesFileSchema: Generated = {
  path: 'dist/changes.schema.json',
  make: () => {
    const schema: JsonSchema = {
      $schema: DRAFT,
      title: 'Changes of a service chain',
      description: 'A list of changes, made one after another.',
      ...plainSchema(changesSchema),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
  },
};
