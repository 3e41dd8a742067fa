import { fourDimensions } from './four-dimensions.js';
import { customerSatisfaction, loyalty, serviceLevelLadder } from './indicators.js';
import type { BuiltInMeasure, Instrument } from './instrument.js';
import { leaderCharacteristics } from './leader-characteristics.js';
import { selfLeadership } from './self-leadership.js';
import { serviceExcellence } from './service-excellence.js';
import { serviceQuotient } from './service-quotient.js';
import { servqual } from './servqual.js';
import { staffFlexibility } from './staff-flexibility.js';
import { serviceTimes } from './times.js';
import { vitals } from './vitals.js';

const ALL = [
  servqual,
  fourDimensions,
  serviceExcellence,
  serviceLevelLadder,
  customerSatisfaction,
  loyalty,
  serviceQuotient,
  serviceTimes,
  selfLeadership,
  vitals,
  leaderCharacteristics,
  staffFlexibility,
] as const;

/** The id of a measure that comes with the library. */
export type BuiltInMeasureId = (typeof ALL)[number]['measures'][number]['id'];

/** The instruments that come with the library. Their measures may be used in any document without being defined there. */
export const instruments: ReadonlyArray<Instrument<BuiltInMeasureId>> = ALL;

/** The measures of all instruments by id. */
export const BUILT_IN_MEASURES: ReadonlyMap<string, BuiltInMeasure<BuiltInMeasureId>> = new Map(
  instruments.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure] as const)),
);
