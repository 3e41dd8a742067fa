import * as z from 'zod';

/** What checks the options of a format. */
export type OptionSchema = z.ZodType<object, object>;

/** An option of a format. */
export interface OptionLine {
  readonly name: string;
  /** What it may be, in words; values that are few stand in backticks. */
  readonly values: string;
  readonly description: string;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** The options that a schema checks, in its order. */
export function optionList(schema: OptionSchema): readonly OptionLine[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => ({
    ...{ name, values: valuesInWords(property) },
    description: property.description ?? '',
  }));
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a map',
};

function valuesInWords({ type, enum: values, anyOf, items }: JsonSchema): string {
  if (values) return values.map((value) => `\`${value === '\t' ? '\\t' : value}\``).join(' or ');
  if (anyOf) return [...new Set(anyOf.map(valuesInWords))].join(' or ');
  if (items) return `a list of ${valuesInWords(items)}`;
  return WORDS[String(type)] ?? 'any';
}
