import type { ServiceChain } from '../../chain/service-chain.js';
import type { Box, Card } from '../blueprint/blueprint.js';
import { drawCard } from '../blueprint/draw-card.js';
import { CARD } from '../blueprint/measures.js';
import { partyCard } from '../blueprint/party-cards.js';
import { standsOf } from '../blueprint/rows.js';
import { STAGE_TITLES, touchpointCard } from '../blueprint/touchpoint-cards.js';
import { type Unowned, unownedIn } from '../blueprint/unowned-in.js';
import { type Element, element } from '../picture/element.js';
import { counted } from '../text-layout.js';
import type { PlacedJourney, PlacedStage, PlacedStep } from './place-journey.js';

/** Draws a journey: bands, gaps, arrows and cards, from the back to the front. */
export function drawJourney(
  chain: ServiceChain,
  customer: string,
  { stages, runs, customer: top }: PlacedJourney,
): readonly Element[] {
  const stands = standsOf(chain);
  const unowned = unownedIn(chain);
  const isUnowned = ({ touchpoints }: PlacedStep) => touchpoints.some((link) => unowned.has(link));
  const steps = stages.flatMap((stage) => stage.steps);
  const upward = (step: PlacedStep, from: Box, to: Box) => drawUpward(step.box, from, to, isUnowned(step));
  return [
    element('g', { class: 'bands' }, stages.map(drawBand)),
    element(
      'g',
      { class: 'lines', 'aria-hidden': 'true' },
      steps.map((step) => upward(step, step.box, top)),
      runs.flatMap((run) => run.steps.map((step) => upward(step, run.box, step.box))),
      steps.slice(1).map((step, i) => drawStep(steps[i]!.box, step)),
    ),
    element('g', { class: 'titles' }, stages.map(drawBandTitle)),
    element('g', { class: 'gaps' }, stages.filter(isGap).map(drawGap)),
    element(
      'g',
      { class: 'cards' },
      drawCard(partyCard(chain, customer, stands), top, {}),
      steps.map((step) => drawCard(cardOf(chain, step, unowned), step.box, {})),
      runs.map(({ provider, box }) => drawCard(partyCard(chain, provider, stands), box, {})),
    ),
    element('g', { class: 'hand-overs' }, steps.filter(({ handover }) => handover).map(drawHandover)),
  ];
}

function isGap({ steps }: PlacedStage): boolean {
  return steps.length === 0;
}

function drawBand({ band }: PlacedStage): Element {
  return element('rect', { class: 'row', ...band, rx: 10 });
}

function drawBandTitle({ stage, band }: PlacedStage): Element {
  return element('text', { class: 'row-title', x: band.x + 18, y: band.y + 24 }, STAGE_TITLES[stage]);
}

/** A stage in which the customer meets nobody. */
function drawGap({ band }: PlacedStage): Element {
  const [x, y, width, height] = [band.x + 18, band.y + 40, band.width - 36, 56];
  return element(
    'g',
    { class: 'gap' },
    element('rect', { x, y, width, height, rx: 16 }),
    element('text', { x: x + width / 2, y: y + height / 2 + 4 }, 'no touchpoint'),
  );
}

/** An arrow straight up above a step, right of the title of its stage. */
function drawUpward({ x, width }: Box, from: Box, to: Box, isUnowned: boolean): Element {
  const middle = x + width * 0.75;
  return element('path', {
    class: `line${isUnowned ? ' unowned' : ''}`,
    d: `M${middle} ${from.y}V${to.y + to.height}`,
    'marker-end': `url(#head-${isUnowned ? 'unowned' : 'plain'})`,
  });
}

/** An arrow from one step to the next; below the sign of a stage between them that has none. */
function drawStep(from: Box, { box, handover }: PlacedStep): Element {
  const y = box.y + box.height / 2;
  const [start, end] = [from.x + from.width, box.x];
  const low = box.y + box.height + 12;
  const isFar = end - start > CARD.width;
  const around = `C${start + 42} ${y} ${start + 42} ${low} ${start + 84} ${low}H${end - 84}C${end - 42} ${low} ${end - 42} ${y} ${end} ${y}`;
  return element('path', {
    class: `line step${handover ? ' handover' : ''}`,
    d: `M${start} ${y}${isFar ? around : `H${end}`}`,
    'marker-end': `url(#head-${handover ? 'handover' : 'plain'})`,
  });
}

/** Above the arrow into the step that another party provides. */
function drawHandover({ box }: PlacedStep): Element {
  const [x, y] = [box.x - 42, box.y + box.height / 2 - 8];
  return element('text', { class: 'handover', x, y }, 'hand-over');
}

function cardOf(chain: ServiceChain, { touchpoints }: PlacedStep, unowned: Unowned): Card {
  const [first] = touchpoints;
  if (touchpoints.length === 1) return touchpointCard(chain, chain.link(first!), unowned);
  const without = touchpoints.filter((link) => unowned.has(link)).length;
  return {
    ...{ id: `rest\n${first}`, kind: 'group', row: 'touchpoints', opens: '', members: touchpoints },
    label: `${counted(touchpoints.length, 'touchpoint')} more`,
    ...{ note: without === 0 ? '' : `${without} without owner`, unowned: without },
  };
}
