import { describe, expect, it } from 'vitest';
import { quality } from '../../src/analyses/quality.js';
import { workforce } from '../../src/analyses/workforce.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { RatingDefinition } from '../../src/model/rating.js';
import { counter, perceived, type Said, saidBy } from './ratings/rated-chains.js';

const PARTS = ['flexibility-competence', 'flexibility-commitment', 'flexibility-capability'] as const;
type Scores = readonly (number | readonly number[] | null)[];

/** What five people, or as many as there are scores, say of competence, commitment and capability. */
function scored(subject: string, scores: Scores, by: RatingDefinition['by'] = 'staff'): RatingDefinition[] {
  return PARTS.flatMap((measure, part) => {
    const score = scores[part]!;
    if (score === null) return [];
    const values = typeof score === 'number' ? Array.from({ length: 5 }, () => score) : score;
    return saidBy(by, subject, measure, perceived(...values));
  });
}

const rowsOf = (said: Said) => workforce(counter(said)).rows();
const own = (fields: object) =>
  ({ name: 'Own', unit: 'points', better: 'higher', min: 1, max: 5, ...fields }) as const;

describe('the workforce', () => {
  it('has means, their mean, and their product on the scale', () => {
    expect(rowsOf({ ratings: scored('store', [4, 3, 5]) })).toEqual([
      {
        ...{
          party: 'store',
          raters: 'staff',
          suppressed: false,
          suppressedMeasures: [],
          n: 15,
          respondents: 5,
        },
        ...{ competence: 4, commitment: 3, capability: 5, mean: 4, product: 0.375 },
      },
    ]);
  });

  it.each([
    [[5, 5, 5], 1],
    [[1, 5, 5], 0],
    [[3, 3, 3], 0.125],
  ])('of %j has the product %d', (scores, product) => {
    expect(rowsOf({ ratings: scored('store', scores) })[0]!.product).toBe(product);
  });

  it('has a row for each party and group of raters, in order', () => {
    const ratings = (['self', 'management', 'customer', 'staff'] as const).flatMap((by) =>
      ['store', 'clerk'].flatMap((party) => scored(party, [4, 4, 4], by)),
    );
    expect(rowsOf({ ratings }).map((row) => [row.party, row.raters])).toEqual([
      ...['customer-external', 'staff', 'management', 'self'].map((raters) => ['clerk', raters]),
      ...['customer-internal', 'staff', 'management', 'self'].map((raters) => ['store', raters]),
    ]);
  });

  it('is not about links, systems, those outside or the organisation', () => {
    const subjects = ['sale', 'van', 'guest', 'organisation'];
    expect(rowsOf({ ratings: subjects.flatMap((subject) => scored(subject, [4, 4, 4])) })).toEqual([]);
    const ratings = scored('till', [4, 4, 4]);
    expect(
      workforce(parseChain({ parties: { till: { kind: 'system' } }, links: {}, ratings })).rows(),
    ).toEqual([]);
    expect(rowsOf({ ratings: saidBy('staff', 'store', 'csat', perceived(1, 2, 3, 4, 5)) })).toEqual([]);
  });

  it('has neither mean nor product where one of the three is missing or only expected', () => {
    const [row] = rowsOf({ ratings: scored('store', [4, null, 5]) });
    expect(row).toMatchObject({ n: 10, competence: 4, commitment: null, mean: null, product: null });
    const expected = saidBy(
      'staff',
      'store',
      PARTS[1],
      Array.from({ length: 5 }, () => ({ expectation: 4 })),
    );
    const [other] = rowsOf({ ratings: [...scored('store', [4, null, 5]), ...expected] });
    expect(other).toMatchObject({ n: 15, respondents: 5, commitment: null, mean: null, product: null });
  });
});

describe('a scale of the document’s own', () => {
  const [competence] = PARTS;
  const ratedOn = (fields: object, scores: Scores) =>
    rowsOf({ measures: { [competence]: own(fields) }, ratings: scored('store', scores) })[0]!;

  it('counts in the product, and takes away the mean of different scales', () => {
    expect(ratedOn({ max: 11 }, [6, 5, 3])).toMatchObject({ competence: 6, mean: null, product: 0.25 });
    expect(ratedOn({ unit: 'steps' }, [4, 3, 5])).toMatchObject({ mean: null, product: 0.375 });
    expect(ratedOn({ name: 'Skill' }, [4, 3, 5])).toMatchObject({ mean: 4, product: 0.375 });
  });

  it('is turned round where lower is better', () => {
    expect(ratedOn({ better: 'lower' }, [1, 3, 5])).toMatchObject({
      competence: 1,
      mean: null,
      product: 0.5,
    });
  });

  it('has no product without both ends, and no mean where it is ordinal', () => {
    expect(ratedOn({ max: undefined }, [4, 3, 5])).toMatchObject({
      competence: 4,
      mean: null,
      product: null,
    });
    expect(ratedOn({ min: undefined }, [4, 3, 5]).product).toBeNull();
    expect(ratedOn({ labels: ['a', 'b', 'c', 'd', 'e'] }, [4, 3, 5])).toMatchObject({
      ...{ n: 15, competence: null, commitment: 3, mean: null, product: null },
    });
  });

  it.each([
    [-1.7e308, 1.7e308, 0],
    [0, Number.MIN_VALUE * 2, Number.MIN_VALUE],
  ])('from %d to %d has a share that is a number', (min, max, middle) => {
    expect(ratedOn({ min, max }, [middle, 5, 5]).product).toBe(0.5);
  });

  it('may take a measure out of its instrument', () => {
    expect(ratedOn({ instrument: 'ours' }, [4, 3, 5])).toMatchObject({ mean: 4, product: 0.375 });
  });
});

