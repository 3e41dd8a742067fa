import * as z from 'zod';
import type { ChainContent } from '../../model/document.js';
import { LIST_SECTIONS, MAP_SECTIONS } from '../../model/sections.js';

/** A section of a chain that holds records. */
export type Section = Exclude<keyof ChainContent, 'name'>;

/** What a cell of a field holds: text, a number, truth, an amount (a number, or a text such as a duration), a list of texts, or JSON. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'amount' | 'list' | 'json';

/** All sections, in the order they are written. */
export const SECTIONS = [...Object.keys(MAP_SECTIONS), ...Object.keys(LIST_SECTIONS)] as readonly Section[];

const SCHEMAS: Readonly<Record<Section, z.ZodType>> = { ...MAP_SECTIONS, ...LIST_SECTIONS };

const kinds = new Map<Section, ReadonlyMap<string, FieldKind>>();

/** The fields of a section and what their cells hold, `id` first where its records have one; attributes are left out. */
export function fieldKinds(section: Section): ReadonlyMap<string, FieldKind> {
  const known = kinds.get(section) ?? kindsIn(section);
  kinds.set(section, known);
  return known;
}

/** The fields that every record of a section must have; links without an id get one. */
export function requiredFields(section: Section): readonly string[] {
  const { shape } = SCHEMAS[section] as z.ZodObject;
  const fields = Object.entries(shape).filter(([, schema]) => !(schema instanceof z.ZodOptional));
  const id = section in MAP_SECTIONS && section !== 'links' ? ['id'] : [];
  return [...id, ...fields.map(([field]) => field)];
}

function kindsIn(section: Section): ReadonlyMap<string, FieldKind> {
  const { shape } = SCHEMAS[section] as z.ZodObject;
  const id = section in MAP_SECTIONS ? [['id', 'text'] as const] : [];
  const fields = Object.entries(shape).filter(([field]) => field !== 'attributes');
  return new Map([...id, ...fields.map(([field, schema]) => [field, kindOf(schema as z.ZodType)] as const)]);
}

function kindOf(schema: z.ZodType): FieldKind {
  if (schema instanceof z.ZodOptional) return kindOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return kindOf(schema.element as z.ZodType) === 'text' ? 'list' : 'json';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodPipe) return kindOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return 'amount';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'json' : 'text';
}
