import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainment } from '../../src/analyses/attainment.js';
import { analyses } from '../../src/analyses/index.js';
import { quality } from '../../src/analyses/quality.js';
import { trend } from '../../src/analyses/trend.js';
import { voice } from '../../src/analyses/voice.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { RatingDefinition } from '../../src/model/rating.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { counter, perceived, saidBy } from './ratings/rated-chains.js';

const at = (date: string | undefined, ratings: RatingDefinition[]) =>
  ratings.map((rating) => ({ ...rating, ...(date !== undefined && { at: date }) }));

describe('a trend', () => {
  const guests = (date: string | undefined, ...values: number[]) =>
    at(date, saidBy('customer', 'sale', 'csat', perceived(...values)));
  const chain = counter({
    ratings: [
      ...guests('2026-04-01T00:30:00+02:00', 5, 5),
      ...guests('2025-12-31', 1),
      ...guests('2026-01-01', 4),
      ...guests(undefined, 2),
    ],
    standards: [{ link: 'sale', measure: 'lead-time', target: 10 }],
    measurements: [
      { link: 'sale', measure: 'lead-time', value: 8, at: '2026-01-05' },
      { link: 'sale', measure: 'lead-time', value: 12, at: '2026-02-05' },
    ] as never,
    contacts: [{ link: 'sale', kind: 'complaint', receivedAt: '2026-02-01T10:00:00Z' }],
  });
  const scores = (by?: 'month' | 'quarter' | 'year') =>
    trend(chain, quality, by ? { by } : {})
      .rows()
      .filter((row) => row.level === 'measure')
      .map((row) => [row.period, row.n, row.score]);

  it('answers by months as they are written, in order, what has no date last', () => {
    expect(scores()).toEqual([
      ['2025-12', 1, 0],
      ['2026-01', 1, 1],
      ['2026-04', 2, 1],
      [null, 1, 0],
    ]);
    expect(scores('month')).toEqual(scores());
  });

  it('answers by quarters and years', () => {
    expect(scores('quarter')).toEqual([
      ['2025-Q4', 1, 0],
      ['2026-Q1', 1, 1],
      ['2026-Q2', 2, 1],
      [null, 1, 0],
    ]);
    expect(scores('year')).toEqual([
      ['2025', 1, 0],
      ['2026', 3, 1],
      [null, 1, 0],
    ]);
  });

  it('covers what is measured and what customers write', () => {
    const measured = trend(chain, attainment, { by: 'month' }).rows();
    expect(measured.map((row) => [row.period, row.n, row.share])).toEqual([
      ['2025-12', 0, null],
      ['2026-01', 1, 1],
      ['2026-02', 1, 0],
      ['2026-04', 0, null],
      [null, 0, null],
    ]);
    const written = trend(chain, voice)
      .rows()
      .filter((row) => row.complaints !== 0);
    expect(written.map((row) => [row.period, row.link, row.complaints])).toEqual([['2026-02', 'sale', 1]]);
  });

  it('is a table with the columns of the question behind the period', () => {
    const { declaration } = trend(chain, quality);
    expect(declaration).toMatchObject({
      name: 'quality-trend',
      order: expect.stringMatching(/^period \(missing last\), /),
    });
    expect(declaration.key).toEqual(['period', ...quality(chain).declaration.key]);
    expect(Object.keys(declaration.columns)).toEqual([
      'period',
      ...Object.keys(quality(chain).declaration.columns),
    ]);
  });

  it('refuses what it cannot do', () => {
    expect(() => trend(chain, quality, { by: 'week' as never })).toThrow(
      'month, quarter or year, got "week"',
    );
    expect(() => trend(chain, 'quality' as never)).toThrow(
      'expected a question about a chain, got "quality"',
    );
    expect(() => trend(chain, (() => undefined) as never)).toThrow('a question that gives a table');
    expect(() => trend(chain, (one) => trend(one, quality))).toThrow('without a column period');
  });

  it('has the answer itself where all is of one period, for every question', () => {
    const hotel = parseChain(harbourHotel);
    for (const { run } of analyses) expect(trend(hotel, run).rows()).toEqual([]);
    const dated = counter({
      ratings: at('2026-03-01', saidBy('staff', 'sale', 'csat', perceived(1, 2, 3, 4, 5))),
    });
    for (const { run } of analyses) {
      const rows = run(dated).rows();
      expect(trend(dated, run).rows()).toEqual(rows.map((row) => ({ period: '2026-03', ...row })));
    }
  });
});

describe('privacy over time', () => {
  const staff = (date: string, count: number, name = date) =>
    at(
      date,
      saidBy(
        'staff',
        'sale',
        'csat',
        perceived(...Array.from({ length: count }, () => 3)),
        (k) => `${name}-${k}`,
      ),
    );
  const shown = (...ratings: RatingDefinition[][]) =>
    trend(counter({ ratings: ratings.flat() }), quality)
      .rows()
      .filter((row) => row.level === 'measure' && !row.suppressed)
      .map((row) => row.period);

  it('shows all months of a group or none', () => {
    expect(shown(staff('2026-01-01', 12), staff('2026-02-01', 7), staff('2026-03-01', 3))).toEqual([]);
    expect(shown(staff('2026-01-01', 12), staff('2026-02-01', 7), staff('2026-03-01', 6))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
  });

  it('does not let the small month of one group cover that of another', () => {
    const managers = (date: string, count: number) =>
      staff(date, count, `m${date}`).map((rating) => ({ ...rating, by: 'management' as const }));
    const months = [staff('2026-01-01', 3), managers('2026-01-01', 3), managers('2026-02-01', 12)];
    expect(shown(...months, staff('2026-02-01', 12))).toEqual([]);
  });

  it('does not show a month of which answers were left out', () => {
    const pairs = (date: string, count: number) =>
      staff(date, count).map((rating) => ({ ...rating, expectation: 4 }));
    const alone = (date: string, count: number) => staff(date, count, `alone${date}`);
    const months = [pairs('2026-01-01', 12), alone('2026-01-01', 5), pairs('2026-02-01', 6)];
    expect(shown(...months)).toEqual(['2026-01', '2026-02']);
    expect(shown(...months, alone('2026-02-01', 3))).toEqual([]);
  });

  it('shows no month whose answers, with those of the others, tell what fewer than five said', () => {
    const dates = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const ratings = counts.map((count, month) => staff(dates[month]!, count));
        const visible = new Set(shown(...ratings));
        const hidden = counts.filter((count, month) => count > 0 && !visible.has(dates[month]!.slice(0, 7)));
        for (const [month, count] of counts.entries())
          if (visible.has(dates[month]!.slice(0, 7))) expect(count).toBeGreaterThanOrEqual(5);
        if (hidden.length === 0 || visible.size === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
