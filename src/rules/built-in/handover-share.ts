import { groupBy } from '../../algorithms/group-by.js';
import { journey } from '../../analyses/journey.js';
import { journeySummary } from '../../analyses/journey-summary.js';
import { defineRule } from '../define-rule.js';
import { countOf, linkInWords, listInWords, partyInWords, shareInWords } from '../words.js';

/**
 * A customer who is handed over too often on the way. Where a touchpoint states no stage its place in the journey is not known, nor are
 * the hand-overs.
 */
export const handoverShare = defineRule({
  id: 'handover-share',
  title: 'A customer is handed over often',
  about:
    'In the journey of an external customer with at least the set number of touchpoints, all of a stated stage, more than the set share of the steps from one to the next are hand-overs to another provider.',
  concern: 'service',
  severity: 'info',
  settings: {
    most: {
      type: 'number',
      unit: 'share (0 to 1)',
      default: 0.5,
      minimum: 0,
      maximum: 1,
      description: 'The greatest share of steps that may be hand-overs.',
    },
    touchpoints: {
      type: 'integer',
      unit: 'touchpoints',
      default: 3,
      minimum: 2,
      description: 'How many touchpoints a journey has at least.',
    },
  },
  *check({ chain, rows, settings }) {
    const journeys = groupBy(rows(journey), ({ customer }) => customer);
    for (const row of rows(journeySummary)) {
      const { customer, touchpoints, withoutStage, handovers, handoverShare: share, modelled } = row;
      if (touchpoints < settings.touchpoints || withoutStage > 0) continue;
      if (share === null || share <= settings.most) continue;
      const steps = journeys.get(customer)!;
      const takenOver = steps.filter(({ handover }) => handover).map(({ touchpoint }) => touchpoint);
      const places = listInWords(takenOver.map((touchpoint) => linkInWords(chain, touchpoint)));
      yield {
        subject: customer,
        message: `${partyInWords(chain, customer)} is handed over in ${handovers} of ${countOf(touchpoints - 1, 'step')} from touchpoint to touchpoint: before ${places}. Let one party go more of the way with the customer, or agree how each hand-over is made.`,
        parties: [...new Set(steps.map(({ provider }) => provider)), customer],
        links: steps.map(({ touchpoint }) => touchpoint).sort(),
        touchpoints: [...takenOver].sort(),
        modelled,
        expected: `at most ${shareInWords(settings.most)} hand-overs`,
        actual: `${handovers} of ${countOf(touchpoints - 1, 'step')}`,
        extent: share,
      };
    }
  },
});
