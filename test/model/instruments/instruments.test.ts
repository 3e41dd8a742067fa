import { describe, expect, it } from 'vitest';
import { defineChain } from '../../../src/chain/define-chain.js';
import { safeParseChain } from '../../../src/chain/parse-chain.js';
import { BUILT_IN_MEASURES, instruments } from '../../../src/model/instruments/built-in.js';
import { knownMeasures } from '../../../src/model/known-measures.js';
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

describe('the instruments about people', () => {
  const measuresOf = (id: string) => instruments.find((instrument) => instrument.id === id)!.measures;

  it.each([
    [
      'self-leadership',
      ['Self-awareness', 'Goal-setting', 'Self-motivation', 'Self-management', 'Self-reflection'],
    ],
    [
      'vitals',
      [
        ...['Values', 'Interests', 'Temperament'],
        ...['Around-the-clock activities', 'Life mission and goals', 'Strengths'],
      ],
    ],
    [
      'leader-characteristics',
      [
        ...['Self-managing', 'Acts strategically', 'Communicates', 'Accountable', 'Sets goals and persists'],
        ...[
          'Vision',
          'Manages complexity',
          'Fosters creativity',
          'Builds teams',
          'Builds lasting relationships',
        ],
      ],
    ],
    ['staff-flexibility', ['Competence', 'Commitment', 'Capability']],
  ])('%s asks about each of its parts', (id, names) => {
    expect(measuresOf(id).map(({ name }) => name)).toEqual(names);
  });

  it('are personal, from 1 to 5 points; no other instrument is personal', () => {
    const personal = instruments.flatMap(({ measures }) => measures.filter((measure) => measure.personal));
    expect([...new Set(personal.map(({ instrument }) => instrument))]).toEqual([
      ...['self-leadership', 'vitals', 'leader-characteristics', 'staff-flexibility'],
    ]);
    expect(personal).toHaveLength(24);
    const scale = { unit: 'points', better: 'higher', min: 1, max: 5 };
    for (const measure of personal) expect(measure).toMatchObject(scale);
  });

  it('stay personal where a document gives them a scale of its own', () => {
    const own = { id: 'vitals-values', name: 'Values', unit: 'points', better: 'higher', max: 10 } as const;
    expect(knownMeasures([own]).get('vitals-values')).toEqual({ ...own, personal: true });
    expect(knownMeasures([{ ...own, personal: false }]).get('vitals-values')!.personal).toBe(true);
    expect(knownMeasures([{ ...own, id: 'csat' }]).get('csat')).not.toHaveProperty('personal');
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
