import { percentileOf } from '../algorithms/order-statistics.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import { knownMeasures } from '../model/known-measures.js';
import type { Link, Stage } from '../model/link.js';
import { partialMarks } from './completeness/partial-marks.js';
import { ratingGroupsOf } from './ratings/rating-groups.js';
import { DEFAULT_MINIMUM } from './ratings/rating-options.js';
import { perceptionsOf, signOf } from './ratings/rating-summary.js';

/** The stages of a journey, in order: the moments of truth. */
export const STAGES = [
  'first-contact',
  'service-delivery',
  'after-service',
] as const satisfies readonly Stage[];

const LADDER = 'service-level';

/** The touchpoints of one external customer in the order they are met. */
export interface Journey {
  readonly customer: string;
  readonly steps: ReadonlyArray<{ readonly link: Link; readonly level: number | null }>;
  /** The worst level of a step, the least unless the document turns the ladder round; null when none is known. */
  readonly leastLevel: number | null;
  /** Whether it may have touchpoints that the chain does not hold. */
  readonly isPartial: boolean;
  /** The first touchpoint with that level. */
  readonly weakest: string | null;
}

/** The journeys of a chain, by customer; a customer without a touchpoint has an empty one. */
export function* journeysOf(chain: ServiceChain): Generator<Journey> {
  const compiled = compiledOf(chain);
  const levels = levelsOf(chain);
  const sign = signOf(knownMeasures(compiled.columns.measures).get(LADDER)!);
  const isWorse = (level: number, other: number) => sign * (level - other) < 0;
  for (let party = 0; party < compiled.partyCount; party++) {
    if (!compiled.isCustomer(party)) continue;
    const customer = compiled.columns.partyIds[party]!;
    const links = chain.linksInto(customer).toSorted(inOrder);
    const steps = links.map((link) => ({ link, level: levels.get(link.id) ?? null }));
    const known = steps.flatMap(({ level }) => level ?? []);
    const leastLevel =
      known.length === 0 ? null : known.reduce((worst, level) => (isWorse(level, worst) ? level : worst));
    const weakest = leastLevel === null ? null : steps.find(({ level }) => level === leastLevel)!.link.id;
    yield { customer, steps, leastLevel, weakest, isPartial: partialMarks(compiled).has(party) };
  }
}

function inOrder(a: Link, b: Link): number {
  const stageOf = ({ stage }: Link) => (stage === undefined ? STAGES.length : STAGES.indexOf(stage));
  const orderOf = ({ order }: Link) => order ?? Number.POSITIVE_INFINITY;
  const [first, second] = [orderOf(a), orderOf(b)];
  return stageOf(a) - stageOf(b) || (first === second ? 0 : first - second) || compareIds(a.id, b.id);
}

/** The lower median of what customers say on the ladder, by touchpoint. */
function levelsOf(chain: ServiceChain): Map<string, number | null> {
  const groups = ratingGroupsOf(compiledOf(chain), DEFAULT_MINIMUM);
  const shown = groups.all.filter(
    ({ subject, measure, raters, isSuppressed }) =>
      subject.kind === 'link' && measure.id === LADDER && raters === 'customer-external' && !isSuppressed,
  );
  return new Map(shown.map((group) => [group.subject.id, percentileOf(perceptionsOf(group, groups), 50)]));
}
