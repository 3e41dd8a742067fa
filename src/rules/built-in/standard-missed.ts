import { type AttainmentRow, attainment } from '../../analyses/attainment.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { statedStandards } from '../stated-standards.js';
import { amountInWords, linkInWords, shareInWords } from '../words.js';

/** A standard that is not kept. One without cases is neither kept nor missed. */
export const standardMissed = defineRule({
  id: 'standard-missed',
  title: 'A standard is not kept',
  about: 'Of the cases of a standard a smaller share meets the target than must.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows, asOfOptions }) {
    const missed = rows(attainment, asOfOptions).filter(({ ok }) => ok === false);
    const exposed = exposedTouchpoints(
      chain,
      missed.map(({ link }) => link),
    );
    const standardOf = statedStandards(chain);
    for (const row of missed) {
      const { link, n, met, share } = row;
      const { place, detail, measureInWords } = standardOf(row);
      const wanted = wantedInWords(row);
      yield {
        subject: link,
        detail,
        message: `The standard of ${linkInWords(chain, link)} on ${measureInWords}, ${wanted}, is missed: ${casesInWords(met, n)}, here or behind it.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints: exposed.get(link)!,
        path: ['standards', place],
        expected: wanted,
        actual: shareInWords(share ?? 0),
        extent: 1 - (share ?? 0),
      };
    }
  },
});

/** How many cases met a standard, and where to look. */
function casesInWords(met: number, n: number): string {
  if (n === 1) return 'its one case did not meet it. Find out what went wrong';
  if (met === 0) return `none of ${n} cases met it. Find out what went wrong`;
  const others = n - met === 1 ? 'the other' : 'the others';
  return `${met} of ${n} cases met it. Find out what went wrong in ${others}`;
}

function wantedInWords({ target, unit, better, attainment: share }: AttainmentRow): string {
  const bound = `${better === 'lower' ? 'at most' : 'at least'} ${amountInWords(target, unit)}`;
  return `${bound} in ${share === 1 ? 'all cases' : `${shareInWords(share)} of cases`}`;
}
