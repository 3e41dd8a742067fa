import { describe, expect, it } from 'vitest';
import { type VoiceOptions, voice } from '../../src/analyses/voice.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { breachesOf } from '../properties/graph-row-contract.js';

const document = {
  parties: { desk: { kind: 'role' }, it: { kind: 'team' }, guest: { kind: 'customer' } },
  links: {
    checkIn: { provider: 'desk', customer: 'guest', service: 'check-in' },
    farewell: { provider: 'desk', customer: 'guest', service: 'farewell' },
    system: { provider: 'it', customer: 'desk', service: 'booking system' },
  },
  goals: { better: { holder: 'organisation', title: 'Be better' } },
};

/** A contact received on the full hour and answered after some minutes. */
const contact = (kind: string, minutes?: number, more: object = {}) => ({
  ...{ link: 'checkIn', kind, receivedAt: '2026-03-01T09:00:00Z' },
  ...(minutes !== undefined && {
    respondedAt: new Date(Date.UTC(2026, 2, 1, 9) + minutes * 60_000).toISOString(),
  }),
  ...more,
});

function rowsOf(contacts: readonly object[], options?: VoiceOptions) {
  const chain = parseChain({ ...document, contacts });
  const table = voice(chain, options);
  expect(breachesOf(chain, table)).toEqual([]);
  return table.rows();
}

describe('the voice of customers', () => {
  it('is counted by kind, answer and outcome', () => {
    const contacts = [
      contact('enquiry', 2),
      contact('enquiry', 30),
      contact('complaint', 5, { goal: 'better' }),
      contact('complaint'),
      contact('complaint', 7),
      contact('suggestion', 11, { goal: 'better' }),
      contact('compliment', undefined, { goal: 'better' }),
    ];
    expect(rowsOf(contacts)).toEqual([
      {
        ...{ link: 'checkIn', n: 7, enquiries: 2, complaints: 3, suggestions: 1, compliments: 1 },
        ...{ answered: 5, responseRate: 5 / 7, medianResponse: 7, p90Response: 30, misdated: 0 },
        ...{ actioned: 2, actionedShare: 0.5, silentEstimate: 72, silentPerComplaint: 24 },
        silentSource: expect.stringContaining('TARP'),
      },
    ]);
  });

  it('is a row for each link that has any, by link', () => {
    const contacts = [contact('enquiry', 1, { link: 'system' }), contact('enquiry', 3)];
    expect(rowsOf(contacts).map(({ link, medianResponse }) => [link, medianResponse])).toEqual([
      ['checkIn', 3],
      ['system', 1],
    ]);
    expect(rowsOf([])).toEqual([]);
  });

  it('knows no response time without an answer, and no share of actions without a complaint or suggestion', () => {
    expect(rowsOf([contact('enquiry')])).toMatchObject([
      {
        ...{ answered: 0, responseRate: 0, medianResponse: null, p90Response: null },
        ...{ actioned: 0, actionedShare: null, silentEstimate: 0 },
      },
    ]);
  });

  it('takes an answer dated before its contact for an answer without a response time', () => {
    expect(rowsOf([contact('enquiry', -5), contact('enquiry', 4)])).toMatchObject([
      { answered: 2, responseRate: 1, misdated: 1, medianResponse: 4, p90Response: 4 },
    ]);
  });

  it('is estimated by the number that is asked for, whose source stands in the row', () => {
    const complaints = [contact('complaint'), contact('complaint'), contact('complaint')];
    const sources = [24, 26, 1, 5.5].map((silentPerComplaint) => {
      const [row] = rowsOf(complaints, { silentPerComplaint });
      expect(row).toMatchObject({ silentPerComplaint, silentEstimate: 3 * silentPerComplaint });
      return row!.silentSource;
    });
    expect(sources.map((source) => /TARP/.test(source))).toEqual([true, true, true, false]);
    expect(sources[0]).toMatch(/small problems.*head office/);
    expect(rowsOf(complaints, { silentPerComplaint: -0 })).toStrictEqual(
      rowsOf(complaints, { silentPerComplaint: 0 }),
    );
    expect(rowsOf(complaints, { silentPerComplaint: 1e308 })).toMatchObject([
      { silentEstimate: Number.MAX_VALUE },
    ]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '24', null])('is not estimated by %j', (wrong) => {
    expect(() => voice(parseChain(document), { silentPerComplaint: wrong as number })).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
  });
});
