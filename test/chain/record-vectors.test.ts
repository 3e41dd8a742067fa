import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFromColumns } from '../../src/chain/chain-from-columns.js';
import { columnsOf, columnsOfContent } from '../../src/chain/columns-of.js';
import { codesOf, numbersOf } from '../../src/chain/record-vectors.js';

const PARTIES = { id: ['desk', 'guest'], kind: ['team', 'customer'] };
const LINKS = { id: ['sale'], provider: ['desk'], customer: ['guest'], service: ['sale'] };

/** Ratings whose respondents come in a dictionary that holds texts twice and texts nobody uses. */
function chainOf(codes: readonly number[]) {
  const count = codes.length;
  return chainFromColumns({
    parties: PARTIES,
    links: LINKS,
    ratings: {
      subject: Array.from({ length: count }, () => 'sale'),
      measure: Array.from({ length: count }, () => 'csat'),
      by: Array.from({ length: count }, () => 'customer'),
      respondent: { codes: Int32Array.from(codes), dictionary: ['b', 'a', 'b', 'nobody', 'c'] },
      perception: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : 1 + code)),
      need: Array.from(codes, (code) => (code < 0 ? null : 1)),
    },
  });
}

describe('the vectors of records', () => {
  it('hold what the records hold, each text once, whether they are kept in columns or as objects', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 0, 1, 2, 4), { minLength: 1, maxLength: 30 }), (codes) => {
        const chain = chainOf(codes);
        for (const { ratings } of [columnsOf(chain), columnsOfContent(chain.content)]) {
          const { codes: places, dictionary } = codesOf(ratings, 'respondent');
          expect(new Set(dictionary).size).toBe(dictionary.length);
          const all = Array.from({ length: ratings.length }, (_, number) => ratings.record(number));
          expect(Array.from(places, (place) => dictionary[place])).toEqual(all.map((one) => one.respondent));
          const numbers = Array.from(numbersOf(ratings, 'perception'));
          expect(numbers).toEqual(all.map((one) => one.perception ?? Number.NaN));
          expect(Array.from(numbersOf(ratings, 'need'))).toEqual(all.map((one) => one.need ?? Number.NaN));
        }
      }),
    );
  });
});
