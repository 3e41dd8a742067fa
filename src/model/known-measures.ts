import { BUILT_IN_MEASURES } from './instruments/built-in.js';
import type { BuiltInMeasure } from './instruments/instrument.js';
import type { Measure } from './measure.js';

/**
 * The measures that records may name, by id: a document's own, and those of the library that it does not define anew. One that
 * the library knows to be about people stays personal however a document defines it, so that no new scale opens what is hidden.
 */
export function knownMeasures(own: readonly Measure[]): ReadonlyMap<string, Measure | BuiltInMeasure> {
  return new Map([
    ...BUILT_IN_MEASURES,
    ...own.map((measure) => [measure.id, keptPersonal(measure)] as const),
  ]);
}

function keptPersonal(measure: Measure): Measure {
  const isPersonal = BUILT_IN_MEASURES.get(measure.id)?.personal === true;
  return isPersonal && measure.personal !== true ? { ...measure, personal: true } : measure;
}
