import type { ServiceChain } from '../../chain/service-chain.js';
import { arrowHeads } from '../blueprint/draw-lines.js';
import { ROW } from '../blueprint/measures.js';
import { STAGE_TITLES } from '../blueprint/touchpoint-cards.js';
import { unownedIn } from '../blueprint/unowned-in.js';
import { partyName } from '../page/names.js';
import { element } from '../picture/element.js';
import { entryIf, type LegendEntry, legend, lineSample, SAMPLE } from '../picture/legend.js';
import { picture } from '../picture/picture.js';
import { counted } from '../text-layout.js';
import { drawJourney } from './draw-journey.js';
import { placedJourney } from './place-journey.js';
import { type StagedJourney, type Step, stagedJourney } from './steps.js';
import { JOURNEY_STYLE } from './style.js';

/** The journey of one external customer, as a picture. */
export function journeyPicture(chain: ServiceChain, customer: string): string {
  const staged = stagedJourney(chain, customer);
  const placed = placedJourney(staged);
  const { width } = placed;
  const signs = legend(entriesOf(chain, staged), leftOut(staged), {
    ...{ x: ROW.margin, y: placed.height, width: width - 2 * ROW.margin },
  });
  const about = {
    title: `The journey of ${partyName(chain, customer)}`,
    description: descriptionOf(staged),
    ...{ width, height: placed.height + signs.height + 12, style: JOURNEY_STYLE },
  };
  return picture(about, arrowHeads('handover'), drawJourney(chain, customer, placed), signs.drawn);
}

function descriptionOf(journey: StagedJourney): string {
  const { touchpoints, handovers, stages } = journey;
  const counts = stages.map(({ stage, steps }) => {
    const count = steps.reduce((sum, step) => sum + step.touchpoints.length, 0);
    return `${STAGE_TITLES[stage]}: ${count === 0 ? 'none' : count}`;
  });
  const between = counted(Math.max(0, touchpoints - 1), 'step');
  return [
    `${counted(touchpoints, 'touchpoint')}, ${counted(handovers, 'hand-over')} in ${between} from one to the next.`,
    `${counts.join('; ')}.`,
    ...leftOut(journey),
  ].join(' ');
}

/** What is not shown one by one is told. */
function leftOut({ stages }: StagedJourney): readonly string[] {
  const rest = stages
    .flatMap(({ steps }) => steps)
    .filter(({ touchpoints }) => touchpoints.length > 1)
    .reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
  return rest === 0
    ? []
    : [`${counted(rest, 'touchpoint')} not shown one by one, at the ends of long stages.`];
}

/** The signs that the picture holds. */
function entriesOf(chain: ServiceChain, { stages }: StagedJourney): readonly LegendEntry[] {
  const unowned = unownedIn(chain);
  const steps = stages.flatMap((stage) => stage.steps);
  const isUnowned = ({ touchpoints }: Step) => touchpoints.some((link) => unowned.has(link));
  return [
    ...entryIf(
      steps.slice(1).some(({ handover }) => !handover),
      { sample: lineSample('step', 'plain'), text: 'next step, same provider' },
    ),
    ...entryIf(
      steps.some(({ handover }) => handover),
      { sample: lineSample('step handover', 'handover'), text: 'hand-over: another party takes over' },
    ),
    ...entryIf(steps.some(isUnowned), {
      ...{ sample: lineSample('unowned', 'unowned'), text: 'nobody inside answers for it' },
    }),
    ...entryIf(
      stages.some((stage) => stage.steps.length === 0),
      {
        sample: [element('g', { class: 'gap' }, element('rect', { ...SAMPLE, rx: 8 }))],
        text: 'stage without a touchpoint',
      },
    ),
  ];
}
