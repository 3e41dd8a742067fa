import { changesFileSchema } from './changes-schema.js';
import { configFileSchema } from './config-schema.js';
import { type Generated, isStarted, write } from './generated.js';
import { schema } from './schema.js';

/** Every JSON Schema of the package. */
export const schemas: readonly Generated[] = [schema, configFileSchema, changesFileSchema];

if (isStarted(import.meta.url)) await write(...schemas);
