import * as z from 'zod';
import { countSchema, idSchema, textSchema } from '../field-schemas.js';
import { requiresSchema } from '../link.js';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from '../sections.js';
import type { Change, ChangeWord } from './change.js';

const { parties, links, measures, goals } = MAP_SECTIONS;
const handover = z.strictObject({ link: idSchema, definition: links });
const part = z.strictObject({
  party: idSchema,
  links: z.array(idSchema).optional(),
  definition: partial('parties').optional(),
});

/** Per kind of change, what checks it on its own; whether its ids exist in a chain is the matter of `apply`. */
export const CHANGE_SCHEMAS: Readonly<Record<ChangeWord, z.ZodObject>> = {
  'add-goal': change('add-goal', { goal: idSchema, definition: goals }),
  'add-link': change('add-link', { link: idSchema, definition: links }),
  'add-measure': change('add-measure', { measure: idSchema, definition: measures }),
  'add-party': change('add-party', { party: idSchema, definition: parties }),
  'drop-goal': change('drop-goal', { goal: idSchema, cascade: z.boolean().optional() }),
  'drop-link': change('drop-link', { link: idSchema, cascade: z.boolean().optional() }),
  'drop-measure': change('drop-measure', { measure: idSchema, cascade: z.boolean().optional() }),
  'drop-party': change('drop-party', { party: idSchema, cascade: z.boolean().optional() }),
  'edit-contacts': change('edit-contacts', edits('contacts')),
  'edit-measurements': change('edit-measurements', edits('measurements')),
  'edit-ratings': change('edit-ratings', edits('ratings')),
  'edit-standards': change('edit-standards', edits('standards')),
  'edit-suppressions': change('edit-suppressions', edits('suppressions')),
  merge: change('merge', {
    parties: z.array(idSchema).min(1),
    into: idSchema,
    definition: partial('parties').optional(),
  }),
  move: change('move', { party: idSchema, to: idSchema.nullable() }),
  outsource: change('outsource', { party: idSchema }),
  'outsource-links': change('outsource-links', {
    links: z.array(idSchema).min(1),
    to: idSchema,
    partner: partial('parties').optional(),
    requires: requiresSchema.optional(),
    owner: idSchema.nullable().optional(),
  }),
  're-own': change('re-own', { link: idSchema, owner: idSchema.nullable() }),
  rename: change('rename', { party: idSchema, name: textSchema }),
  'set-goal': change('set-goal', { goal: idSchema, ...fields('goals') }),
  'set-link': change('set-link', { link: idSchema, ...fields('links') }),
  'set-measure': change('set-measure', { measure: idSchema, ...fields('measures') }),
  'set-name': change('set-name', { name: textSchema.nullable() }),
  'set-party': change('set-party', { party: idSchema, ...fields('parties') }),
  split: change('split', {
    party: idSchema,
    parts: z.array(part).min(2),
    rest: idSchema,
    handovers: z.array(handover).optional(),
  }),
  vacate: change('vacate', { party: idSchema }),
};

/** Checks a list of changes on its own; {@link parseChanges} says what is wrong in the words of the other problems. */
export const changesSchema = z.array(
  z.discriminatedUnion('change', Object.values(CHANGE_SCHEMAS) as [z.ZodObject, ...z.ZodObject[]]),
) as unknown as z.ZodType<readonly Change[]>;

function change(word: ChangeWord, shape: z.ZodRawShape): z.ZodObject {
  return z.strictObject({ change: z.literal(word), ...shape });
}

function fields(section: MapSection): z.ZodRawShape {
  const { shape } = objectOf(MAP_SECTIONS[section]);
  const optional = Object.keys(shape).filter((field) => shape[field] instanceof z.ZodOptional);
  return { set: partial(section).optional(), unset: z.array(z.enum(optional)).optional() };
}

function edits(section: ListSection): z.ZodRawShape {
  const edit = z.strictObject({
    at: countSchema,
    remove: countSchema.optional(),
    insert: z.array(LIST_SECTIONS[section] as z.ZodType).optional(),
  });
  return { edits: z.array(edit) };
}

function partial(section: MapSection): z.ZodObject {
  return objectOf(MAP_SECTIONS[section]).partial();
}

function objectOf(schema: unknown): z.ZodObject {
  return schema as z.ZodObject;
}
