import * as z from 'zod';
import { DOCUMENT_VERSION } from './document.js';
import {
  dateSchema,
  idSchema,
  minutesSchema,
  quantitySchema,
  textSchema,
  timestampSchema,
} from './field-schemas.js';
import {
  LIST_SECTIONS,
  type ListSection,
  MAP_SECTIONS,
  type MapSection,
  REQUIRED_SECTIONS,
} from './sections.js';

/** A JSON Schema (draft 7), as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The draft that schemas are written in. */
export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Says in a sentence what a definition is, or what one of its properties holds. The document itself is `ChainDocument`. */
export type Describe = (definition: string, property?: string) => string;

/** What the entries of a section are called. */
const ENTRIES: Readonly<Record<MapSection | ListSection, string>> = {
  parties: 'Party',
  links: 'Link',
  measures: 'Measure',
  goals: 'Goal',
  ratings: 'Rating',
  standards: 'Standard',
  measurements: 'Measurement',
  contacts: 'Contact',
  suppressions: 'Suppression',
};

/** What the maps inside an entry are called, by the property they stand under. */
const INNER_MAPS: Readonly<Record<string, string>> = { leaders: 'Leader', requires: 'Threshold' };

const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const CLOCK = '(?:[01]\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const TIMESTAMP = `${DAY}T${CLOCK}(?:Z|[+-]\\d{2}:\\d{2})`;
const COUNT = '\\d+(?:\\.\\d+)?';
const DURATION = `P(?=[\\dT])(?:${COUNT}W)?(?:${COUNT}D)?(?:T(?=\\d)(?:${COUNT}H)?(?:${COUNT}M)?(?:${COUNT}S)?)?`;

/** The fields zod checks with code: what a pattern can say of their text. It refuses nothing that the code accepts. */
const TEXT_RULES: ReadonlyMap<unknown, JsonSchema> = new Map([
  textRule(dateSchema, `(?:${DAY}|${TIMESTAMP})`),
  textRule(timestampSchema, TIMESTAMP),
  textRule(minutesSchema, DURATION),
  textRule(quantitySchema, DURATION),
]);

/**
 * The JSON Schema of a chain document, made from the schemas that read it. It says what one record looks like; whether
 * the ids in it exist and fit each other only reading the document tells.
 */
export function chainJsonSchema(describe: Describe): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const entry = (section: MapSection | ListSection, schema: z.ZodType) =>
    referenceTo(ENTRIES[section], plainSchema(schema), { definitions, describe });
  const id: JsonSchema = { title: 'id', ...plainSchema(idSchema) };
  const properties: Record<string, JsonSchema> = {
    $schema: plainSchema(textSchema),
    version: { const: DOCUMENT_VERSION, default: DOCUMENT_VERSION },
    name: plainSchema(textSchema),
  };
  for (const [section, schema] of sectionsOf(MAP_SECTIONS)) {
    properties[section] = {
      type: ['object', 'null'],
      propertyNames: id,
      additionalProperties: entry(section, schema),
    };
  }
  for (const [section, schema] of sectionsOf(LIST_SECTIONS)) {
    properties[section] = { type: ['array', 'null'], items: entry(section, schema) };
  }
  return {
    $schema: DRAFT,
    title: 'Service chain',
    ...textOf(describe('ChainDocument')),
    type: 'object',
    properties: mapValues(properties, (schema, name) => ({
      ...textOf(describe('ChainDocument', name)),
      ...schema,
    })),
    required: [...REQUIRED_SECTIONS],
    additionalProperties: false,
    definitions,
  };
}

interface Context {
  readonly definitions: Record<string, JsonSchema>;
  readonly describe: Describe;
}

/** Adds a map to the definitions, the maps inside it too, and refers to it. */
function referenceTo(name: string, schema: JsonSchema, context: Context): JsonSchema {
  const { definitions, describe } = context;
  const definition: JsonSchema = { title: name, ...textOf(describe(name)), ...schema };
  definitions[name] = definition;
  definition.properties = mapValues(schema.properties as Record<string, JsonSchema>, (property, key) => ({
    ...textOf(describe(name, key)),
    ...withReferences(property, INNER_MAPS[key], context),
  }));
  return { $ref: `#/definitions/${name}` };
}

function withReferences(schema: JsonSchema, name: string | undefined, context: Context): JsonSchema {
  if (schema.properties) {
    if (name === undefined) throw new Error('a map inside an entry has no name');
    return referenceTo(name, schema, context);
  }
  const { items, anyOf } = schema;
  return {
    ...schema,
    ...(items !== undefined && { items: withReferences(items as JsonSchema, name, context) }),
    ...(anyOf && { anyOf: anyOf.map((shape) => withReferences(shape, name, context)) }),
  };
}

/** Editors read `markdownDescription` where there is one, and would show the marks of a plain description. */
function textOf(text: string): JsonSchema {
  return { description: text, ...(/[`*_[]/.test(text) && { markdownDescription: text }) };
}

/** The JSON Schema of what a schema reads, without the line that names its draft. */
export function plainSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => adjust(zodSchema, jsonSchema),
  });
  return plain;
}

/** Patterns for what zod checks with code; and no bounds where any whole number will do. */
function adjust(zodSchema: unknown, jsonSchema: JsonSchema): void {
  const rule = TEXT_RULES.get(zodSchema);
  if (rule && jsonSchema.type === 'string') {
    delete jsonSchema.format;
    delete jsonSchema.anyOf;
  }
  Object.assign(jsonSchema, rule);
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** The pattern of a text and, for editors, what the schema itself says it expected when it refuses one. */
function textRule(schema: z.ZodType, pattern: string): [z.ZodType, JsonSchema] {
  const issue = schema.safeParse('').error?.issues[0];
  const expected = issue?.code === 'custom' ? String(issue.params?.expected) : 'something else';
  return [schema, { pattern: `^${pattern}$`, patternErrorMessage: `expected ${expected}` }];
}

function sectionsOf<S extends string>(sections: Readonly<Record<S, z.ZodType>>): Array<[S, z.ZodType]> {
  return Object.entries(sections) as Array<[S, z.ZodType]>;
}

function mapValues<T, R>(
  of: Readonly<Record<string, T>>,
  make: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value, key)]));
}
