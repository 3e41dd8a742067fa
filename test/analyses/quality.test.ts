import { describe, expect, it } from 'vitest';
import { quality } from '../../src/analyses/quality.js';
import type { QualityRow } from '../../src/analyses/quality-table.js';
import { defineChain } from '../../src/chain/define-chain.js';
import { counter, perceived, type Said, saidBy } from './ratings/rated-chains.js';

const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'];

const rowsOf = (said: Said) => quality(counter(said)).rows();
const byMeasure = (rows: readonly QualityRow[], measure: string | null) =>
  rows.find((row) => row.measure === measure)!;

/** One pair per dimension, with these gaps from an expectation of 5. */
const servqual = (gaps: readonly number[]) =>
  gaps.flatMap((gap, at) =>
    saidBy('customer', 'sale', `servqual-${DIMENSIONS[at]}`, [{ expectation: 5, perception: 5 + gap }]),
  );

describe('SERVQUAL', () => {
  const rows = rowsOf({ ratings: servqual([-0.65, -1.1, -0.83, -0.7, -1.01]) });
  const overall = byMeasure(rows, null);

  it('has a row per dimension and one overall, which comes last', () => {
    expect(rows.map((row) => row.measure)).toEqual([
      'servqual-assurance',
      'servqual-empathy',
      'servqual-reliability',
      'servqual-responsiveness',
      'servqual-tangibles',
      null,
    ]);
    expect(new Set(rows.map((row) => row.instrument))).toEqual(new Set(['servqual']));
  });

  it('is the mean of the gaps, plain and weighted', () => {
    expect(overall.gap).toBeCloseTo(-0.858, 10);
    expect(overall.weightedGap).toBeCloseTo(-0.9007, 10);
  });

  it('weighs only what has a gap', () => {
    const some = rowsOf({ ratings: servqual([-1, -2]) });
    expect(byMeasure(some, null).weightedGap).toBeCloseTo((-11 - 64) / 43, 12);
  });

  it('gives the published gaps', () => {
    const expected = [4.44, 4.49, 4.48, 4.5, 4.56];
    const perceptions = [4.19, 4.36, 4.35, 4.32, 4.4];
    const published = rowsOf({
      ratings: expected.flatMap((expectation, at) =>
        saidBy('customer', 'sale', `servqual-${DIMENSIONS[at]}`, [
          { expectation, perception: perceptions[at]! },
        ]),
      ),
    });
    const gapOf = (at: number) => byMeasure(published, `servqual-${DIMENSIONS[at]}`).gap!;
    expect(DIMENSIONS.map((_, at) => Math.round(gapOf(at) * 100) / 100)).toEqual([
      -0.25, -0.13, -0.13, -0.18, -0.16,
    ]);
  });

  it('compares each respondent with themselves, complete pairs only', () => {
    const [row] = rowsOf({
      ratings: saidBy('customer', 'sale', 'servqual-empathy', [
        { expectation: 7, perception: 6 },
        { expectation: 6, perception: 5 },
        { expectation: 6, perception: 6 },
        { expectation: 6, perception: 4 },
        { expectation: 7, perception: 5 },
        { perception: 5 },
      ]),
    });
    expect(row).toMatchObject({ n: 6, pairs: 5, respondents: 6 });
    expect(row!.gap).toBeCloseTo(-1.2, 12);
    expect(row!.perception! - row!.expectation!).toBeCloseTo(-1.2333, 3);
  });
});

describe('where lower is better', () => {
  it('a gap is turned round, so that negative is bad', () => {
    const [row] = rowsOf({
      ratings: saidBy('customer', 'sale', 'lead-time', [{ need: 12, expectation: 5, perception: 15 }]),
    });
    expect(row).toMatchObject({ gap: -10, needMargin: -3, zone: 'below' });
  });
});

describe('the zone of tolerance', () => {
  it.each([
    [5.8, 'inside', 0.8, -0.7],
    [4.9, 'below', -0.1, -1.6],
    [6.6, 'above', 1.6, 0.1],
    [6.5, 'inside', 1.5, 0],
    [5, 'inside', 0, -1.5],
  ] as const)('of need 5 and expectation 6.5 has %d %s', (perception, zone, margin, gap) => {
    const [row] = rowsOf({
      ratings: saidBy('customer', 'sale', 'servqual-empathy', [{ need: 5, expectation: 6.5, perception }]),
    });
    expect(row!.zone).toBe(zone);
    expect(row!.needMargin).toBeCloseTo(margin, 12);
    expect(row!.gap).toBeCloseTo(gap, 12);
  });

  it('is unknown without a need', () => {
    const ratings = saidBy('customer', 'sale', 'servqual-empathy', [{ expectation: 6, perception: 6 }]);
    expect(rowsOf({ ratings })[0]).toMatchObject({ zone: null, needMargin: null, need: null, gap: 0 });
  });
});

