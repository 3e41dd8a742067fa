import { groupBy } from '../../algorithms/group-by.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { Link } from '../../model/link.js';
import { defineRule } from '../define-rule.js';
import { touchpointsOfAny } from '../touchpoints-of-any.js';
import { linkInWords, serviceInWords } from '../words.js';

/**
 * Two or more links say the same: one provider, one customer, one service. Services are the same when they are after trimming, in lower
 * case and with every run of white space as one space. Each but that of the least id is found by itself, so that what is known stays
 * known when one more comes. O(links), and the touchpoints that depend on those found.
 */
export const duplicateLinks = defineRule({
  id: 'duplicate-links',
  title: 'Links that say the same',
  about:
    'A link has the same provider, customer and service as one of a lesser id, capitals and white space in the service left aside.',
  concern: 'model',
  severity: 'warn',
  *check({ chain }) {
    const groups = [...groupBy(chain.links(), keyOf).values()].filter(({ length }) => length > 1);
    const exposed = exposedTouchpoints(
      chain,
      groups.flat().map(({ id }) => id),
    );
    for (const [first, ...others] of groups) {
      for (const { id, provider, customer } of others) {
        const links = [first!.id, id];
        yield {
          subject: id,
          message: `${linkInWords(chain, id)} says the same as ${serviceInWords(chain, first!.id)}. Keep one of them, or tell their services apart.`,
          parties: [provider, customer],
          links,
          touchpoints: touchpointsOfAny(exposed, links),
          path: ['links', id, 'service'],
          expected: 'one link',
          actual: 'one more',
        };
      }
    }
  },
});

function keyOf({ provider, customer, service }: Link): string {
  return JSON.stringify([provider, customer, service.trim().replace(/\s+/g, ' ').toLowerCase()]);
}
