import { DRAFT, type JsonSchema, plainSchema } from '../../src/model/json-schema.js';
import { configSchema } from '../../src/rules/config/config-schema.js';
import type { Generated } from './generated.js';

/** The JSON Schema of a config file, for editors. Rules of one's own are functions, which only a config file in JavaScript can hold. */
export const configFileSchema: Generated = {
  path: 'dist/config.schema.json',
  make: () => {
    const schema: JsonSchema = {
      $schema: DRAFT,
      title: 'Settings of service-chain',
      description: 'The settings of a project, for the command: service-chain.config.yaml or .json.',
      ...plainSchema(configSchema().omit({ ownRules: true })),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
  },
};