const HIDDEN = {
  ...{ n: null, respondents: null, competence: null, commitment: null, capability: null },
  ...{ mean: null, product: null },
};

describe('the privacy of the workforce', () => {
  const four = [4, 4, 4, 4];

  it('hides what four people say, whoever they are, and leaves the key', () => {
    for (const by of ['customer', 'staff', 'management', 'self'] as const) {
      const raters = by === 'customer' ? 'customer-external' : by;
      expect(rowsOf({ ratings: scored('clerk', [four, four, four], by) })).toEqual([
        { party: 'clerk', raters, suppressed: true, suppressedMeasures: PARTS, ...HIDDEN },
      ]);
    }
  });

  it('hides what a role of one person says of itself, and not what enough others say of it', () => {
    const ratings = [...scored('clerk', [[2], [2], [2]], 'self'), ...scored('clerk', [4, 3, 5], 'customer')];
    const rows = rowsOf({ clerks: 1, ratings });
    // The one is hidden, and with it the next smallest group, from which it could else be told.
    expect(rows.map((row) => [row.raters, row.suppressed])).toEqual([
      ['customer-external', true],
      ['self', true],
    ]);
    const shown = rowsOf({ clerks: 1, ratings: scored('clerk', [4, 3, 5], 'customer') });
    expect(shown).toMatchObject([{ suppressed: false, product: 0.375 }]);
  });

  it('of one measure takes away what is about the three together', () => {
    expect(rowsOf({ ratings: scored('store', [4, four, 5]) })).toEqual([
      {
        ...{ party: 'store', raters: 'staff', suppressed: false, suppressedMeasures: [PARTS[1]], ...HIDDEN },
        ...{ competence: 4, capability: 5 },
      },
    ]);
  });

  it('holds for a measure that a document defines anew as not personal', () => {
    const measures = Object.fromEntries(PARTS.map((part) => [part, own({ personal: false })]));
    const ratings = scored('clerk', [four, four, four], 'customer');
    expect(rowsOf({ ratings, measures })).toMatchObject([{ suppressed: true, ...HIDDEN }]);
    const rows = quality(counter({ ratings, measures })).rows();
    expect(rows.map((row) => row.suppressed)).toEqual(rows.map(() => true));
  });

  it('hides a group of whom one does not say who it is', () => {
    const ratings = PARTS.flatMap((measure) =>
      saidBy('staff', 'store', measure, perceived(1, 2, 3, 4, 5, 5), (at) =>
        at === 0 ? undefined : `s${at}`,
      ),
    );
    expect(rowsOf({ ratings })).toMatchObject([{ suppressed: true, ...HIDDEN }]);
  });

  it('hides and counts as quality does', () => {
    const ratings = [...scored('store', [4, four, 5]), ...scored('store', [3, [2], four], 'management')];
    const chain = counter({ ratings });
    const said = new Map(
      quality(chain)
        .rows()
        .map((row) => [`${row.raters} ${row.measure}`, row]),
    );
    for (const row of workforce(chain)) {
      for (const [at, value] of [row.competence, row.commitment, row.capability].entries()) {
        const { perception, suppressed } = said.get(`${row.raters} ${PARTS[at]}`)!;
        expect(value).toBe(perception);
        expect(row.suppressedMeasures.includes(PARTS[at]!)).toBe(suppressed);
      }
    }
  });

  it('shows people what they said themselves, and nothing of others', () => {
    const ratings = [
      ...scored('store', [
        [4, 1],
        [3, 1],
        [5, 1],
      ]),
      ...scored('clerk', [[2], [2], [2]], 'self'),
    ];
    const chain = counter({ clerks: 1, ratings });
    expect(workforce(chain, { respondent: 'staff-0' }).rows()).toEqual([
      {
        ...{
          party: 'store',
          raters: 'staff',
          suppressed: false,
          suppressedMeasures: [],
          n: 3,
          respondents: 1,
        },
        ...{ competence: 4, commitment: 3, capability: 5, mean: 4, product: 0.375 },
      },
    ]);
    expect(workforce(chain, { respondent: 'self-0' }).rows()).toMatchObject([{ party: 'clerk', mean: 2 }]);
    expect(workforce(chain, { respondent: 'nobody' }).rows()).toEqual([]);
  });

  it('takes another minimum, of at least three, and no option it does not know', () => {
    const chain = counter({ ratings: scored('store', [four, four, four]) });
    expect(workforce(chain, { minimum: 4 }).rows()).toMatchObject([{ suppressed: false, mean: 4 }]);
    expect(() => workforce(chain, { minimum: 2 })).toThrow('at least 3');
    expect(() => workforce(chain, { respondent: '' })).toThrow('key of a respondent');
    expect(() => workforce(chain, { minimun: 3 } as object)).toThrow('minimun');
  });
});
