import { describe, expect, it } from 'vitest';
import { type CultureRow, culture } from '../../src/analyses/culture.js';
import { trend } from '../../src/analyses/trend.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { CULTURE_STEPS } from '../../src/model/culture.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { STEPS, steppingHotel } from './culture/stepping-hotel.js';
import { perceived, saidBy } from './ratings/rated-chains.js';

const rowOf = (chain: ReturnType<typeof steppingHotel>, step: string, options = {}): CultureRow =>
  culture(chain, options)
    .rows()
    .find(({ subStep }) => subStep === `culture:${step}`)!;
const evidenceOf = (...args: Parameters<typeof rowOf>) => {
  const { evidenceMet, evidenceOf: of } = rowOf(...args);
  return [evidenceMet, of];
};

describe('the culture', () => {
  it('has a row for each sub-step, under its step', () => {
    const rows = culture(steppingHotel()).rows();
    expect(rows.map(({ subStep }) => subStep)).toEqual(CULTURE_STEPS.map((step) => `culture:${step}`));
    expect(rows.map(({ step }) => step)).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 7]);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(16);
    expect(new Set(rows.map(({ stepTitle }) => stepTitle)).size).toBe(7);
    expect(breachesOf(steppingHotel(), culture(steppingHotel()) as never)).toEqual([]);
  });

  it('is declared by the goals that support a sub-step directly, and everybody’s', () => {
    const ask = rowOf(steppingHotel(), '3a');
    expect(ask).toMatchObject({ goals: ['ask', 'care', 'listen'], declared: 0.55 });
    expect(rowOf(steppingHotel(), '5c')).toMatchObject({ goals: ['teach'], declared: null });
    expect(rowOf(steppingHotel(), '2b')).toMatchObject({ goals: [], declared: null });
  });

  it.each([
    ['1a', [2, 8], 'inside parties with a rating of importance'],
    ['1b', [1, 8], 'inside parties with a rating of stakes'],
    ['1c', [0, 8], 'inside parties with a rating of discrepancy'],
    ['2a', [1, 3], 'tiers with a rating of importance'],
    ['3a', [1, 2], 'external customers with needs'],
    ['3b', [2, 4], 'touchpoints with an expectation'],
    ['3c', [1, 4], 'touchpoints with an expectation and a perception'],
    ['4b', [2, 4], 'touchpoints with a standard'],
    ['4c', [2, 5], 'standards with a case'],
    ['5a', [2, 3], 'links designed for the customer'],
    ['6', [1, 5], 'goals with a plan and a due date'],
    ['7', [1, 4], 'touchpoints rated in two or more months'],
  ] as const)('has evidence of %s: %j %s', (step, [met, of], kind) => {
    expect(rowOf(steppingHotel(), step)).toMatchObject({
      evidenceKind: kind,
      evidenceMet: met,
      evidenceOf: of,
      evidence: met / of,
    });
  });

  it.each(['2b', '4a', '5b', '5c'])('has no evidence of %s, which can only be declared', (step) => {
    const nothing = { evidenceKind: null, evidenceMet: null, evidenceOf: null, evidence: null };
    expect(rowOf(steppingHotel(), step)).toMatchObject(nothing);
  });

  it('has no share where there is nothing to count', () => {
    expect(rowOf(parseChain(harbourHotel), '4c')).toMatchObject({
      evidenceMet: 0,
      evidenceOf: 0,
      evidence: null,
    });
    expect(rowOf(parseChain(harbourHotel), '5a')).toMatchObject({ evidenceOf: 0, evidence: null });
    expect(rowOf(parseChain(harbourHotel), '6')).toMatchObject({ evidenceOf: 0, evidence: null });
  });

  it('counts an unanswered contact as a case once it is late', () => {
    expect(evidenceOf(steppingHotel(), '4c', { asOf: '2026-03-01T09:10:00Z' })).toEqual([2, 5]);
    expect(evidenceOf(steppingHotel(), '4c', { asOf: '2026-03-01T09:10:01Z' })).toEqual([3, 5]);
  });

  it('takes a month as it is written, in its own zone', () => {
    const at = (...days: string[]) => {
      const ratings = days.map((day) => ({ ...saidBy('customer', 'L1', 'csat', perceived(4))[0]!, at: day }));
      return evidenceOf(steppingHotel({ ratings }), '7')[0];
    };
    expect(at('2026-01-31T23:30:00-05:00', '2026-01-01')).toBe(0);
    expect(at('2026-01-31T23:30:00-05:00', '2026-02-01T04:30:00Z')).toBe(1);
    expect(at('2026-01-01', '2027-01-01')).toBe(1);
  });

  it('counts a month of few people only where enough of them rated in it', () => {
    const parties = { ...harbourHotel.parties, frontDesk: { kind: 'role', headcount: 1 } };
    const inMonth = (month: string, people: number) =>
      saidBy(
        'customer',
        'L1',
        'csat',
        perceived(...Array<number>(people).fill(4)),
        (at) => `${month}-${at}`,
      ).map((rating) => ({ ...rating, at: `${month}-10` }));
    const repeated = (...people: number[]) => {
      const ratings = people.flatMap((count, at) => inMonth(`2026-0${at + 1}`, count));
      return evidenceOf(steppingHotel({ parties, ratings }), '7')[0];
    };
    expect(repeated(5, 1)).toBe(0);
    expect(repeated(5, 4)).toBe(0);
    expect(repeated(5, 1, 5)).toBe(1);
  });

  it('asked year by year reads the dates of that year', () => {
    const ratings = ['2025-12-31', '2026-01-01', '2026-02-01', undefined].map((at) => ({
      ...saidBy('customer', 'L1', 'csat', perceived(4))[0]!,
      ...(at !== undefined && { at }),
    }));
    const chain = steppingHotel({ ratings, contacts: [], measurements: [] });
    const years = trend(chain, culture, { by: 'year' })
      .rows()
      .filter(({ subStep }) => subStep === 'culture:7');
    expect(years.map(({ period, evidenceMet }) => [period, evidenceMet])).toEqual([
      ['2025', 0],
      ['2026', 1],
      [null, 0],
    ]);
  });

  it('counts no more than ratings may show', () => {
    const few = [
      ...saidBy('customer', 'L1', 'servqual-empathy', Array(2).fill({ expectation: 5, perception: 5 })),
      ...saidBy('staff', 'it', 'sq-importance', perceived(5, 5, 5)),
    ];
    const shown = (headcount: number, minimum: number) => {
      const parties = { ...harbourHotel.parties, frontDesk: { kind: 'role', headcount } };
      const chain = steppingHotel({ parties, ratings: few });
      return ['1a', '3b', '3c'].map((step) => evidenceOf(chain, step, { minimum })[0]);
    };
    expect(shown(5, 5)).toEqual([0, 1, 1]);
    expect(shown(4, 5)).toEqual([0, 0, 0]);
    expect(shown(4, 3)).toEqual([1, 1, 1]);
    expect(shown(2, 3)).toEqual([1, 0, 0]);
  });

  it('is the same whatever the order of the document', () => {
    const { goals, ratings, standards } = STEPS;
    const turned = steppingHotel({
      goals: Object.fromEntries(Object.entries(goals).reverse()),
      ratings: [...ratings].reverse(),
      standards: [...standards].reverse(),
    });
    expect(culture(turned).rows()).toEqual(culture(steppingHotel()).rows());
  });

  it.each([{ minimum: 2 }, { asOf: '2026-03-01' }, { respondent: 'k-1' }])(
    'refuses the options %j',
    (options) => {
      expect(() => culture(steppingHotel(), options as object)).toThrow('expected');
    },
  );
});
