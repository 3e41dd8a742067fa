import { describe, expect, it } from 'vitest';
import { defineChain } from '../../../src/chain/define-chain.js';
import { safeParseChain } from '../../../src/chain/parse-chain.js';
import { BUILT_IN_MEASURES, instruments } from '../../../src/model/instruments/built-in.js';
import { measureSchema } from '../../../src/model/measure.js';

const PEOPLE = {
  parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
  links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
} as const;

describe('the built-in instruments', () => {
  it('have measures that a document could define as they are', () => {
    for (const { measures } of instruments) {
      for (const { id: _, description, items: __, scoring: ___, ...definition } of measures) {
        expect(measureSchema.safeParse(definition).success).toBe(true);
        expect(description).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('have measures of ids that differ and that name the instrument', () => {
    const all = instruments.flatMap(({ id, measures }) => measures.map((measure) => ({ id, measure })));
    expect(BUILT_IN_MEASURES.size).toBe(all.length);
    for (const { id, measure } of all) expect(measure.instrument).toBe(id);
  });

  it('know how many questions the five dimensions of SERVQUAL ask', () => {
    const servqual = instruments.find(({ id }) => id === 'servqual')!;
    expect(servqual.measures.map(({ items }) => items)).toEqual([4, 5, 4, 4, 5]);
    expect(servqual.measures.map(({ weight }) => weight)).toEqual([11, 32, 22, 19, 16]);
  });
});

describe('a document', () => {
  it('may rate, promise and measure built-in measures without defining them', () => {
    const chain = defineChain({
      ...PEOPLE,
      ratings: [{ subject: 'sale', measure: 'csat', by: 'customer', perception: 5 }],
      standards: [{ link: 'sale', measure: 'response-time', target: 'PT10M' }],
      measurements: [{ link: 'sale', measure: 'lead-time', value: 3 }],
    });
    expect(chain.content.measures).toEqual([]);
    expect(chain.content.standards).toEqual([{ link: 'sale', measure: 'response-time', target: 10 }]);
  });

  it('is held to their scales', () => {
    const result = safeParseChain({
      ...PEOPLE,
      ratings: [{ subject: 'sale', measure: 'csat', by: 'customer', perception: 6 }],
    });
    expect(result.problems.map(({ code }) => code)).toEqual(['score-out-of-range']);
  });

  it('may define one of them anew, and that counts', () => {
    const result = safeParseChain({
      ...PEOPLE,
      measures: { csat: { name: 'Ours', unit: 'points', better: 'higher', max: 10 } },
      ratings: [{ subject: 'sale', measure: 'csat', by: 'customer', perception: 6 }],
    });
    expect(result.problems).toEqual([]);
  });

  it('is told the nearest of them where it misspells one', () => {
    const result = safeParseChain({
      ...PEOPLE,
      ratings: [{ subject: 'sale', measure: 'servqual-empaty', by: 'customer', perception: 6 }],
    });
    expect(result.problems).toMatchObject([{ code: 'unknown-id', suggestion: 'servqual-empathy' }]);
  });
});
