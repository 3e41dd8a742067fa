import { groupBy } from '../../algorithms/group-by.js';
import { checkedAsOf } from '../../analyses/as-of.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { Contact } from '../../model/contact.js';
import { compareIds } from '../../model/ids.js';
import { defineRule } from '../define-rule.js';
import { isOlderThan } from '../older-than.js';
import { partiesOfLink } from '../parties-of-link.js';
import { countOf, linkInWords } from '../words.js';

/** A complaint that still waits for an answer. As in {@link attainment}, an answer that comes after the moment is not there yet. */
export const complaintsUnanswered = defineRule({
  id: 'complaints-unanswered',
  title: 'Complaints wait for an answer',
  about:
    'A link has a complaint that came in more than the set number of days before the moment of judgement and had no answer then.',
  concern: 'service',
  severity: 'warn',
  settings: {
    days: {
      type: 'integer',
      unit: 'days',
      default: 7,
      minimum: 0,
      description: 'How long an answer may take.',
    },
  },
  *check({ chain, settings, asOfOptions }) {
    const asOf = checkedAsOf(asOfOptions);
    if (asOf === undefined) return;
    const waiting = chain.content.contacts
      .map((contact, place) => ({ ...contact, place }))
      .filter((contact) => isWaiting(contact, asOf) && isOlderThan(contact.receivedAt, settings.days, asOf));
    const byLink = groupBy(waiting, ({ link }) => link);
    const exposed = exposedTouchpoints(chain, [...byLink.keys()]);
    for (const [link, complaints] of byLink) {
      const oldest = complaints.reduce((one, other) => (isBefore(other, one) ? other : one));
      const days = countOf(settings.days, 'day');
      const which =
        complaints.length === 1
          ? `A complaint of ${oldest.receivedAt} about ${linkInWords(chain, link)} has`
          : `${complaints.length} complaints about ${linkInWords(chain, link)}, the oldest of ${oldest.receivedAt}, have`;
      yield {
        subject: link,
        message: `${which} had no answer for more than ${days}. Answer, and find out why nobody did.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints: exposed.get(link)!,
        path: ['contacts', oldest.place, 'respondedAt'],
        expected: `an answer within ${days}`,
        actual: `${countOf(complaints.length, 'complaint')} without`,
        extent: complaints.length,
      };
    }
  },
});

function isWaiting({ kind, respondedAt }: Contact, asOf: number): boolean {
  return kind === 'complaint' && (respondedAt === undefined || Date.parse(respondedAt) > asOf);
}

/** By the moment, and then by its text, so that the order of the document does not matter. */
function isBefore(one: Contact, other: Contact): boolean {
  const difference = Date.parse(one.receivedAt) - Date.parse(other.receivedAt);
  return (difference || compareIds(one.receivedAt, other.receivedAt)) < 0;
}
