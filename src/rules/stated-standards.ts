import type { ServiceChain } from '../chain/service-chain.js';
import { knownMeasures } from '../model/known-measures.js';

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
  /** What tells it from the others of its link: the measure, and the target and attainment where that is not enough. */
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
  const onMeasure = counter(standards, ({ link, measure }) => JSON.stringify([link, measure]));
  const onTarget = counter(standards, ({ link, measure, target }) => JSON.stringify([link, measure, target]));
  const byKey = new Map<string, StatedStandard>();
  for (const [place, standard] of standards.entries()) {
    const { link, measure, target, attainment = 1, promise } = standard;
    const parts = [wordOf(measure)];
    if (onMeasure(standard) > 1) parts.push(`${target}`);
    if (onTarget(standard) > 1) parts.push(`${attainment}`);
    byKey.set(keyOf({ link, measure, target, attainment }), {
      place,
      hasPromise: promise !== undefined,
      detail: parts.join(' '),
      measureInWords: namedOf(measure, known.get(measure)?.name),
    });
  }
  return byKey;
}

function counter<Item>(items: readonly Item[], textOf: (item: Item) => string): (item: Item) => number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(textOf(item), (counts.get(textOf(item)) ?? 0) + 1);
  return (item) => counts.get(textOf(item)) ?? 0;
}

function keyOf({ link, measure, target, attainment }: StandardKey): string {
  return JSON.stringify([link, measure, target, attainment]);
}

/** An id in quotes unless it is a plain word, so that `wait 5` and the target 5 of `wait` differ. */
function wordOf(id: string): string {
  return /^[\w$-]+$/.test(id) ? id : JSON.stringify(id);
}

function namedOf(id: string, name: string | undefined): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}
