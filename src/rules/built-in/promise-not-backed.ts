import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { promiseCascade } from '../../analyses/promise-cascade.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { statedStandards } from '../stated-standards.js';
import { amountInWords, linkInWords } from '../words.js';

/** A promise that a link behind it does not promise as well. */
export const promiseNotBacked = defineRule({
  id: 'promise-not-backed',
  title: 'A promise is not backed inside',
  about:
    'A link that a link requires directly has, on the same measure, a worse target than what is promised for it.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows }) {
    const unbacked = rows(promiseCascade).filter(({ supportMargin }) => (supportMargin ?? 0) < 0);
    const exposed = exposedTouchpoints(
      chain,
      unbacked.map(({ link }) => link),
    );
    const standardOf = statedStandards(chain);
    for (const row of unbacked) {
      const { link, unit, promise, weakestSupport: weakest, weakestTarget, supportMargin } = row;
      if (weakest === null || weakestTarget === null || supportMargin === null) continue;
      const { place, hasPromise, detail, measureInWords } = standardOf(row);
      const promised = amountInWords(promise, unit);
      const behind = amountInWords(weakestTarget, unit);
      yield {
        subject: link,
        detail,
        message: `The promise of ${linkInWords(chain, link)} on ${measureInWords}, ${promised}, is not backed: ${linkInWords(chain, weakest)}, which it requires, has a target of ${behind}. Agree on a better target there, or promise no more than it allows.`,
        parties: [...new Set([...partiesOfLink(chain, weakest), ...partiesOfLink(chain, link)])],
        links: [link, weakest].sort(),
        touchpoints: exposed.get(link)!,
        path: ['standards', place, hasPromise ? 'promise' : 'target'],
        expected: `${weakestTarget > promise ? 'at most' : 'at least'} ${promised} behind it`,
        actual: behind,
        extent: -supportMargin,
      };
    }
  },
});
