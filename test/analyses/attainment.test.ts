import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainment } from '../../src/analyses/attainment.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { breachesOf } from '../properties/graph-row-contract.js';

const parties = {
  desk: { kind: 'role' },
  laundry: { kind: 'partner' },
  rooms: { kind: 'team' },
  guest: { kind: 'customer' },
};
const links = {
  checkIn: { provider: 'desk', customer: 'guest', service: 'check-in' },
  linen: { provider: 'laundry', customer: 'rooms', service: 'linen' },
  status: { provider: 'rooms', customer: 'desk', service: 'room status' },
};
const measures = {
  'response-time': { name: 'Response time', unit: 'minutes', better: 'lower' },
  score: { name: 'Score', unit: 'points', better: 'higher' },
  wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' },
};

const measured = (values: readonly number[], measure = 'wait', link = 'checkIn') =>
  values.map((value) => ({ link, measure, value }));
const standard = (target: number | string, more: object = {}) => ({
  link: 'checkIn',
  measure: 'wait',
  target,
  ...more,
});
const responding = (target: number, more: object = {}) =>
  standard(target, { measure: 'response-time', ...more });

/** The time so many minutes after the contacts begin. */
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();
const contact = (receivedAt: number, respondedAt?: number) => ({
  ...{ link: 'checkIn', kind: 'enquiry', receivedAt: at(receivedAt) },
  ...(respondedAt !== undefined && { respondedAt: at(respondedAt) }),
});

function rowsOf(records: object, asOf?: number) {
  const chain = parseChain({ parties, links, measures, ...records });
  const table = attainment(chain, asOf === undefined ? {} : { asOf: at(asOf) });
  expect(breachesOf(chain, table)).toEqual([]);
  return table.rows();
}

describe('the attainment of a standard', () => {
  it('of 2, 5, 7, 11 and 30 minutes against 10 is 0.6', () => {
    const reviewedAt = '2026-02-01';
    const standards = [standard(10, { attainment: 0.8, promise: 15, reviewedAt })];
    expect(rowsOf({ standards, measurements: measured([30, 2, 11, 5, 7]) })).toEqual([
      {
        ...{ link: 'checkIn', measure: 'wait', unit: 'minutes', better: 'lower', agreement: 'SLA' },
        ...{ target: 10, attainment: 0.8, promise: 15, source: 'measurements', n: 5, met: 3, share: 0.6 },
        ...{ mean: 11, median: 7, p90: 30, ok: false, pending: 0, misdated: 0, reviewedAt },
      },
    ]);
  });

  it('is unknown where nothing happened; attainment is 1 and the promise the target where nothing is said', () => {
    expect(rowsOf({ standards: [standard(10)] })).toMatchObject([
      {
        ...{ attainment: 1, promise: 10, source: null, n: 0, met: 0, share: null, mean: null },
        ...{ median: null, p90: null, ok: null, pending: 0, misdated: 0, reviewedAt: null },
      },
    ]);
  });

  it('counts a value equal to the target as met, in either direction', () => {
    const measurements = [...measured([9, 10, 11]), ...measured([9, 10, 11], 'score')];
    const standards = [standard(10), standard(10, { measure: 'score' })];
    const rows = rowsOf({ standards, measurements });
    expect(rows.map(({ measure, met, p90 }) => [measure, met, p90])).toEqual([
      ['score', 2, 11],
      ['wait', 2, 11],
    ]);
  });

  it('reads a duration as the very minutes that seconds of a clock give', () => {
    for (let second = 1; second < 60; second++) {
      const standards = [{ link: 'checkIn', measure: 'response-time', target: `PT1M${second}S` }];
      expect(rowsOf({ standards, contacts: [contact(0, 1 + second / 60)] })).toMatchObject([{ met: 1 }]);
    }
  });

  it('is reached by exactly the share that is asked for', () => {
    for (const [met, n, share] of [
      [3, 5, 0.6],
      [19, 20, 0.95],
      [7, 10, 0.7],
      [0, 4, 0],
      [4, 4, 1],
    ] as const) {
      const measurements = measured(Array.from({ length: n }, (_, place) => (place < met ? 1 : 99)));
      expect(rowsOf({ standards: [standard(10, { attainment: share })], measurements })).toMatchObject([
        { ok: true },
      ]);
    }
  });

  it('is a row for each of several on one measure, by target and attainment; each link has its own', () => {
    const standards = [
      standard(20, { attainment: 0.5 }),
      standard(20, { attainment: 0.25 }),
      standard(5),
      ...['linen', 'status'].map((link) => ({ link, measure: 'wait', target: 1 })),
    ];
    const measurements = [...measured([4, 6]), ...measured([2], 'wait', 'linen')];
    const rows = rowsOf({ standards, measurements });
    expect(rows.map((row) => [row.link, row.agreement, row.target, row.attainment, row.met, row.n])).toEqual([
      ['checkIn', 'SLA', 5, 1, 1, 2],
      ['checkIn', 'SLA', 20, 0.25, 2, 2],
      ['checkIn', 'SLA', 20, 0.5, 2, 2],
      ['linen', 'UC', 1, 1, 0, 1],
      ['status', 'OLA', 1, 1, 0, 0],
    ]);
  });

  it('holds no negative zero', () => {
    const standards = [standard(-0, { measure: 'score', attainment: -0, promise: -0 })];
    const [row] = rowsOf({ standards, measurements: measured([-0], 'score') });
    expect(Object.values(row!).filter((value) => Object.is(value, -0))).toEqual([]);
  });
});

