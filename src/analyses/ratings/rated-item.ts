import { serviceChainError } from '../../model/error.js';
import { knownMeasures } from '../../model/known-measures.js';
import { checkKnownName } from '../../model/known-name.js';
import type { Measure } from '../../model/measure.js';

/** Which ratings to read: those of an instrument, overall, or those on one measure. */
export interface RatedItemOptions {
  /** The instrument whose overall value counts; `servqual` where nothing is said. */
  readonly instrument?: string;
  /** The measure whose value counts, instead of an instrument; not both. */
  readonly measure?: string;
}

/** The rows of quality that are meant. */
export interface RatedItem {
  readonly level: 'measure' | 'overall';
  readonly item: string;
}

const DEFAULT_INSTRUMENT = 'servqual';

/**
 * The options, checked.
 *
 * @param own the measures that the document defines.
 * @throws ServiceChainError `invalid-option` for both at once, and for a measure or instrument that nobody knows
 */
export function checkedRatedItem(
  { instrument, measure }: RatedItemOptions,
  own: readonly Measure[],
): RatedItem {
  if (instrument !== undefined && measure !== undefined)
    throw serviceChainError('invalid-option', 'expected an instrument or a measure, got both');
  const known = knownMeasures(own);
  if (measure !== undefined) {
    checkKnownName('measure', measure, [...known.keys()]);
    return { level: 'measure', item: measure };
  }
  const item = instrument ?? DEFAULT_INSTRUMENT;
  const instruments = [...known.values()].flatMap((one) => one.instrument ?? []);
  checkKnownName('instrument', item, [...new Set(instruments)]);
  return { level: 'overall', item };
}
