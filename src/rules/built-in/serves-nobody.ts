import { positions } from '../../analyses/positions.js';
import { defineRule } from '../define-rule.js';
import { groupsHolding } from '../groups-holding.js';
import { partyInWords } from '../words.js';

/** A party that provides no link. One without any link that others are part of is a mere grouping: these serve in its place. */
export const servesNobody = defineRule({
  id: 'serves-nobody',
  title: 'A party serves nobody',
  about:
    'A party that is no customer provides no link, and is no mere grouping, without links of its own, of a party that does.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const all = rows(positions);
    const serving = new Set(all.filter(({ customers }) => customers > 0).map(({ party }) => party));
    const groups = groupsHolding(chain, (party) => serving.has(party));
    for (const { party, servesNobody: isIdle, providers, servesModelled: modelled } of all) {
      if (!isIdle || (providers === 0 && groups.has(party))) continue;
      yield {
        subject: party,
        message: `${partyInWords(chain, party)} serves nobody: it provides no link. Add whom it serves and with what, or take it out of the chain.`,
        parties: [party],
        links: chain.linksInto(party).map(({ id }) => id),
        modelled,
        expected: 'at least 1 link it provides',
        actual: 'none',
      };
    }
  },
});
