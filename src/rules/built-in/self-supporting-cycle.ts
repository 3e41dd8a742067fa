import { cycles } from '../../analyses/cycles.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { defineRule } from '../define-rule.js';
import { dependents, linkInWords, listInWords, serviceInWords } from '../words.js';

/**
 * Links of a cycle hold each other up: without all their alternatives outside they still count as working. Each link that states such a
 * choice is found by itself, as it is what is to be mended, whichever others come into the cycle.
 */
export const selfSupportingCycle = defineRule({
  id: 'self-supporting-cycle',
  title: 'Links hold each other up',
  about:
    'Links that need each other go on working, as their requirements are stated, when all their alternatives outside the group fail.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const holding = rows(cycles).filter(({ selfSupporting }) => selfSupporting);
    const exposed = exposedTouchpoints(
      chain,
      holding.map(({ cycle }) => cycle),
    );
    for (const { cycle, links, parties } of holding) {
      // A cycle is strongly connected: what depends on one of its links depends on all.
      const touchpoints = exposed.get(cycle)!;
      const named = listInWords(links.map((link) => linkInWords(chain, link)));
      const reach = touchpoints.length === 0 ? '' : `; ${dependents(touchpoints.length)}`;
      for (const subject of linksWithWayOut(chain, links)) {
        yield {
          subject,
          message: `${named} need each other, and still count as working when all their alternatives outside fail${reach}. State what ${serviceInWords(chain, subject)} cannot do without.`,
          parties,
          links,
          touchpoints,
          path: ['links', subject, 'requires'],
          expected: 'something outside that is needed',
          actual: 'a choice of the group itself',
        };
      }
    }
  },
});

/** The links of a group that have links of the group and others as alternatives: where it is stated that they do for each other. */
function linksWithWayOut(chain: ServiceChain, links: readonly string[]): readonly string[] {
  const group = new Set(links);
  const hasWayOut = (link: string) =>
    chain
      .requirementsOf(link)
      .clauses.some(({ of }) => of.some((id) => group.has(id)) && !of.every((id) => group.has(id)));
  const found = links.filter(hasWayOut);
  return found.length > 0 ? found : links.slice(0, 1);
}