describe('scores', () => {
  const scoreOf = (measure: string, ...values: number[]) =>
    rowsOf({ ratings: saidBy('customer', 'sale', measure, perceived(...values)) })[0]!;

  it('of satisfaction are the share of 4 and 5', () => {
    expect(scoreOf('csat', 5, 4, 4, 3, 2)).toMatchObject({
      score: 0.6,
      scoring: 'satisfied',
      perception: 3.6,
    });
  });

  it('of recommendation are net promoter points', () => {
    const row = scoreOf('recommend', 10, 9, 9, 8, 7, 6, 3, 10, 0, 9);
    expect(row).toMatchObject({ score: 20, scoring: 'net-promoter' });
  });

  it('of the service level ladder are a lower median, and a share at the target, and never a mean', () => {
    const ratings = saidBy('customer', 'sale', 'service-level', perceived(2, 3, 3, 4, 5));
    const chain = counter({ ratings });
    const [row] = quality(chain, { targets: { 'service-level': 4 } }).rows();
    expect(row).toMatchObject({
      scoring: 'median',
      score: 3,
      median: 3,
      target: 4,
      shareAtTarget: 0.4,
      perception: null,
      gap: null,
    });
    expect(byMeasure(quality(chain).rows(), null)).toMatchObject({ score: null, n: 5, median: null });
  });

  it('of the four dimensions have a balance', () => {
    const ratings = ['offering', 'execution', 'atmosphere', 'staff'].flatMap((dimension, at) =>
      saidBy('customer', 'sale', `dimension-${dimension}`, perceived([5.5, 4.5, 5, 6][at]!)),
    );
    expect(byMeasure(rowsOf({ ratings }), null).balance).toBeCloseTo(0.333, 3);
    expect(byMeasure(rowsOf({ ratings: ratings.slice(1) }), null).balance).toBeNull();
  });

  it('of a user’s own measure are means; without an instrument there is no overall row', () => {
    const rows = rowsOf({
      measures: { warmth: { name: 'Warmth', unit: 'points', better: 'higher' } },
      ratings: saidBy('customer', 'sale', 'warmth', perceived(0.1, 0.1, 0.1)),
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ score: 0.1, instrument: null, expectation: null, pairs: 0, gap: null });
  });
});

describe('overall', () => {
  it('measures of one instrument that differ in direction have a gap and no score', () => {
    const pair = { expectation: 4, perception: 2 };
    const ratings = ['sq-importance', 'sq-discrepancy'].flatMap((measure) =>
      saidBy('customer', 'sale', measure, [pair, pair]),
    );
    expect(byMeasure(rowsOf({ ratings }), null)).toMatchObject({ gap: 0, score: null, perception: null });
  });

  it('those that differ in unit have neither', () => {
    const ratings = ['retention', 'recommend'].flatMap((measure) =>
      saidBy('customer', 'sale', measure, [{ expectation: 1, perception: 1 }]),
    );
    expect(byMeasure(rowsOf({ ratings }), null)).toMatchObject({ unit: null, gap: null, score: null, n: 2 });
  });

  it('satisfaction has a gap', () => {
    const ratings = saidBy('customer', 'sale', 'csat', [{ expectation: 5, perception: 3 }]);
    expect(byMeasure(rowsOf({ ratings }), null)).toMatchObject({ gap: -2, perception: 3, score: null });
  });

  it('numbers at the ends of their range stay numbers', () => {
    const measure = (id: string) => [
      id,
      { name: id, unit: 'x', better: 'higher', instrument: 'i', weight: 1e308 },
    ];
    const rows = rowsOf({
      measures: Object.fromEntries([measure('a'), measure('b')]),
      ratings: ['a', 'b'].flatMap((id) =>
        saidBy('customer', 'sale', id, [{ need: -1.7e308, expectation: -1.7e308, perception: 1.7e308 }]),
      ),
    });
    for (const row of rows)
      for (const value of Object.values(row)) expect([Number.NaN, Infinity, -Infinity]).not.toContain(value);
    expect(byMeasure(rows, null).weightedGap).toBe(Number.MAX_VALUE);
  });
});

describe('targets', () => {
  it.each([{ csat: Number.NaN }, { csat: '4' }, { csat: undefined }, { nope: 4 }, 5, [], null])(
    '%j are refused',
    (targets) => {
      expect(() => quality(counter({ ratings: [] }), { targets: targets as never })).toThrow('target');
    },
  );

  const ratings = saidBy('customer', 'sale', 'lead-time', perceived(2, 5, 7, 11, 30));

  it('are those of the standard of the link', () => {
    const standards = [{ link: 'sale', measure: 'lead-time', target: 10 }];
    expect(rowsOf({ ratings, standards })[0]).toMatchObject({ target: 10, shareAtTarget: 0.6 });
  });

  it('of several standards are the one most cases must meet', () => {
    const standards = [
      { link: 'sale', measure: 'lead-time', target: 5, attainment: 0.8 },
      { link: 'sale', measure: 'lead-time', target: 20 },
    ];
    expect(rowsOf({ ratings, standards })[0]).toMatchObject({ target: 20, shareAtTarget: 0.8 });
  });

  it('are null where nobody sets one', () => {
    expect(rowsOf({ ratings })[0]).toMatchObject({ target: null, shareAtTarget: null });
  });
});

describe('subjects and raters', () => {
  it('come in order, with external and internal customers told apart', () => {
    const chain = defineChain({
      parties: { desk: { kind: 'team' }, back: { kind: 'team' }, guest: { kind: 'customer' } },
      links: {
        sale: { provider: 'desk', customer: 'guest', service: 'sale' },
        help: { provider: 'back', customer: 'desk', service: 'help' },
      },
      ratings: ['sale', 'help', 'desk', 'back', 'organisation'].flatMap((subject) =>
        (['customer', 'staff'] as const).flatMap((by) =>
          saidBy(by, subject, 'csat', perceived(1, 2, 3, 4, 5)).map(
            (rating) => ({ ...rating, subject, measure: 'csat' }) as never,
          ),
        ),
      ),
    });
    const rows = quality(chain).rows();
    const keys = rows
      .filter((row) => row.measure)
      .map((row) => `${row.subject} ${row.subjectKind} ${row.raters}`);
    expect(keys).toEqual([
      'back party customer-internal',
      'back party staff',
      'desk party customer-external',
      'desk party staff',
      'help link customer-internal',
      'help link staff',
      'organisation organisation customer-external',
      'organisation organisation staff',
      'sale link customer-external',
      'sale link staff',
    ]);
  });

  it('are none where nobody says anything', () => {
    expect(rowsOf({ ratings: [] })).toEqual([]);
  });
});
