import { leadership } from '../../analyses/leadership.js';
import { ORGANISATION } from '../../model/ids.js';
import { defineRule } from '../define-rule.js';
import { partyInWords } from '../words.js';

/** A party that should have a formal leader, and has none. Where nobody names one, that is the one thing found. */
export const noFormalLeader = defineRule({
  id: 'no-formal-leader',
  title: 'A party has no formal leader',
  about:
    'A department, team or role names no formal leader and is no senior leader itself; once for the whole where several should and no party names any.',
  concern: 'model',
  severity: 'info',
  *check({ chain, rows }) {
    const rowsOfLeading = rows(leadership);
    const informal = new Set(
      rowsOfLeading.filter(({ basis }) => basis === 'informal').map(({ party }) => party),
    );
    const without = rowsOfLeading.filter(({ leader }) => leader === null);
    const isNobodyLed = rowsOfLeading.every(({ leader, basis }) => leader === null || basis !== 'formal');
    if (isNobodyLed && without.length > 1) {
      yield {
        subject: ORGANISATION,
        message: `No party names a formal leader, so nobody can say who leads ${without.length} of them by position. Name who leads each, and say who are senior leaders themselves.`,
        path: ['parties'],
        expected: 'a formal leader',
        actual: 'none',
      };
      return;
    }
    for (const { party } of without) {
      const exception = informal.has(party) ? ', only an informal one' : '';
      yield {
        subject: party,
        message: `${partyInWords(chain, party)} has no formal leader${exception}. Name who leads it by position, or say that it is a senior leader itself.`,
        parties: [party],
        path: ['parties', party, 'leaders'],
        expected: 'a formal leader',
        actual: 'none',
      };
    }
  },
});
