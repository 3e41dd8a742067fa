import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFromColumns } from '../../src/chain/chain-from-columns.js';
import { columnsOf, columnsOfContent } from '../../src/chain/columns-of.js';
import { codesOf, numbersNamed, numbersOf, timesOf } from '../../src/chain/record-vectors.js';

const PARTIES = { id: ['desk', 'guest'], kind: ['team', 'customer'] };
const LINKS = { id: ['sale'], provider: ['desk'], customer: ['guest'], service: ['sale'] };

const DAYS = ['2026-03-01T09:00Z', '2026-03-01', '2026-03-01T10:00+01:00', 'no day', '1970-01-01'];

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
      at: { codes: Int32Array.from(codes), dictionary: DAYS },
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
          const first = Array.from(numbersNamed(ratings, 'respondent', (id) => id.charCodeAt(0)));
          expect(first).toEqual(all.map((one) => one.respondent?.charCodeAt(0) ?? -1));
          const nobody = Array.from(numbersNamed(ratings, 'respondent', () => -1));
          expect(nobody).toEqual(all.map(() => -1));
          const timeAt = timesOf(ratings, 'at');
          expect(all.map((_, number) => timeAt(number))).toEqual(
            all.map((one) => (one.at === undefined ? Number.NaN : Date.parse(one.at))),
          );
          const numbers = Array.from(numbersOf(ratings, 'perception'));
          expect(numbers).toEqual(all.map((one) => one.perception ?? Number.NaN));
          expect(Array.from(numbersOf(ratings, 'need'))).toEqual(all.map((one) => one.need ?? Number.NaN));
        }
      }),
    );
  });
});
