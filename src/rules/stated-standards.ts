import type { ServiceChain } from '../chain/service-chain.js';
import { knownMeasures } from '../model/known-measures.js';
import { idInDetail, measureInWords } from './words.js';

/** What tells a standard from all others: the key of its rows. */
interface StandardKey {
  readonly link: string;
  readonly measure: string;
  readonly target: number;
  readonly attainment: number;
}

/** A standard as findings speak of it. */
export interface StatedStandard {
  /** Its place in the list of the document, from 0. */
  readonly place: number;
  /** Whether it says what customers are told. */
  readonly hasPromise: boolean;
  /** What tells it from the others of its link, whatever others there are: the measure, the target and the attainment. */
  readonly detail: string;
  /** Its measure as messages say it: `Waiting time (wait)`. */
  readonly measureInWords: string;
}

/** Finds the standard that a row is about. O(standards + measures) at once, when the first is looked for. */
export function statedStandards(chain: ServiceChain): (row: StandardKey) => StatedStandard {
  let byKey: ReadonlyMap<string, StatedStandard> | undefined;
  return (row) => {
    byKey ??= standardsByKey(chain);
    return byKey.get(keyOf(row))!;
  };
}

function standardsByKey(chain: ServiceChain): ReadonlyMap<string, StatedStandard> {
  const { standards, measures } = chain.content;
  const known = knownMeasures(measures);
  const byKey = new Map<string, StatedStandard>();
  for (const [place, standard] of standards.entries()) {
    const { link, measure, target, attainment = 1, promise } = standard;
    byKey.set(keyOf({ link, measure, target, attainment }), {
      place,
      hasPromise: promise !== undefined,
      detail: `${idInDetail(measure)} ${target} ${attainment}`,
      measureInWords: measureInWords(measure, known.get(measure)?.name),
    });
  }
  return byKey;
}

function keyOf({ link, measure, target, attainment }: StandardKey): string {
  return JSON.stringify([link, measure, target, attainment]);
}
