import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DuckdbEngine, duckdbEngine } from '../../src/mining/duckdb/duckdb-engine.js';
import type { EventLog } from '../../src/mining/event-log.js';
import { handovers } from '../../src/mining/handovers.js';
import { logQuality } from '../../src/mining/log-quality.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { toJson } from '../../src/tables/to-json.js';
import { eventsOf, type PlainEvent, plainLog } from './plain-events.js';

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await duckdbEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** Cases in which one of `givers` persons hands over to one of `takers`, of other teams. */
function cases(givers: number, takers: number, [from, to]: readonly [string, string]): PlainEvent[] {
  return Array.from({ length: Math.max(givers, takers) }, (_, at) => [
    {
      ...{ case: `${from}${to}${at}`, activity: 'ask', time: '2026-03-01T09:00:00Z' },
      ...{ performer: `person of ${from} ${at % givers}`, team: from },
    },
    {
      ...{ case: `${from}${to}${at}`, activity: 'answer', time: `2026-03-01T09:0${at + 1}:00Z` },
      ...{ performer: `person of ${to} ${at % takers}`, team: to },
    },
  ]).flat();
}

describe('performers who are persons', () => {
  const events = [
    ...cases(6, 6, ['sales', 'stock']),
    ...cases(5, 7, ['stock', 'road']),
    ...cases(6, 2, ['sales', 'law']),
    ...cases(9, 9, ['road', 'sales']),
  ];

  it('are never in what comes out, whatever is asked', async () => {
    const log = plainLog(engine, events);
    const texts = [
      toJson(await handovers(log)),
      toJson(await observedLinks(log)),
      toJson(await handovers(log, { minimumSupport: 7 })),
    ];
    for (const text of texts) expect(text).not.toContain('person of');
  });

  it('show as their teams where enough stand at both ends, days and no moments', async () => {
    const rows = (await handovers(plainLog(engine, events))).rows();
    expect(rows.map((row) => [row.provider, row.customer, row.count, row.firstSeen])).toEqual([
      ['road', 'sales', 9, '2026-03-01'],
      ['sales', 'law', null, null],
      ['sales', 'stock', 6, '2026-03-01'],
      ['stock', 'road', null, null],
    ]);
    expect(rows[1]).toMatchObject({ suppressed: true, share: null, cases: null, medianWaiting: null });
  });

  it('cannot be chosen as parties', async () => {
    await expect(handovers(plainLog(engine, events), { by: 'performer' })).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('performers are persons'),
    });
    const { columns } = plainLog(engine, events);
    const unknown = { ...plainLog(engine, events), columns: { ...columns, performer: undefined } };
    await expect(handovers(unknown)).rejects.toThrow('to count persons by');
  });

  it('are put into teams by a list as well, those it does not name into none', async () => {
    const teams = { John: 'desk', Mike: "back 'office'", Pete: 'desk' };
    const log = plainLog(engine, eventsOf(Array(3).fill('John Mike Jane Pete')), { teams });
    const quality = (await logQuality(log)).rows();
    expect(quality.find(({ fact }) => fact === 'without-party')?.count).toBe(3);
    expect((await handovers(log)).rows()).toMatchObject([
      { provider: 'desk', customer: "back 'office'", suppressed: true },
    ]);
  });
});

describe('rare pairs', () => {
  it('are one row together at the end, which says how many there are', async () => {
    const log = plainLog(engine, eventsOf(['A B C', 'A B D', 'A B A']), { performers: 'parties' });
    const rows = (await handovers(log, { minimumSupport: 2 })).rows();
    expect(rows).toMatchObject([
      { provider: 'A', customer: 'B', pairs: 1, count: 3, share: 0.5, cases: 3 },
      { provider: null, customer: null, pairs: 3, count: 3, share: 0.5, cases: null, medianWaiting: null },
    ]);
  });
});

