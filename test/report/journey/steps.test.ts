import { describe, expect, it } from 'vitest';
import { journey, parseChain } from '../../../src/index.js';
import { placedJourney } from '../../../src/report/journey/place-journey.js';
import { MOST_STEPS, stagedJourney } from '../../../src/report/journey/steps.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { overlapsIn } from '../overlaps.js';

const hotel = parseChain(harbourHotel);

/** A shop where one stage has so many touchpoints, of two parties in turn, and the next has one. */
function shop(count: number) {
  const sale = (i: number) => ({
    ...{ provider: i % 2 === 0 ? 'desk' : 'till', customer: 'guest', service: `sale ${i}` },
    ...{ stage: 'service-delivery', order: i },
  });
  const parties = { desk: { kind: 'team' }, till: { kind: 'team' }, guest: { kind: 'customer' } };
  const sales = Array.from({ length: count }, (_, i) => [`l${i}`, sale(i)] as const);
  const after = { provider: 'desk', customer: 'guest', service: 'thanks', stage: 'after-service' };
  return parseChain({ parties, links: { ...Object.fromEntries(sales), after } });
}

describe('the journey of the guest', () => {
  const staged = stagedJourney(hotel, 'guest');

  it('is in stages, with its hand-overs', () => {
    expect(staged).toMatchObject({ touchpoints: 4, handovers: 2 });
    const steps = staged.stages.map(({ stage, steps }) => [
      stage,
      ...steps.map(({ touchpoints, handover }) => touchpoints.join() + (handover ? '*' : '')),
    ]);
    expect(steps).toEqual([
      ['first-contact', 'L1'],
      ['service-delivery', 'L2', 'L3*'],
      ['after-service', 'L4*'],
    ]);
  });

  it('has each provider below the neighbours that are its own', () => {
    const { runs, stages } = placedJourney(staged);
    const said = runs.map(({ provider, steps }) => [provider, ...steps.flatMap((step) => step.touchpoints)]);
    expect(said).toEqual([
      ['frontDesk', 'L1', 'L2'],
      ['kitchen', 'L3'],
      ['frontDesk', 'L4'],
    ]);
    const lefts = stages.flatMap(({ steps }) => steps.map(({ box }) => box.x));
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });
});

describe('a journey', () => {
  it('shows a stage without a touchpoint as a gap', () => {
    const { stages } = stagedJourney(shop(3), 'guest');
    expect(stages.map(({ stage, steps }) => [stage, steps.length])).toEqual([
      ['first-contact', 0],
      ['service-delivery', 3],
      ['after-service', 1],
    ]);
  });

  it('shows the stage that is not stated only where there is one', () => {
    const chain = parseChain({
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    expect(stagedJourney(chain, 'guest').stages.at(-1)).toMatchObject({ stage: 'none', steps: [{}] });
  });

  it.each([MOST_STEPS, MOST_STEPS + 1, MOST_STEPS + 2, 40])(
    'of %i touchpoints in a stage loses none',
    (count) => {
      const chain = shop(count);
      const staged = stagedJourney(chain, 'guest');
      const steps = staged.stages.flatMap((stage) => stage.steps);
      const rows = journey(chain).rows();
      expect(steps.flatMap(({ touchpoints }) => touchpoints)).toEqual(
        rows.map(({ touchpoint }) => touchpoint),
      );
      expect(staged.handovers).toBe(rows.filter(({ handover }) => handover).length);
      expect(steps.length).toBe(count > MOST_STEPS + 1 ? MOST_STEPS + 2 : count + 1);
      const boxes = placedJourney(staged).stages.flatMap((stage) => stage.steps.map(({ box }) => box));
      expect(overlapsIn(new Map(boxes.map((box, i) => [String(i), box])))).toEqual([]);
    },
  );

  it('tells no hand-over of what stands beside the rest of a stage', () => {
    const { stages } = stagedJourney(shop(MOST_STEPS + 2), 'guest');
    const [rest, after] = [stages[1]!.steps.at(-1)!, stages[2]!.steps[0]!];
    expect(rest).toMatchObject({ touchpoints: ['l12', 'l13'], provider: undefined, handover: false });
    expect(after).toMatchObject({ provider: 'desk', handover: false });
  });
});
