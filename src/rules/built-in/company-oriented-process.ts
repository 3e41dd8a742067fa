import { customerOrientation } from '../../analyses/customer-orientation.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { dependents, linkInWords } from '../words.js';

/** Customers depend on something that was made for the house. */
export const companyOrientedProcess = defineRule({
  id: 'company-oriented-process',
  title: 'A process is designed for the company',
  about:
    'A link that touchpoints depend on, such as a touchpoint itself, states that it is designed for the company.',
  concern: 'service',
  severity: 'info',
  *check({ chain, rows }) {
    for (const { link, designedFor, touchpoints } of rows(customerOrientation)) {
      if (designedFor !== 'company' || touchpoints.length === 0) continue;
      yield {
        subject: link,
        message: `The way ${linkInWords(chain, link)} works is designed for the company; ${dependents(touchpoints.length)}. Go through it as its customer does, and change what serves only the company.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints,
        path: ['links', link, 'designedFor'],
        expected: 'designed for the customer',
        actual: 'designed for the company',
      };
    }
  },
});
