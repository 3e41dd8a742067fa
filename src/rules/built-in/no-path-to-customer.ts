import { type PositionsRow, positions } from '../../analyses/positions.js';
import { defineRule } from '../define-rule.js';
import type { Found } from '../rule.js';
import { countOf, listInWords, partyInWords } from '../words.js';

/**
 * A party serves somebody, but no way of links leads on to an external customer: by plain hops, as {@link positions} counts them,
 * whatever the links require. Where no link at all leads to an external customer, one finding about the organisation says it.
 * Parties that serve nobody are left to `serves-nobody`.
 */
export const noPathToCustomer = defineRule({
  id: 'no-path-to-customer',
  title: 'What a party does reaches no customer',
  about:
    'A party that is no customer provides a link, but no way of links, whatever they require, leads from it to an external customer.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const lost = rows(positions).filter(({ distance, customers }) => distance === null && customers > 0);
    if (chain.touchpoints().length === 0) {
      if (lost.length > 0) yield withoutTouchpoints(lost, rows(positions));
      return;
    }
    for (const { party, servesModelled: modelled } of lost) {
      const served = chain.customersOf(party).map(({ id }) => partyInWords(chain, id));
      yield {
        subject: party,
        message: `${partyInWords(chain, party)} serves ${listInWords(served)}, but no way of links leads on to an external customer. Add the links that are missing, or see whether anybody needs what it does.`,
        parties: [party],
        links: chain.linksFrom(party).map(({ id }) => id),
        modelled,
        expected: 'a way to an external customer',
        actual: 'none',
      };
    }
  },
});

function withoutTouchpoints(lost: readonly PositionsRow[], all: readonly PositionsRow[]): Found {
  const count = countOf(lost.length, 'party', 'parties');
  return {
    subject: 'organisation',
    message: `No link leads to an external customer, so nothing that the ${count} here do for each other reaches one. Add the external customers, and who serves them.`,
    path: ['links'],
    modelled: all.some(({ modelled }) => modelled === 'partial') ? 'partial' : 'complete',
    expected: 'a link to an external customer',
    actual: 'none',
  };
}
