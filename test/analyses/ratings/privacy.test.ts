import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../../src/analyses/gaps.js';
import { quality } from '../../../src/analyses/quality.js';
import { rootCauses } from '../../../src/analyses/root-causes.js';
import { workforce } from '../../../src/analyses/workforce.js';
import type { RatingDefinition } from '../../../src/model/rating.js';
import { counter, perceived, saidBy } from './rated-chains.js';

const NAMES = { name: 'Care', unit: 'points', better: 'higher' } as const;
const PERSONAL = { care: { ...NAMES, personal: true } };

const rowsOf = (ratings: RatingDefinition[], clerks?: number) =>
  quality(counter({ ratings, measures: PERSONAL, ...(clerks !== undefined && { clerks }) })).rows();
const five = (...values: number[]) => perceived(...values.slice(0, 5));

describe('privacy', () => {
  const answers = five(1, 2, 3, 4, 5);
  const isHidden = (ratings: RatingDefinition[], clerks?: number) =>
    rowsOf(ratings, clerks).find((row) => row.measure !== null)!.suppressed;

  it.each(['staff', 'management', 'self'] as const)('applies to what %s say', (by) => {
    expect(isHidden(saidBy(by, 'sale', 'csat', answers))).toBe(false);
    expect(isHidden(saidBy(by, 'sale', 'csat', answers.slice(1)))).toBe(true);
  });

  it('applies to internal customers and not to external ones', () => {
    const few = answers.slice(2);
    expect(isHidden(saidBy('customer', 'stock', 'csat', few))).toBe(true);
    expect(isHidden(saidBy('customer', 'sale', 'csat', few))).toBe(false);
    expect(isHidden(saidBy('customer', 'organisation', 'csat', few))).toBe(false);
    expect(isHidden(saidBy('customer', 'clerk', 'csat', few))).toBe(false);
    expect(isHidden(saidBy('customer', 'store', 'csat', few))).toBe(true);
  });

  it('applies to personal measures, whoever rates', () => {
    expect(isHidden(saidBy('customer', 'sale', 'care', answers.slice(1)))).toBe(true);
  });

  it('applies to what is said of a role of few people, or of what it provides', () => {
    const few = answers.slice(1);
    expect([1, 4, 5].map((clerks) => isHidden(saidBy('customer', 'sale', 'csat', few), clerks))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isHidden(saidBy('customer', 'clerk', 'csat', few), 1)).toBe(true);
  });

  it('counts people, not answers', () => {
    expect(isHidden(saidBy('staff', 'sale', 'csat', answers, (at) => `s${at % 4}`))).toBe(true);
  });

  it('hides a group of whom one does not say who it is', () => {
    const ratings = saidBy('staff', 'sale', 'csat', [...answers, ...answers], (at) =>
      at === 0 ? undefined : `s${at}`,
    );
    expect(isHidden(ratings)).toBe(true);
  });

  it('hides the next smallest beside a single hidden group', () => {
    const ratings = [
      ...saidBy('staff', 'sale', 'csat', perceived(...Array.from({ length: 12 }, () => 3))),
      ...saidBy('management', 'sale', 'csat', perceived(...Array.from({ length: 7 }, () => 3))),
      ...saidBy('self', 'sale', 'csat', perceived(3, 3, 3)),
    ];
    const shown = rowsOf(ratings).filter((row) => !row.suppressed && row.measure);
    expect(shown.map((row) => row.raters)).toEqual(['staff']);
  });

  it('hides no more than it takes, people who stand in two groups counted once', () => {
    const group = (by: RatingDefinition['by'], count: number, name: string = by) =>
      saidBy(
        by,
        'stock',
        'csat',
        perceived(...Array.from({ length: count }, () => 3)),
        (at) => `${name}-${at}`,
      );
    const shown = (ratings: RatingDefinition[]) =>
      rowsOf(ratings)
        .filter((row) => !row.suppressed && row.level === 'measure')
        .map((row) => row.raters);
    const large = [...group('customer', 12), ...group('staff', 7)];
    expect(shown([...large, ...group('management', 3), ...group('self', 2)])).toEqual([
      'customer-internal',
      'staff',
    ]);
    expect(shown([...large, ...group('management', 3, 'x'), ...group('self', 3, 'x')])).toEqual([
      'customer-internal',
    ]);
  });

  it('counts nobody who says nothing', () => {
    const silent = Array.from({ length: 5 }, () => ({}));
    expect(rowsOf(saidBy('staff', 'sale', 'csat', silent))).toEqual([]);
  });

  it('leaves nothing of a suppressed row but its key, and hides the overall row above it', () => {
    const ratings = [
      ...saidBy('staff', 'sale', 'servqual-empathy', [{ expectation: 7, perception: 1 }]),
      ...saidBy('staff', 'sale', 'servqual-assurance', five(1, 2, 3, 4, 5)),
    ];
    const [assurance, empathy, overall] = rowsOf(ratings);
    expect(assurance).toMatchObject({ suppressed: false, perception: 3 });
    for (const row of [empathy!, overall!]) {
      const {
        subject,
        subjectKind,
        level,
        item,
        instrument,
        measure,
        raters,
        unit,
        scoring,
        suppressed,
        ...rest
      } = row;
      expect({ subject, subjectKind, instrument, raters, unit, scoring, suppressed }).toEqual({
        subject: 'sale',
        subjectKind: 'link',
        instrument: 'servqual',
        raters: 'staff',
        unit: 'points',
        scoring: 'mean',
        suppressed: true,
      });
      expect([level, item, measure]).not.toContain(undefined);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  it('leaves out the few who said something else than the many', () => {
    const pairs = Array.from({ length: 5 }, () => ({ expectation: 5, perception: 4 }));
    const [row] = rowsOf(saidBy('staff', 'sale', 'servqual-empathy', [...pairs, { perception: 1 }]));
    expect(row).toMatchObject({ n: 5, pairs: 5, respondents: 5, perception: 4, gap: -1 });
  });

  it('shows people their own answers, and nobody else’s', () => {
    const ratings = [
      ...saidBy('staff', 'sale', 'csat', perceived(2)),
      ...saidBy('management', 'sale', 'csat', perceived(5)),
    ];
    const own = quality(counter({ ratings }), { respondent: 'staff-0' }).rows();
    expect(own.map((row) => [row.raters, row.measure, row.perception, row.suppressed])).toEqual([
      ['staff', 'csat', 2, false],
      ['staff', null, 2, false],
    ]);
    const unknown = saidBy('self', 'sale', 'csat', perceived(1), () => undefined);
    const chain = counter({ ratings: [...ratings, ...unknown] });
    expect(quality(chain, { respondent: 'nobody' }).rows()).toEqual([]);
    expect(() => rootCauses(chain, { respondent: 'nobody' } as object)).toThrow('got "respondent"');
  });

  it('has a floor', () => {
    const chain = counter({ ratings: [] });
    for (const minimum of [2, 0, 3.5, Number.NaN, '5' as never])
      expect(() => quality(chain, { minimum })).toThrow('at least 3');
    expect(() => quality(chain, { respondent: '' })).toThrow('key of a respondent');
  });
});

const FLEXIBILITY = ['flexibility-competence', 'flexibility-commitment', 'flexibility-capability'];

/** Ratings of few people, groups and measures, so that many groups are small. */
const ratingsOn = (subjects: readonly string[], measures: readonly string[]) =>
  fc.array(
    fc.record({
      subject: fc.constantFrom(...subjects),
      measure: fc.constantFrom(...measures),
      by: fc.constantFrom('customer', 'staff', 'management', 'self'),
      respondent: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      perception: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      expectation: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    }),
    { maxLength: 120 },
  ) as fc.Arbitrary<RatingDefinition[]>;

const ratingsArbitrary = fc.oneof(
  ratingsOn(
    ['sale', 'stock', 'organisation', 'store'],
    ['csat', 'servqual-empathy', 'servqual-assurance', 'care'],
  ),
  ratingsOn(['clerk', 'store'], FLEXIBILITY),
);

const PERSONAL_IDS = ['care', 'staff-flexibility', ...FLEXIBILITY];

const isExternal = ({ by, subject, measure }: RatingDefinition) =>
  by === 'customer' && !PERSONAL_IDS.includes(measure) && (subject === 'sale' || subject === 'organisation');

/** What one group holds: who of it said which fields. */
const patternOf = (rating: RatingDefinition) =>
  JSON.stringify([
    rating.subject,
    rating.measure,
    rating.by,
    rating.perception === undefined,
    rating.expectation === undefined,
  ]);

describe('no table', () => {
  const tables = (ratings: RatingDefinition[], minimum: number) => {
    const chain = counter({ ratings, measures: PERSONAL });
    return [
      quality(chain, { minimum }).rows(),
      gaps(chain, { minimum }).rows(),
      rootCauses(chain, { minimum }).rows(),
      workforce(chain, { minimum }).rows(),
    ];
  };
  const changed = (rating: RatingDefinition): RatingDefinition => ({
    ...rating,
    ...(rating.perception !== undefined && { perception: 6 - Number(rating.perception) }),
    ...(rating.expectation !== undefined && { expectation: 6 - Number(rating.expectation) }),
  });

  it('depends on what fewer people than the minimum said alike', () => {
    fc.assert(
      fc.property(ratingsArbitrary, fc.constantFrom(3, 4, 5), (ratings, minimum) => {
        const people = new Map<string, Set<string | undefined>>();
        for (const rating of ratings) {
          const pattern = patternOf(rating);
          people.set(pattern, (people.get(pattern) ?? new Set()).add(rating.respondent));
        }
        const isRare = (rating: RatingDefinition) => people.get(patternOf(rating))!.size < minimum;
        const others = ratings.map((rating) =>
          !isExternal(rating) && isRare(rating) ? changed(rating) : rating,
        );
        expect(tables(others, minimum)).toEqual(tables(ratings, minimum));
      }),
      { numRuns: 500 },
    );
  });

  it('shows a number of people or ratings below the minimum where privacy applies', () => {
    fc.assert(
      fc.property(ratingsArbitrary, fc.constantFrom(3, 4, 5), (ratings, minimum) => {
        for (const row of quality(counter({ ratings, measures: PERSONAL }), { minimum })) {
          const isPublic = row.raters === 'customer-external' && !PERSONAL_IDS.includes(row.item);
          if (isPublic || row.suppressed) continue;
          expect(row.respondents).toBeGreaterThanOrEqual(minimum);
          expect(row.n).toBeGreaterThanOrEqual(minimum);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('depends on the order of the ratings', () => {
    fc.assert(
      fc.property(ratingsArbitrary, (ratings) => {
        expect(tables([...ratings].reverse(), 3)).toEqual(tables(ratings, 3));
      }),
      { numRuns: 200 },
    );
  });
});