describe('response time', () => {
  const contacts = [contact(0, 2), contact(5, 10), contact(10), contact(20, 31), contact(25)];

  it('is that of the contacts of the link; without a moment the unanswered are all pending', () => {
    expect(rowsOf({ standards: [responding(10)], contacts })).toMatchObject([
      { source: 'contacts', n: 3, met: 2, share: 2 / 3, mean: 6, median: 5, p90: 11, pending: 2 },
    ]);
  });

  it('at a moment takes the unanswered that are older than the target as misses without a value', () => {
    expect(rowsOf({ standards: [responding(10)], contacts }, 35)).toMatchObject([
      {
        source: 'contacts',
        n: 4,
        met: 2,
        share: 0.5,
        mean: null,
        median: 5,
        p90: null,
        ok: false,
        pending: 1,
      },
    ]);
  });

  it('leaves a contact exactly as old as the target pending', () => {
    const judged = (asOf: number) => rowsOf({ standards: [responding(10)], contacts: [contact(0)] }, asOf);
    expect(judged(10)).toMatchObject([{ n: 0, met: 0, share: null, source: null, pending: 1 }]);
    expect(judged(10.001)).toMatchObject([
      { n: 1, met: 0, share: 0, source: 'contacts', median: null, pending: 0 },
    ]);
  });

  it('at a moment knows nothing that came later', () => {
    const later = [contact(0, 40), contact(30), contact(31), contact(5, 30)];
    expect(rowsOf({ standards: [responding(50)], contacts: later }, 30)).toMatchObject([
      { n: 1, met: 1, mean: 25, pending: 2 },
    ]);
  });

  it('is judged by the target of each standard', () => {
    const standards = [responding(1), responding(10), responding(60)];
    const rows = rowsOf({ standards, contacts }, 35);
    expect(rows.map(({ n, met, pending }) => [n, met, pending])).toEqual([
      [5, 0, 0],
      [4, 2, 1],
      [3, 3, 2],
    ]);
  });

  it('takes measurements along, and says so', () => {
    const records = { standards: [responding(10)], measurements: measured([4, 12], 'response-time') };
    expect(rowsOf({ ...records, contacts })).toMatchObject([
      { source: 'both', n: 5, met: 3, median: 5, pending: 2 },
    ]);
    expect(rowsOf(records)).toMatchObject([{ source: 'measurements', n: 2, met: 1 }]);
  });

  it('leaves out an answer dated before its contact, and counts it', () => {
    const odd = [contact(10, 5), contact(10, 12)];
    expect(rowsOf({ standards: [responding(10)], contacts: odd }, 100)).toMatchObject([
      { n: 1, met: 1, misdated: 1, pending: 0 },
    ]);
  });

  it.each([
    ['hours', 'lower'],
    ['minutes', 'higher'],
  ])('is no measure in %s of which %s is better: contacts do not count then', (unit, better) => {
    const own = { 'response-time': { name: 'Response time', unit, better } };
    expect(rowsOf({ measures: own, standards: [responding(10)], contacts }, 35)).toMatchObject([
      { source: null, n: 0, pending: 0 },
    ]);
  });

  it('need not be defined by the chain, as it comes with the library', () => {
    expect(rowsOf({ measures: {}, standards: [responding(10)], contacts })).toMatchObject([
      { measure: 'response-time', unit: 'minutes', n: 3, met: 2 },
    ]);
  });

  it('counts on no other measure', () => {
    expect(rowsOf({ standards: [standard(10)], contacts }, 35)).toMatchObject([{ n: 0, pending: 0 }]);
  });
});

