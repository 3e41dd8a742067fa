import * as z from 'zod';
import { MAP_SECTIONS, type MapSection } from './sections.js';

const partial = new Map<MapSection, z.ZodType>();

/**
 * Reads a record of a map section that need not have every field it must, as one of several documents states it: its values are those a
 * whole record would have. `undefined` where something else is wrong with it.
 */
export function partialRecord(section: MapSection, entry: unknown): object | undefined {
  let schema = partial.get(section);
  if (!schema) {
    const whole: unknown = MAP_SECTIONS[section];
    if (!(whole instanceof z.ZodObject)) throw new Error('the records of a section are maps');
    schema = whole.partial();
    partial.set(section, schema);
  }
  return schema.safeParse(entry).data as object | undefined;
}
