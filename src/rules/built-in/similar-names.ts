import { similarTexts } from '../../algorithms/similar-texts.js';
import { defineRule } from '../define-rule.js';
import { listInWords, partyInWords } from '../words.js';

/**
 * Parties whose names differ in nothing but spelling, or not at all, so that they may be one party entered twice; a party without a
 * name goes by its id. What counts as spelling, and what the search costs, says {@link similarTexts}: capitals, spaces, punctuation,
 * accents and one likely slip in a long word; never a number, a letter that stands alone or another short word, as these tell things
 * apart (`Team 1` and `Team 2`, `Ward A` and `Ward B`).
 *
 * Parties are one group where a row of such pairs leads from each to each; each of it but that of the least id is found by itself, so
 * that what is known stays known when one more comes. Services are not looked at: the same one twice is found by `duplicate-links`.
 */
export const similarNames = defineRule({
  id: 'similar-names',
  title: 'Names that differ in spelling only',
  about:
    'A party has the same name as one of a lesser id, or one that differs only in capitals, spaces, punctuation, accents or a likely slip in a word of eight letters or more.',
  concern: 'model',
  severity: 'info',
  *check({ chain }) {
    const all = chain.parties();
    const nameAt = (place: number) => all[place]!.name ?? all[place]!.id;
    for (const group of similarTexts(all.map((_, place) => nameAt(place)))) {
      const isOneName = group.every((place) => nameAt(place) === nameAt(group[0]!));
      for (const place of group.slice(1)) {
        const subject = all[place]!.id;
        const parties = [subject, ...group.filter((one) => one !== place).map((one) => all[one]!.id)];
        const named = listInWords(parties.map((party) => partyInWords(chain, party)));
        yield {
          subject,
          message: `${named} ${isOneName ? 'have the same name' : 'differ in spelling only'}. Make one party of those that are the same, and give the others names that tell them apart.`,
          parties,
          path: ['parties', subject, 'name'],
          expected: 'a name that tells it from others',
          actual: 'a name like another',
        };
      }
    }
  },
});
