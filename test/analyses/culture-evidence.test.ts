import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { culture } from '../../src/analyses/culture.js';
import { cultureEvidence } from '../../src/analyses/culture-evidence.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { STEPS, steppingHotel } from './culture/stepping-hotel.js';

const rowsOf = (step: string, options = {}) =>
  cultureEvidence(steppingHotel(), options)
    .rows()
    .filter(({ subStep }) => subStep === `culture:${step}`);
const met = (step: string) => rowsOf(step).map((row) => [row.subjectKind, row.subject, row.met]);

describe('the evidence of a culture', () => {
  it('names what each number rests on, and what is missing', () => {
    expect(met('1a').filter(([, , isMet]) => isMet)).toEqual([
      ['party', 'gm', true],
      ['party', 'it', true],
    ]);
    expect(met('2a')).toEqual([
      ['tier', 'front-line', false],
      ['tier', 'front-line-leader', false],
      ['tier', 'senior-leader', true],
    ]);
    expect(met('3a')).toEqual([
      ['party', 'guest', true],
      ['party', 'member', false],
    ]);
    expect(met('5a')).toEqual([
      ['link', 'L1', true],
      ['link', 'L2', true],
      ['link', 'L5', false],
    ]);
    expect(met('6').map(([kind, subject]) => `${kind} ${subject}`)).toEqual([
      'goal ask',
      'goal care',
      'goal listen',
      'goal teach',
      'goal through',
    ]);
    expect(rowsOf('5c')).toEqual([]);
  });

  it('tells the standards of one link apart', () => {
    expect(rowsOf('4c').map(({ subStep: _, subjectKind: __, ...row }) => row)).toEqual([
      { subject: 'L1', number: 1, measure: 'response-time', target: 10, met: false },
      { subject: 'L1', number: 2, measure: 'wait', target: 10, met: false },
      { subject: 'L2', number: 1, measure: 'wait', target: 5, met: true },
      { subject: 'L2', number: 2, measure: 'wait', target: 5, met: true },
      { subject: 'L5', number: 1, measure: 'wait', target: 4, met: false },
    ]);
  });

  it('says of answers that are hidden not even that they were given', () => {
    const people = ({ subject, measure, by }: { subject: string; measure: string; by: string }) =>
      STEPS.ratings.filter((one) => one.subject === subject && one.measure === measure && one.by === by)
        .length;
    const isFew = (rating: (typeof STEPS.ratings)[number]) => rating.by !== 'customer' && people(rating) < 5;
    const ratings = STEPS.ratings.filter((rating) => !isFew(rating));
    expect(ratings.length).toBeLessThan(STEPS.ratings.length);
    expect(cultureEvidence(steppingHotel({ ratings })).rows()).toEqual(
      cultureEvidence(steppingHotel()).rows(),
    );
  });

  it('refuses options it does not know', () => {
    expect(() => cultureEvidence(steppingHotel(), { minimum: 1 })).toThrow('at least 3');
    expect(() => cultureEvidence(steppingHotel(), { asof: '' } as object)).toThrow('expected options');
  });

  it('adds up to the numbers of the culture, in the rows both promise', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        const evidence = cultureEvidence(chain);
        expect(breachesOf(chain, evidence as never)).toEqual([]);
        expect(breachesOf(chain, culture(chain) as never)).toEqual([]);
        for (const { subStep, evidenceMet, evidenceOf } of culture(chain)) {
          const rows = evidence.rows().filter((row) => row.subStep === subStep);
          expect([rows.filter((row) => row.met).length, rows.length]).toEqual([
            evidenceMet ?? 0,
            evidenceOf ?? 0,
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
