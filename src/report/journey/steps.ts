import { journey } from '../../analyses/journey.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { STAGES } from '../blueprint/touchpoint-cards.js';

/** A step of a journey: a touchpoint, or the rest of a long stage. */
export interface Step {
  /** The touchpoints it stands for: one, or all of the rest. */
  readonly touchpoints: readonly string[];
  /** Who provides it; undefined for a rest that several provide. */
  readonly provider: string | undefined;
  /** Whether another party takes over from the step before; never told of a rest. */
  readonly handover: boolean;
}

/** A stage of a journey, with its steps; one that is empty is a gap. */
export interface StageOfJourney {
  readonly stage: (typeof STAGES)[number];
  readonly steps: readonly Step[];
}

/** A customer's journey, and its counts. */
export interface StagedJourney {
  readonly stages: readonly StageOfJourney[];
  readonly touchpoints: number;
  readonly handovers: number;
}

/** How many touchpoints of a stage are shown one by one. */
export const MOST_STEPS = 12;

/** The journey of one customer by stage. The three stages are there even when empty. O(links + ratings). */
export function stagedJourney(chain: ServiceChain, customer: string): StagedJourney {
  const rows = journey(chain)
    .rows()
    .filter((row) => row.customer === customer);
  const stages = STAGES.flatMap((stage): readonly StageOfJourney[] => {
    const all = rows.filter((row) => (row.stage ?? 'none') === stage);
    if (stage === 'none' && all.length === 0) return [];
    const most = all.length > MOST_STEPS + 1 ? MOST_STEPS : all.length;
    const steps: Step[] = all.slice(0, most).map(({ touchpoint, provider, handover, position }) => {
      // What stands before may be among those that are not shown one by one.
      const isBesideRest = position > 1 && all[0]!.position === position && isLong(rows, position - 1);
      return { touchpoints: [touchpoint], provider, handover: handover === true && !isBesideRest };
    });
    const rest = all.slice(most);
    const providers = new Set(rest.map(({ provider }) => provider));
    if (rest.length > 0)
      steps.push({
        touchpoints: rest.map(({ touchpoint }) => touchpoint),
        ...{ provider: providers.size === 1 ? rest[0]!.provider : undefined, handover: false },
      });
    return [{ stage, steps }];
  });
  return {
    stages,
    touchpoints: rows.length,
    handovers: rows.filter(({ handover }) => handover === true).length,
  };
}

/** Whether the touchpoint at a place is in a stage that is not shown whole. */
function isLong(
  rows: ReadonlyArray<{ readonly position: number; readonly stage: string | null }>,
  position: number,
): boolean {
  const { stage } = rows[position - 1]!;
  return rows.filter((row) => row.stage === stage).length > MOST_STEPS + 1;
}
