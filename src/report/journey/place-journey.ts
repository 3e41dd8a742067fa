import type { Box } from '../blueprint/blueprint.js';
import { CARD, ROW } from '../blueprint/measures.js';
import type { StagedJourney, StageOfJourney, Step } from './steps.js';

/** A step with its place. */
export interface PlacedStep extends Step {
  readonly box: Box;
}

/** A stage with its place and those of its steps. */
export interface PlacedStage {
  readonly stage: StageOfJourney['stage'];
  readonly band: Box;
  readonly steps: readonly PlacedStep[];
}

/** A provider below the neighbouring touchpoints that are all its own. */
export interface Run {
  readonly provider: string;
  readonly steps: readonly PlacedStep[];
  readonly box: Box;
}

/** A journey with a place for everything. */
export interface PlacedJourney {
  readonly width: number;
  readonly height: number;
  readonly customer: Box;
  readonly stages: readonly PlacedStage[];
  readonly runs: readonly Run[];
}

/** Between cards, where the arrows with the hand-overs run; a band reaches out of its cards by so much. */
const GAP = { steps: 84, band: 18, bands: 48 } as const;

const TOP = ROW.margin;
const BAND_TOP = TOP + CARD.height + 64;
const STEP_TOP = BAND_TOP + 40;
const BAND_HEIGHT = 40 + CARD.height + 24;
const RUN_TOP = BAND_TOP + BAND_HEIGHT + 68;

/** Gives every step its place, left to right, and each provider one below its own. O(steps). */
export function placedJourney({ stages }: StagedJourney): PlacedJourney {
  let left = ROW.margin;
  const placed = stages.map(({ stage, steps }): PlacedStage => {
    const count = Math.max(1, steps.length);
    const width = count * CARD.width + (count - 1) * GAP.steps + 2 * GAP.band;
    const band = { x: left, y: BAND_TOP, width, height: BAND_HEIGHT };
    const start = left + GAP.band;
    left += width + GAP.bands;
    return { stage, band, steps: steps.map((step, i) => ({ ...step, box: boxOfStep(start, i) })) };
  });
  const width = left - GAP.bands + ROW.margin;
  return {
    ...{ width, height: RUN_TOP + CARD.height + ROW.margin },
    customer: { x: ROW.margin, y: TOP, width: width - 2 * ROW.margin, height: CARD.height },
    stages: placed,
    runs: runsOf(placed.flatMap(({ steps }) => steps)),
  };
}

function boxOfStep(start: number, i: number): Box {
  return { x: start + i * (CARD.width + GAP.steps), y: STEP_TOP, width: CARD.width, height: CARD.height };
}

/** Neighbouring steps of one provider; the rest of a long stage has none where several provide it. */
function runsOf(steps: readonly PlacedStep[]): readonly Run[] {
  const runs: Array<{ readonly provider: string | undefined; readonly steps: PlacedStep[] }> = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last !== undefined && last.provider === step.provider) last.steps.push(step);
    else runs.push({ provider: step.provider, steps: [step] });
  }
  return runs.flatMap(({ provider, steps }) => {
    if (provider === undefined) return [];
    const [first, last] = [steps[0]!.box, steps.at(-1)!.box];
    const box = { x: first.x, y: RUN_TOP, width: last.x + last.width - first.x, height: CARD.height };
    return [{ provider, steps, box }];
  });
}
