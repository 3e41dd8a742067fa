import { positions } from '../../analyses/positions.js';
import { defineRule } from '../define-rule.js';
import { groupsHolding } from '../groups-holding.js';
import { partyInWords } from '../words.js';

/** An external customer whom nobody serves. A customer without any link that others are part of is a mere grouping of them. */
export const customerWithoutTouchpoint = defineRule({
  id: 'customer-without-touchpoint',
  title: 'Nobody serves a customer',
  about:
    'An external customer receives no link, and is no mere grouping, without links of its own, of a customer that does.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const customers = rows(positions).filter(({ kind }) => kind === 'customer');
    const served = new Set(customers.filter(({ providers }) => providers > 0).map(({ party }) => party));
    const groups = groupsHolding(chain, (party) => served.has(party));
    for (const { party, customers: serves, modelled } of customers) {
      if (served.has(party) || (serves === 0 && groups.has(party))) continue;
      yield {
        subject: party,
        message: `Nobody serves ${partyInWords(chain, party)}: no link leads to this customer. Add its touchpoints, or take it out of the chain.`,
        parties: [party],
        links: chain.linksFrom(party).map(({ id }) => id),
        modelled,
        expected: 'at least 1 touchpoint',
        actual: 'none',
      };
    }
  },
});