describe('the moment', () => {
  const chain = parseChain({ parties, links });

  it.each(['2026-03-01', '2026-03-01T10:00', '2026-02-30T10:00:00Z', 'now', '', null, 0, new Date(0)])(
    'is refused when it is %j, which is no timestamp with zone',
    (asOf) => {
      expect(() => attainment(chain, { asOf: asOf as string })).toThrow(
        expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
      );
    },
  );

  it('may stand in any zone', () => {
    const standards = [responding(10)];
    const open = parseChain({ parties, links, measures, standards, contacts: [contact(0)] });
    const late = (asOf: string) => attainment(open, { asOf }).rows()[0]!.n;
    expect([late('2026-03-01T02:10:00+02:00'), late('2026-03-01T02:10:01+02:00')]).toEqual([0, 1]);
  });
});

describe('any attainment', () => {
  const minute = fc.integer({ min: 0, max: 40 });
  const contacts = fc.array(fc.tuple(minute, fc.option(minute, { nil: undefined })), { maxLength: 12 });
  const values = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });

  it('is what counting one by one gives', () => {
    fc.assert(
      fc.property(contacts, values, minute, minute, (pairs, extra, target, asOf) => {
        const messages = pairs.map(
          ([from, wait]) => [from, wait === undefined ? undefined : from + wait] as const,
        );
        const seen = messages.filter(([from]) => from <= asOf);
        const isAnswered = (to: number | undefined): to is number => to !== undefined && to <= asOf;
        const answers = seen.flatMap(([from, to]) => (isAnswered(to) ? [to - from] : []));
        const ages = seen.flatMap(([from, to]) => (isAnswered(to) ? [] : [asOf - from]));
        const cases = [...answers, ...extra, ...ages.filter((age) => age > target).map(() => Infinity)];
        cases.sort((a, b) => (a < b ? -1 : 1));
        const place = (percent: number) =>
          cases[Math.ceil((percent * cases.length) / 100 - 1e-9) - 1] ?? Infinity;
        const known = (value: number) => (value === Infinity ? null : value);
        const records = {
          standards: [responding(target)],
          contacts: messages.map(([from, to]) => contact(from, to)),
          measurements: measured(extra, 'response-time'),
        };
        expect(rowsOf(records, asOf)).toMatchObject([
          {
            n: cases.length,
            met: cases.filter((value) => value <= target).length,
            pending: ages.filter((age) => age <= target).length,
            median: known(place(50)),
            p90: known(place(90)),
          },
        ]);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const records = fc.tuple(
      fc.shuffledSubarray([1, 2, 3, 5, 8], { minLength: 5 }),
      fc.shuffledSubarray([4, 1, 7]),
    );
    const sorted = <T>(list: readonly T[]) => [...list].sort();
    fc.assert(
      fc.property(records, ([some, targets]) => {
        const rows = (all: readonly number[], of: readonly number[]) =>
          rowsOf({ standards: of.map((target) => standard(target)), measurements: measured(all) });
        expect(rows(some, targets)).toEqual(rows(sorted(some), sorted(targets)));
      }),
    );
  });
});
