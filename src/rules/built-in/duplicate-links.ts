import { groupBy } from '../../algorithms/group-by.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { Link } from '../../model/link.js';
import { defineRule } from '../define-rule.js';
import { countOf, linkInWords, listInWords } from '../words.js';

/**
 * Two or more links say the same: one provider, one customer, one service. Services are the same when they are after trimming, in lower
 * case and with every run of white space as one space. O(links), and the touchpoints that depend on those found.
 */
export const duplicateLinks = defineRule({
  id: 'duplicate-links',
  title: 'Links that say the same',
  about:
    'Links have the same provider, customer and service, capitals and white space in the service left aside.',
  concern: 'model',
  severity: 'warn',
  *check({ chain }) {
    const groups = [...groupBy(chain.links(), keyOf).values()].filter(({ length }) => length > 1);
    const exposed = exposedTouchpoints(
      chain,
      groups.flat().map(({ id }) => id),
    );
    for (const group of groups) {
      const links = group.map(({ id }) => id);
      const { id: subject, provider, customer } = group[0]!;
      yield {
        subject,
        message: `${linkInWords(chain, subject)} is there ${timesInWords(links.length)}, also as ${listInWords(links.slice(1))}. Keep one of them, or tell their services apart.`,
        parties: [provider, customer],
        links,
        touchpoints: [...new Set(links.flatMap((link) => exposed.get(link)!))].sort(),
        path: ['links', subject, 'service'],
        expected: '1 link',
        actual: countOf(links.length, 'link'),
      };
    }
  },
});

function keyOf({ provider, customer, service }: Link): string {
  return JSON.stringify([provider, customer, service.trim().replace(/\s+/g, ' ').toLowerCase()]);
}

function timesInWords(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}
