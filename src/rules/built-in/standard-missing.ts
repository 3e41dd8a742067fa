import { attainment } from '../../analyses/attainment.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { linkInWords } from '../words.js';

/** Nobody has set what is good enough. */
export const standardMissing = defineRule({
  id: 'standard-missing',
  title: 'No standard is set',
  about: 'A touchpoint, or where that is set any link, has no standard on any measure.',
  concern: 'service',
  severity: 'info',
  settings: {
    on: {
      type: 'choice',
      values: ['touchpoints', 'links'],
      default: 'touchpoints',
      description: 'Which links need a standard: touchpoints, or all.',
    },
  },
  *check({ chain, rows, asOfOptions, settings }) {
    const withStandard = new Set(rows(attainment, asOfOptions).map(({ link }) => link));
    const wanted = settings.on === 'links' ? chain.links() : chain.touchpoints();
    const without = wanted.filter(({ id }) => !withStandard.has(id)).map(({ id }) => id);
    const exposed = exposedTouchpoints(chain, without);
    for (const link of without) {
      yield {
        subject: link,
        message: `No standard is set for ${linkInWords(chain, link)}, so nobody can say whether it is good enough. Agree with its customer on a measure and a target.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints: exposed.get(link)!,
        expected: 'a standard',
        actual: 'none',
      };
    }
  },
});
