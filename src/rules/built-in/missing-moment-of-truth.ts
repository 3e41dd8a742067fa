import { journeySummary } from '../../analyses/journey-summary.js';
import { STAGES } from '../../analyses/journeys.js';
import type { Stage } from '../../model/link.js';
import { actorOfLinks } from '../acting.js';
import { defineRule } from '../define-rule.js';
import { countOf, partyInWords } from '../words.js';

/**
 * A stage of the contact with a customer in which nobody meets them. Where none of their touchpoints states its stage, nothing is known
 * of any, and that is the one thing found.
 */
export const missingMomentOfTruth = defineRule({
  id: 'missing-moment-of-truth',
  title: 'Nobody meets the customer in a stage',
  about:
    'An external customer has touchpoints, but none that is said to be in a stage; once for the customer where none states its stage.',
  concern: 'service',
  severity: 'warn',
  settings: {
    stages: {
      type: 'choices',
      values: STAGES,
      default: STAGES,
      description: 'The stages in which a customer is to be met.',
    },
  },
  *check({ chain, rows, settings }) {
    if (settings.stages.length === 0) return;
    for (const { customer, touchpoints, withoutStage, emptyStages, modelled } of rows(journeySummary)) {
      if (touchpoints === 0) continue;
      const who = partyInWords(chain, customer);
      const received = chain.linksInto(customer);
      const links = received.filter(({ stage }) => stage === undefined).map(({ id }) => id);
      const actor = actorOfLinks(
        chain,
        received.map(({ id }) => id),
      );
      const about = { subject: customer, actor, parties: [customer], links };
      if (withoutStage === touchpoints) {
        yield {
          ...about,
          message: `No touchpoint of ${who} states its stage, so nobody can say which moments of truth are covered. State the stage of each.`,
          path: ['links', links[0]!, 'stage'],
          expected: 'stages stated',
          actual: 'none',
        };
        continue;
      }
      for (const stage of emptyStages.filter((one) => settings.stages.includes(one))) {
        yield {
          ...about,
          detail: stage,
          message: `Nobody meets ${who} ${STAGE_IN_WORDS[stage]}: no touchpoint states the stage ${stage}${unknownInWords(withoutStage)}. Add the touchpoint, or say of which one it is the stage.`,
          modelled,
          expected: `a touchpoint in ${stage}`,
          actual: 'none',
        };
      }
    }
  },
});

const STAGE_IN_WORDS: Readonly<Record<Stage, string>> = {
  'first-contact': 'at the first contact',
  'service-delivery': 'when the service is delivered',
  'after-service': 'after the service',
};

function unknownInWords(withoutStage: number): string {
  if (withoutStage === 0) return '';
  return `, and ${countOf(withoutStage, 'touchpoint')} ${withoutStage === 1 ? 'states' : 'state'} none`;
}
