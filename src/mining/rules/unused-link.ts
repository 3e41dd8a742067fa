import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../../rules/define-rule.js';
import { partiesOfLink } from '../../rules/parties-of-link.js';
import type { Rule } from '../../rules/rule.js';
import { dependents, linkInWords } from '../../rules/words.js';
import { isShown, type Observation } from './observation.js';

/** A declared link that was not seen. A log rarely covers all of a chain, so only links between parties that it shows are found unless it is said to. */
export function unusedLink({ pairs }: Observation): Rule {
  return defineRule({
    id: 'unused-link',
    title: 'A link that is not used',
    about:
      'A link is declared, and the event log, of which nothing is withheld that could be of it, does not show that its provider serves its customer.',
    concern: 'service',
    severity: 'info',
    settings: {
      among: {
        ...{ type: 'choice', values: ['seen', 'all'], default: 'seen' },
        description:
          'Of which links it is found: of those whose provider and customer the log shows (seen), or of all.',
      },
    },
    *check({ chain, rows, settings }) {
      const all = rows(pairs);
      const seen = new Set(all.filter(isShown).flatMap(({ provider, customer }) => [provider, customer]));
      const unused = all
        .filter(({ state, complete }) => state === 'declared-only' && complete)
        .filter((row) => settings.among === 'all' || (seen.has(row.provider) && seen.has(row.customer)))
        .flatMap(({ links }) => links);
      const exposed = exposedTouchpoints(chain, unused);
      for (const link of unused) {
        const touchpoints = exposed.get(link)!;
        const dependent = touchpoints.length === 0 ? '' : `; ${dependents(touchpoints.length)}`;
        yield {
          subject: link,
          message: `The event log never shows that anybody uses ${linkInWords(chain, link)}${dependent}. Look whether the log holds all of it; if so, end the link or see that it is used.`,
          parties: partiesOfLink(chain, link),
          links: [link],
          touchpoints,
          expected: 'seen in the log',
          actual: 'not seen',
        };
      }
    },
  });
}
