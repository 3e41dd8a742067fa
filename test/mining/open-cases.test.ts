import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DuckdbEngine, duckdbEngine } from '../../src/mining/duckdb/duckdb-engine.js';
import { logQuality } from '../../src/mining/log-quality.js';
import { type PlainEvent, plainLog } from './plain-events.js';

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await duckdbEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** A case: one of `people` persons began it, and another of them did what was done last. */
const caseOf = (name: string, at: number, people: number, last: string): PlainEvent[] =>
  ['begin', last].map((activity, place) => ({
    ...{ case: `${name} ${at}`, activity, team: 'desk', time: `2026-03-01T09:0${place}:00Z` },
    performer: `${place === 0 ? 'beginner' : last} ${at % people}`,
  }));
const casesOf = (count: number, people: number, last: string) =>
  Array.from({ length: count }, (_, at) => caseOf(last, at, people, last)).flat();

describe('open cases of persons', () => {
  const openIn = async (events: PlainEvent[], endings: string[], besides = {}, minimum?: number) => {
    const rows = (await logQuality(plainLog(engine, events, besides), { endings, minimum })).rows();
    const { count, share } = rows.find(({ fact }) => fact === 'open-cases')!;
    return [count, share];
  };
  const events = [...casesOf(15, 6, 'close'), ...casesOf(7, 2, 'appeal'), ...casesOf(8, 8, 'ask')];

  it('are counted where enough ended the others and enough were in them', async () => {
    expect(await openIn(events, ['close'])).toEqual([15, 0.5]);
    expect(await openIn(events, ['close', 'appeal'])).toEqual([8, 8 / 30]);
    expect(await openIn(events, ['never'])).toEqual([30, 1]);
    expect(await openIn(events, ['begin'])).toEqual([0, 0]);
  });

  it('are not told where few ended the others, or were in them', async () => {
    expect(await openIn(events, ['appeal'])).toEqual([null, null]);
    expect(await openIn(casesOf(15, 6, 'close').concat(casesOf(7, 2, 'ask')), ['close'])).toEqual([
      null,
      null,
    ]);
    expect(await openIn(events, ['appeal'], { performers: 'parties' })).toEqual([23, 23 / 30]);
    expect(await openIn(events, ['close'], {}, 7)).toEqual([null, null]);
    await expect(openIn(events, ['close'], {}, 2)).rejects.toThrow('expected minimum');
  });
});
