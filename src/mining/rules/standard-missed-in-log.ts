import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { knownMeasures } from '../../model/known-measures.js';
import { defineRule } from '../../rules/define-rule.js';
import { partiesOfLink } from '../../rules/parties-of-link.js';
import type { Rule } from '../../rules/rule.js';
import { amountInWords, linkInWords, measureInWords, shareInWords } from '../../rules/words.js';
import type { ObservedStandardsRow } from '../observed-standards.js';
import type { Observation } from './observation.js';

/** A standard that is not kept, as the waiting in the log shows. */
export function standardMissedInLog({ standards, measure }: Observation): Rule {
  return defineRule({
    id: 'standard-missed-in-log',
    title: 'The log shows that a standard is not kept',
    about:
      'Median or p90 of how long work waits in the event log show that a smaller share of cases meets the target than must.',
    concern: 'service',
    severity: 'warn',
    *check({ chain, rows }) {
      const missed = rows(standards).filter(({ ok }) => ok === false);
      const exposed = exposedTouchpoints(
        chain,
        missed.map(({ link }) => link),
      );
      const name = measureInWords(measure, knownMeasures(chain.content.measures).get(measure)?.name);
      for (const row of missed) {
        const { link, target, attainment } = row;
        const share = attainment === 1 ? 'all cases' : `${shareInWords(attainment)} of cases`;
        const wanted = `at most ${amountInWords(target, 'minutes')} in ${share}`;
        yield {
          subject: link,
          message: `The standard of ${linkInWords(chain, link)} on ${name}, ${wanted}, is missed in the event log: ${timesInWords(row)}. Find out what its customer waits for, or agree on what can be kept.`,
          parties: partiesOfLink(chain, link),
          links: [link],
          touchpoints: exposed.get(link)!,
          expected: wanted,
          actual: isMostlyLate(row) ? 'more than half are later' : 'more than one in ten is later',
          extent: isMostlyLate(row) ? 0.5 : 0.1,
        };
      }
    },
  });
}

function isMostlyLate({ medianWaiting, target }: ObservedStandardsRow): boolean {
  return medianWaiting !== null && medianWaiting > target;
}

function timesInWords({ medianWaiting, p90Waiting }: ObservedStandardsRow): string {
  return `half of the cases wait up to ${amountInWords(medianWaiting!, 'minutes')}, nine of ten up to ${amountInWords(p90Waiting!, 'minutes')}`;
}
