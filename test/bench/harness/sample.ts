import { SUMMED_UP, type SummingUp } from '../contenders/record-groups.js';
import { randomStream } from '../organisation/random.js';
import { groupCounts } from '../organisation/records.js';
import { type Plan, SIZES } from '../organisation/sizes.js';
import type { QuestionName, Unit } from './questions.js';

const SEED = 7;

/** The items of a question in an order drawn at random, the same in every run: the first n of them are a sample. */
export function itemsOf({ size }: Plan, per: Unit): number[] {
  const { touchpoints, parties } = SIZES[size];
  const items = Array.from(
    { length: { whole: 1, touchpoint: touchpoints, party: parties }[per] },
    (_, i) => i,
  );
  const random = randomStream(SEED);
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}

/** What the answers about all are compared by: parties, places in the list of links without owner, or groups of records. */
export function watchedOf(plan: Plan, question: QuestionName, unowned: number): number[] {
  const { parties, watched } = SIZES[plan.size];
  if (question in SUMMED_UP) return evenly(groupCounts(plan)[SUMMED_UP[question as SummingUp]], watched);
  return evenly(question === 'unownedExposure' ? unowned : parties, watched);
}

/** Numbers below `limit`, at most `count`, evenly spaced. */
function evenly(limit: number, count: number): number[] {
  const wanted = Math.min(limit, count);
  return Array.from({ length: wanted }, (_, i) => Math.floor((i * limit) / wanted));
}
