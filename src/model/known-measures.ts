import { BUILT_IN_MEASURES } from './instruments/built-in.js';
import type { BuiltInMeasure } from './instruments/instrument.js';
import type { Measure } from './measure.js';

/** The measures that records may name, by id: a document's own, and those of the library that it does not define anew. */
export function knownMeasures(own: readonly Measure[]): ReadonlyMap<string, Measure | BuiltInMeasure> {
  return new Map([...BUILT_IN_MEASURES, ...own.map((measure) => [measure.id, measure] as const)]);
}
