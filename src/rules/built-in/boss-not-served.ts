import { leadership } from '../../analyses/leadership.js';
import { defineRule } from '../define-rule.js';
import { partyInWords } from '../words.js';

/**
 * A party that provides nothing to who leads it, though the boss is an internal customer, too. It is off where nothing is set: few
 * models tell reports, so that it finds nearly everybody.
 */
export const bossNotServed = defineRule({
  id: 'boss-not-served',
  title: 'A leader is not served by those who are led',
  about: 'A party provides no link to a party that leads it formally.',
  concern: 'service',
  severity: 'off',
  *check({ chain, rows }) {
    for (const { party, leader, basis, bossServed, leaderLinks } of rows(leadership)) {
      if (leader === null || basis !== 'formal' || bossServed !== false) continue;
      const leaders = chain.party(party).leaders ?? [];
      const place = leaders.findIndex((one) => one.party === leader && one.basis === 'formal');
      yield {
        subject: party,
        detail: leader,
        message: `${partyInWords(chain, party)} provides nothing to ${partyInWords(chain, leader)}, who leads it. The boss is an internal customer, too: ask what is needed from it, such as a report, and add the link.`,
        parties: [party, leader],
        links: leaderLinks ?? [],
        path: ['parties', party, 'leaders', place],
        modelled: chain.party(leader).modelled ?? 'complete',
        expected: 'a link to the leader',
        actual: 'none',
      };
    }
  },
});
