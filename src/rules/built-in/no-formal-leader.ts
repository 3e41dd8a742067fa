import { leadership } from '../../analyses/leadership.js';
import { defineRule } from '../define-rule.js';
import { partyInWords } from '../words.js';

/** A party that should have a formal leader, and has none. */
export const noFormalLeader = defineRule({
  id: 'no-formal-leader',
  title: 'A party has no formal leader',
  about: 'A department, team or role names no formal leader and is no senior leader itself.',
  concern: 'model',
  severity: 'info',
  *check({ chain, rows }) {
    const rowsOfLeading = rows(leadership);
    const informal = new Set(
      rowsOfLeading.filter(({ basis }) => basis === 'informal').map(({ party }) => party),
    );
    for (const { party, leader } of rowsOfLeading) {
      if (leader !== null) continue;
      const exception = informal.has(party) ? ', only an informal one' : '';
      yield {
        subject: party,
        message: `${partyInWords(chain, party)} has no formal leader${exception}. Name who leads it by position, or give it the tier senior-leader.`,
        parties: [party],
        path: ['parties', party, 'leaders'],
        expected: 'a formal leader',
        actual: 'none',
      };
    }
  },
});
