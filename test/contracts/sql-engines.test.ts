import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverOfWork } from '../../src/mining/handover-of-work.js';
import { handovers } from '../../src/mining/handovers.js';
import { logQuality } from '../../src/mining/log-quality.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { selfHandovers } from '../../src/mining/self-handovers.js';
import { eventsOf, PUBLISHED_CASES, plainLog } from '../mining/plain-events.js';
import {
  factsOf,
  grouped,
  plainHandoverOfWork,
  plainLinks,
  plainQuality,
  stepsOf,
  successionsOf,
} from '../mining/plain-mining.js';
import { dirtyEvents } from '../mining/random-events.js';
import { type RunningEngine, testedEngines } from '../support/sql-engines.js';

const RUNS = 40;

describe.each(testedEngines)('$name', ({ missing, start }) => {
  describe.skipIf(missing !== undefined)(
    `the questions to event logs${missing ? `: ${missing}` : ''}`,
    () => {
      let running: RunningEngine;
      beforeAll(async () => {
        running = await start();
      }, 120_000);
      afterAll(() => running?.stop());

      it('finds the hand-overs of the published log', async () => {
        const log = plainLog(running.engine, eventsOf(PUBLISHED_CASES), { performers: 'parties' });
        const rows = (await handovers(log)).rows();
        expect(rows.map(({ provider, customer, count }) => `${provider}>${customer} ${count}`)).toEqual([
          'Carol>Sue 2',
          'John>Mike 2',
          'John>Pete 2',
          'Mike>John 2',
          'Sue>Carol 2',
          'Sue>Clare 1',
          'Sue>Pete 2',
        ]);
        expect((await selfHandovers(log)).rows()).toMatchObject([{ party: 'Clare', count: 1, share: 1 }]);
      });

      it.each(['performer', 'team'] as const)(
        'counts the hand-overs of dirty logs by %s as a plain program does',
        async (by) => {
          await fc.assert(
            fc.asyncProperty(dirtyEvents, async (events) => {
              const all = successionsOf(stepsOf(events), by);
              const between = all.filter(({ from, to }) => from[by] !== to[by]);
              const within = all.filter(({ from, to }) => from[by] === to[by]);
              const log = plainLog(running.engine, events, { performers: 'parties' });
              if (log.columns[by] === undefined) return;
              expect((await handovers(log, { by })).rows()).toEqual(
                grouped(between, ({ from, to }) => [from[by], to[by]]).map((some) => ({
                  ...{ provider: some[0]!.from[by], customer: some[0]!.to[by], pairs: 1 },
                  ...factsOf(some, between.length),
                })),
              );
              expect((await selfHandovers(log, { by })).rows()).toEqual(
                grouped(within, ({ from }) => [from[by]]).map((some) => ({
                  ...{ party: some[0]!.from[by], parties: 1 },
                  ...factsOf(some, within.length),
                })),
              );
            }),
            { numRuns: RUNS },
          );
        },
        300_000,
      );

      it('finds the handover of work of the published log, which is that of direct succession', async () => {
        const log = plainLog(running.engine, eventsOf(PUBLISHED_CASES), { performers: 'parties' });
        const rows = (await handoverOfWork(log)).rows();
        expect(rows.map(({ provider, customer, weight }) => `${provider}>${customer} ${weight}`)).toEqual([
          ...['Carol>Sue 2', 'Clare>Clare 1', 'John>Mike 2', 'John>Pete 2', 'Mike>John 2'],
          ...['Sue>Carol 2', 'Sue>Clare 1', 'Sue>Pete 2'],
        ]);
        expect(rows.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1);
      });

      it('weighs handover of work in dirty logs as a plain program does', async () => {
        await fc.assert(
          fc.asyncProperty(dirtyEvents, fc.integer({ min: 1, max: 4 }), async (events, depth) => {
            const log = plainLog(running.engine, events, { performers: 'parties' });
            if (log.columns.performer === undefined) return;
            const { weights, total } = plainHandoverOfWork(stepsOf(events), depth, 0.5);
            const rows = (await handoverOfWork(log, { depth, decay: 0.5 })).rows();
            // Halves add up without rounding, so the sums are the same in any order.
            const found = rows.map(
              (row) => [JSON.stringify([row.provider, row.customer]), row.weight] as const,
            );
            expect(new Map(found)).toEqual(weights);
            for (const { weight, share } of rows) expect(share).toBe(weight! / total);
          }),
          { numRuns: RUNS },
        );
      }, 300_000);

      it('counts what is wrong with dirty logs as a plain program does', async () => {
        await fc.assert(
          fc.asyncProperty(dirtyEvents, async (events) => {
            const log = plainLog(running.engine, events, { performers: 'parties' });
            if (log.columns.performer === undefined) return;
            const rows = (await logQuality(log, { endings: ['undo'] })).rows();
            const counts = Object.fromEntries(rows.map(({ fact, count }) => [fact, count]));
            expect(counts).toEqual(plainQuality(events, 'performer'));
          }),
          { numRuns: RUNS },
        );
      }, 300_000);

      it('tells how many cases are open where enough persons ended the others and were in these', async () => {
        const cases = Array.from({ length: 12 }, (_, at) => `p${at} q${at % 5}`);
        const events = eventsOf(cases).map((event, at) => ({
          ...{ ...event, team: 'desk' },
          activity: at % 4 === 1 ? 'end' : event.activity!,
        }));
        const openIn = async (minimum: number) =>
          (await logQuality(plainLog(running.engine, events), { endings: ['end'], minimum }))
            .rows()
            .find(({ fact }) => fact === 'open-cases')?.count;
        expect(await openIn(5)).toBe(6);
        expect(await openIn(6)).toBeNull();
      });

      it('finds the links of dirty logs as a plain program does', async () => {
        await fc.assert(
          fc.asyncProperty(dirtyEvents, async (events) => {
            const log = plainLog(running.engine, events, { performers: 'parties', customers: 'segments' });
            if (log.columns.performer === undefined || log.columns.customer === undefined) return;
            const rows = (await observedLinks(log)).rows();
            expect(
              rows.map((row) => [
                ...[row.customerKind, row.provider, row.customer, row.service, row.channel, row.count],
              ]),
            ).toEqual(plainLinks(stepsOf(events)));
          }),
          { numRuns: RUNS },
        );
      }, 300_000);
    },
  );
});
