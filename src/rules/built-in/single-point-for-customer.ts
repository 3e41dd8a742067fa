import { groupBy } from '../../algorithms/group-by.js';
import { type TouchpointSummaryRow, touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { defineRule } from '../define-rule.js';
import { partyInWords } from '../words.js';

/**
 * One party that stops all a customer gets. It counts, too, when it delivers all of it itself; the message tells. No customer counts, as
 * nowhere among single points of failure.
 */
export const singlePointForCustomer = defineRule({
  id: 'single-point-for-customer',
  title: 'One party stops all a customer gets',
  about:
    'A party that is no customer stops, when it alone is down, every touchpoint of a customer that has at least the set number.',
  concern: 'service',
  severity: 'warn',
  settings: {
    touchpoints: {
      type: 'integer',
      unit: 'touchpoints',
      default: 2,
      minimum: 1,
      description: 'How many touchpoints a customer has at least.',
    },
  },
  *check({ chain, rows, settings }) {
    for (const [customer, itsOwn] of groupBy(rows(touchpointSummary), (row) => row.customer)) {
      if (itsOwn.length < settings.touchpoints) continue;
      const touchpoints = itsOwn.map(({ touchpoint }) => touchpoint);
      const all = itsOwn.length === 1 ? 'the one touchpoint' : `all ${itsOwn.length} touchpoints`;
      for (const party of stoppingAll(itsOwn)) {
        const delivers = itsOwn.every(({ provider }) => provider === party)
          ? ', which it delivers itself'
          : '';
        yield {
          subject: party,
          detail: customer,
          message: `${partyInWords(chain, party)} being down alone stops ${all} of ${partyInWords(chain, customer)}${delivers}. Find somebody who can stand in for it, or state the alternatives there are.`,
          parties: [party, customer],
          links: touchpoints,
          touchpoints,
          expected: 'some go on without it',
          actual: `${itsOwn.length} of ${itsOwn.length} stop`,
        };
      }
    }
  },
});

/** The parties that are single points of failure of every row. O(single points of the first row, and of the others). */
function stoppingAll([first, ...others]: readonly TouchpointSummaryRow[]): readonly string[] {
  let stopping = first?.singlePointParties ?? [];
  for (const { singlePointParties } of others) {
    const alsoHere = new Set(singlePointParties);
    stopping = stopping.filter((party) => alsoHere.has(party));
  }
  return stopping;
}