describe('times', () => {
  const at = (value: string, party: string) => `select 1 as c, 'a' as a, ${value} as t, '${party}' as p`;
  const waiting = async (from: string, to: string, time: EventLog['columns']['time']) => {
    const sql = `${at(from, 'x')} union all ${at(to, 'y')}`;
    const columns = { case: 'c', activity: 'a', time, performer: 'p' };
    const rows = (await handovers({ engine, source: { sql }, columns, performers: 'parties' })).rows();
    return rows.map((row) => [row.provider, row.medianWaiting, row.firstSeen]);
  };

  it.each([
    [{ column: 't', as: 'seconds' }, '1772355600', '1772355660'],
    [{ column: 't', as: 'milliseconds' }, '1772355600000', '1772355660000'],
    [
      { column: 't', as: 'timestamp' },
      "timestamptz '2026-03-01 09:00:00Z'",
      "timestamptz '2026-03-01 10:01:00+01'",
    ],
    [
      { column: 't', as: 'local', zone: 'Europe/Berlin' },
      "timestamp '2026-03-01 10:00'",
      "timestamp '2026-03-01 10:01'",
    ],
    [{ column: 't', as: 'text', zone: 'Europe/Berlin' }, "'2026-03-01 10:00'", "'2026-03-01T09:01:00Z'"],
    ['t', "date '2026-03-01'", "date '2026-03-01'"],
  ] as const)('are read as %o', async (time, from, to) => {
    const day = time === 't';
    expect(await waiting(from, to, time)).toEqual(
      day ? [['x', 0, '2026-03-01T00:00:00.000Z']] : [['x', 1, '2026-03-01T09:01:00.000Z']],
    );
  });
});

describe('what cannot be asked', () => {
  const log = () => plainLog(engine, eventsOf(['A B']), { performers: 'parties' });

  it.each([
    [{ minimum: 2 }, 'expected minimum to be a whole number of at least 3, got 2'],
    [{ minimumSupport: 0.5 }, 'expected minimumSupport to be a whole number of at least 1, got 0.5'],
    [{ minimumsupport: 2 }, 'got "minimumsupport"'],
    [{ by: 'person' }, 'expected by to be one of performer, team, got "person"'],
    [{ by: 'team' }, 'expected a team column, or teams'],
  ])('is told: %o', async (options, message) => {
    await expect(handovers(log(), options as never)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [{ engine: {} }, 'expected engine to be { dialect, query }'],
    [
      { engine: { dialect: 'oracle', query: async () => [] } },
      'expected the dialect of the engine to be one of duckdb',
    ],
    [{ source: [] }, 'expected source to be the name of a table'],
    [{ columns: { case: 'c', activity: 'a' } }, 'expected options to be an object, got nothing'],
    [{ columns: { case: '', activity: 'a', time: 't' } }, 'expected columns.case to be the name of a column'],
    [{ teams: {} }, 'expected teams together with a performer column'],
  ])('is told of a log: %o', async (part, message) => {
    const { performers, ...rest } = log();
    const withTeam = { ...rest, columns: { ...rest.columns, team: 'x' }, performers };
    await expect(handovers({ ...withTeam, ...part } as never)).rejects.toThrow(message);
  });

  it('is not asked when the signal says so, and stops when it does', async () => {
    await expect(handovers(log(), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    const stopper = new AbortController();
    const sql = "select 1 as c, 'a' as a, range as t, 'x' || range as p from range(100_000_000)";
    const columns = {
      case: 'c',
      activity: 'a',
      time: { column: 't', as: 'seconds' },
      performer: 'p',
    } as const;
    const endless = { engine, source: { sql }, columns, performers: 'parties' } as const;
    const shares: number[] = [];
    const onProgress = ({ share }: { share: number }) => {
      shares.push(share);
      stopper.abort(new Error('that will do'));
    };
    await expect(handovers(endless, { signal: stopper.signal, onProgress })).rejects.toThrow('that will do');
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect((await handovers(log())).rows()).toHaveLength(1);
  });
});
