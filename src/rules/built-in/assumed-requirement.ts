import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { allOf, dependents, linkInWords, partyInWords } from '../words.js';

/**
 * A link does not say what it requires, and its provider receives several links: that it needs them all is a guess. Links that no
 * touchpoint depends on are left out, as no answer about a customer rests on the guess; so are those that customers provide, which
 * need nothing.
 */
export const assumedRequirement = defineRule({
  id: 'assumed-requirement',
  title: 'What a link requires is a guess',
  about:
    'A link on which a touchpoint depends states no requirements, and its provider, no customer, receives at least the set number of links.',
  concern: 'model',
  severity: 'info',
  settings: {
    links: {
      type: 'integer',
      unit: 'links',
      default: 2,
      minimum: 1,
      description: 'How many links the provider receives at least.',
    },
  },
  *check({ chain, settings }) {
    const guessed = chain
      .links()
      .filter(
        ({ requires, provider }) =>
          requires === undefined &&
          chain.laneOf(provider) !== 'customer' &&
          chain.linksInto(provider).length >= settings.links,
      );
    const exposed = exposedTouchpoints(
      chain,
      guessed.map(({ id }) => id),
    );
    for (const { id, provider } of guessed) {
      const touchpoints = exposed.get(id)!;
      if (touchpoints.length === 0) continue;
      const inbound = chain.linksInto(provider).length;
      yield {
        subject: id,
        message: `${linkInWords(chain, id)} does not say what it requires, so it is taken to need ${allOf(inbound, 'link')} that ${partyInWords(chain, provider)} receives; ${dependents(touchpoints.length)}. State which it needs.`,
        parties: [provider],
        links: [id],
        touchpoints,
        path: ['links', id, 'requires'],
        expected: 'stated requirements',
        actual: 'none',
      };
    }
  },
});
