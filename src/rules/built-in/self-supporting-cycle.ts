import { cycles } from '../../analyses/cycles.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { defineRule } from '../define-rule.js';
import { countOf, dependents, linkInWords, listInWords } from '../words.js';

/** Links of a cycle hold each other up: without all their alternatives outside they still count as working. */
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
      yield {
        subject: cycle,
        message: `${named} need each other, and still count as working when all their alternatives outside fail${reach}. State in \`requires\` what each of them cannot do without.`,
        parties,
        links,
        touchpoints,
        path: ['links', linkWithWayOut(chain, links), 'requires'],
        expected: 'links that need something outside',
        actual: `${countOf(links.length, 'link')} that hold each other up`,
      };
    }
  },
});

/** The first link of a group that has links of the group and others as alternatives: where it is stated that they do for each other. */
function linkWithWayOut(chain: ServiceChain, links: readonly string[]): string {
  const group = new Set(links);
  const hasWayOut = (link: string) =>
    chain
      .requirementsOf(link)
      .clauses.some(({ of }) => of.some((id) => group.has(id)) && !of.every((id) => group.has(id)));
  return links.find(hasWayOut) ?? links[0]!;
}
