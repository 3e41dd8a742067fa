import { groupBy } from '../../algorithms/group-by.js';
import { type TouchpointSummaryRow, touchpointSummary } from '../../analyses/touchpoint-summary.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { actorOfLinks, canAct } from '../acting.js';
import { defineRule } from '../define-rule.js';
import { allOf, countOf, listInWords, partyInWords } from '../words.js';

/**
 * Parties that each stop all a customer gets: one finding for each customer, as in a row of suppliers every one does. A party counts,
 * too, when it delivers all of it itself; the message tells. No customer counts, as nowhere among single points of failure.
 */
export const singlePointForCustomer = defineRule({
  id: 'single-point-for-customer',
  title: 'One party stops all a customer gets',
  about:
    'A customer has at least the set number of touchpoints, and a party that is no customer stops every one of them when it alone is down.',
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
      const stopping = stoppingAll(itsOwn);
      if (stopping.length === 0) continue;
      const touchpoints = itsOwn.map(({ touchpoint }) => touchpoint);
      yield {
        subject: customer,
        message: messageOf(chain, customer, itsOwn, stopping),
        actor:
          stopping.length === 1 && canAct(chain, stopping[0]!)
            ? stopping[0]!
            : actorOfLinks(chain, touchpoints),
        parties: [...stopping, customer],
        links: touchpoints,
        touchpoints,
        path: ['parties', stopping.length === 1 ? stopping[0]! : customer],
        expected: 'no party that stops all',
        actual: countOf(stopping.length, 'party', 'parties'),
        extent: stopping.length,
      };
    }
  },
});

function messageOf(
  chain: ServiceChain,
  customer: string,
  itsOwn: readonly TouchpointSummaryRow[],
  stopping: readonly string[],
): string {
  const all = `${allOf(itsOwn.length, 'touchpoint')} of ${partyInWords(chain, customer)}`;
  const delivering = stopping.find((party) => itsOwn.every(({ provider }) => provider === party));
  if (stopping.length === 1) {
    const delivers = delivering === undefined ? '' : ', which it delivers itself';
    return `${partyInWords(chain, stopping[0]!)} being down alone stops ${all}${delivers}. Find somebody who can stand in for it, or state the alternatives there are.`;
  }
  const named = listInWords(stopping.map((party) => partyInWords(chain, party)));
  const delivers =
    delivering === undefined
      ? ''
      : `; ${partyInWords(chain, delivering)} delivers ${itsOwn.length === 1 ? 'it' : 'them'}`;
  return `Each of ${stopping.length} parties being down alone stops ${all}: ${named}${delivers}. Find somebody who can stand in for the likeliest to fail, or state the alternatives there are.`;
}

/** The parties that are single points of failure of every row. O(single points of the first row, and of the others). */
function stoppingAll([first, ...others]: readonly TouchpointSummaryRow[]): readonly string[] {
  let stopping = first?.singlePointParties ?? [];
  for (const { singlePointParties } of others) {
    const alsoHere = new Set(singlePointParties);
    stopping = stopping.filter((party) => alsoHere.has(party));
  }
  return stopping;
}
