import { similarTexts } from '../../algorithms/similar-texts.js';
import { defineRule } from '../define-rule.js';
import { countOf, listInWords, partyInWords } from '../words.js';

/**
 * Parties whose names differ in nothing but spelling, or not at all, so that they may be one party entered twice; a party without a
 * name goes by its id. What counts as spelling, and what the search costs, says {@link similarTexts}: capitals, spaces, punctuation,
 * accents and one slip in a long word; never a number, a letter that stands alone or another short word, as these tell things
 * apart (`Team 1` and `Team 2`, `Ward A` and `Ward B`).
 *
 * Parties are found as one group where a row of such pairs leads from each to each. Services are not looked at: the same one twice is
 * found by `duplicate-links`.
 */
export const similarNames = defineRule({
  id: 'similar-names',
  title: 'Names that differ in spelling only',
  about:
    'Parties have the same name, or names that differ only in capitals, spaces, punctuation, accents or one slip in a word of five letters or more.',
  concern: 'model',
  severity: 'info',
  *check({ chain }) {
    const all = chain.parties();
    const nameAt = (place: number) => all[place]!.name ?? all[place]!.id;
    for (const group of similarTexts(all.map((_, place) => nameAt(place)))) {
      const parties = group.map((place) => all[place]!.id);
      const isOneName = group.every((place) => nameAt(place) === nameAt(group[0]!));
      const named = listInWords(parties.map((party) => partyInWords(chain, party)));
      yield {
        subject: parties[0]!,
        message: `${named} ${isOneName ? 'have the same name' : 'differ in spelling only'}. Make one party of those that are the same, and give the others names that tell them apart.`,
        parties,
        path: ['parties', parties[0]!, 'name'],
        expected: 'names that tell parties apart',
        actual: `${countOf(parties.length, 'name')} ${isOneName ? 'the same' : 'alike'}`,
      };
    }
  },
});
