import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../src/analyses/gaps.js';
import { counter, perceived, type Said, saidBy } from './ratings/rated-chains.js';

const rowsOf = (said: Said) => gaps(counter(said)).rows();

/** Five managers who expect the same. */
const managers = (expectation: number, count = 5) =>
  saidBy(
    'management',
    'sale',
    'lead-time',
    Array.from({ length: count }, () => ({ expectation })),
  );

describe('the five gaps', () => {
  it('are those of the worked example in minutes', () => {
    const rows = rowsOf({
      ratings: [
        ...saidBy('customer', 'sale', 'lead-time', [{ expectation: 5, perception: 15 }]),
        ...managers(8),
      ],
      standards: [{ link: 'sale', measure: 'lead-time', target: 10, promise: 5 }],
      measurements: [{ link: 'sale', measure: 'lead-time', value: 12 }],
    });
    expect(rows).toEqual([
      {
        link: 'sale',
        measure: 'lead-time',
        unit: 'minutes',
        suppressed: false,
        customerExpectation: 5,
        managementExpectation: 8,
        standard: 10,
        delivery: 12,
        promise: 5,
        customerPerception: 15,
        gap1: -3,
        gap2: -2,
        gap3: -2,
        gap4: -7,
        gap5: -10,
      },
    ]);
  });

  it('add up, whatever the numbers', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 6, maxLength: 6 }), (values) => {
        const [expectation, perception, believed, target, promise, value] = values as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const [row] = rowsOf({
          ratings: [
            ...saidBy('customer', 'sale', 'lead-time', [{ expectation, perception }]),
            ...managers(believed),
          ],
          standards: [{ link: 'sale', measure: 'lead-time', target, promise }],
          measurements: [{ link: 'sale', measure: 'lead-time', value }],
        });
        const rest = -(row!.customerPerception! - row!.delivery!);
        expect(row!.gap5).toBe(row!.gap1! + row!.gap2! + row!.gap3! + rest);
      }),
    );
  });

  it('are null where an operand is missing, and the promise is the target where none is stated', () => {
    const rows = rowsOf({
      ratings: [],
      standards: [{ link: 'sale', measure: 'lead-time', target: 10 }],
      measurements: [{ link: 'stock', measure: 'lead-time', value: 4 }],
    });
    expect(rows).toMatchObject([
      { link: 'sale', standard: 10, promise: 10, delivery: null, gap3: null, gap4: null, gap1: null },
      { link: 'stock', standard: null, promise: null, delivery: 4, gap3: null },
    ]);
  });

  it('hide what fewer than five managers expect, and say so', () => {
    const said = (count: number) => ({
      ratings: [
        ...saidBy('customer', 'sale', 'lead-time', [{ expectation: 5, perception: 5 }]),
        ...managers(8, count),
      ],
    });
    expect(rowsOf(said(4))).toMatchObject([
      { managementExpectation: null, gap1: null, gap5: 0, suppressed: true },
    ]);
    expect(rowsOf(said(5))).toMatchObject([{ managementExpectation: 8, gap1: -3, suppressed: false }]);
    expect(gaps(counter(said(4)), { minimum: 4 }).rows()).toMatchObject([{ gap1: -3 }]);
  });

  it('take answers to contacts for response times, beside measurements', () => {
    const contact = (minute: string, answer?: string) => ({
      link: 'sale',
      kind: 'enquiry' as const,
      receivedAt: `2026-01-01T09:${minute}:00Z`,
      ...(answer !== undefined && { respondedAt: `2026-01-01T09:${answer}:00Z` }),
    });
    const rows = rowsOf({
      ratings: [],
      standards: [{ link: 'sale', measure: 'response-time', target: 10 }],
      measurements: [{ link: 'sale', measure: 'response-time', value: 12 }],
      contacts: [contact('00', '20'), contact('10', '50'), contact('30')],
    });
    expect(rows).toMatchObject([{ measure: 'response-time', delivery: 24, gap3: -14 }]);
  });

  it('take customers’ means over pairs only', () => {
    const [row] = rowsOf({
      ratings: saidBy('customer', 'sale', 'servqual-empathy', [
        { expectation: 7, perception: 6 },
        { expectation: 1 },
        { perception: 1 },
      ]),
    });
    expect(row).toMatchObject({ customerExpectation: 7, customerPerception: 6, gap5: -1 });
  });

  it('of an ordinal measure are none that need a mean', () => {
    const [row] = rowsOf({
      ratings: saidBy('customer', 'sale', 'service-level', perceived(3, 4)),
      standards: [{ link: 'sale', measure: 'service-level', target: 4 }],
      measurements: [{ link: 'sale', measure: 'service-level', value: 3 }],
    });
    expect(row).toMatchObject({
      customerPerception: null,
      delivery: null,
      standard: 4,
      gap3: null,
      gap5: null,
    });
  });
});
