import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { type DuckdbEngine, duckdbEngine } from '../../src/mining/duckdb/duckdb-engine.js';
import { observedChain } from '../../src/mining/observed-chain.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { observedLinksTable } from '../../src/mining/observed-links-table.js';
import { eventsOf, type PlainEvent, plainLog } from './plain-events.js';

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await duckdbEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** A contact of somebody with a customer, in a case of its own. */
const contact = (performer: string, customer: string, at: number): PlainEvent => ({
  ...{ case: `contact ${at}`, activity: 'answer', time: '2026-03-01T09:00:00Z', channel: 'phone' },
  ...{ performer, customer, team: 'desk' },
});

describe('a chain of observed links', () => {
  it('has a link for each row, with its figures, and can be read again', async () => {
    const events = [...eventsOf(['kitchen desk', 'kitchen desk']), contact('desk', 'guests', 1)];
    const log = plainLog(engine, events, { performers: 'parties', customers: 'segments' });
    const chain = observedChain(await observedLinks(log), { name: 'Observed', kind: 'department' });
    expect(parseChain(toDocument(chain)).content).toEqual(chain.content);
    expect(chain.parties().map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'desk: department',
      'guests: customer',
      'kitchen: department',
    ]);
    expect(chain.links()).toMatchObject([
      {
        ...{ id: 'desk → guests: answer (phone)', provider: 'desk', customer: 'guests', channel: 'phone' },
        attributes: { 'observed count': 1, 'observed cases': 1 },
      },
      {
        ...{ id: 'kitchen → desk: step 0', service: 'step 0' },
        attributes: { 'observed count': 2, 'median waiting': 1, 'first seen': '2026-03-01T09:01:00.000Z' },
      },
    ]);
  });

  it('is sound whatever parties are called', async () => {
    const names = [
      'organisation',
      '__proto__',
      'line\nbreak',
      'x'.repeat(300),
      '=1+1',
      'guests',
      'a → b: step 0',
    ];
    const cases = names.flatMap((name, at): PlainEvent[] => [
      { case: `${at}`, activity: 'step\n0', time: '2026-03-01T09:00:00Z', performer: name },
      { case: `${at}`, activity: '', time: '2026-03-01T09:01:00Z', performer: 'a' },
      { case: `${at}`, activity: '', time: '2026-03-01T09:02:00Z', performer: 'b', customer: 'guests' },
    ]);
    const log = plainLog(engine, cases, { performers: 'parties', customers: 'segments' });
    const table = await observedLinks(log);
    const chain = observedChain(table);
    expect(chain.links()).toHaveLength(table.rows().length);
    expect(chain.parties().map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(chain.parties().filter(({ name }) => name === 'guests')).toHaveLength(2);
  });

  it('keeps who serves whom of what is suppressed, and nothing of what is too rare to say', async () => {
    const log = plainLog(
      engine,
      [1, 2, 3].map((at) => contact(`p${at}`, `c${at}`, at)),
    );
    const table = await observedLinks(log);
    expect(table.rows()).toMatchObject([
      { provider: 'desk', customer: 'customers', suppressed: true, count: null },
    ]);
    expect(observedChain(table).links()).toMatchObject([{ provider: 'desk', customer: 'customers' }]);
    const rare = await observedLinks(log, { minimumSupport: 9 });
    expect(rare.rows()).toMatchObject([{ provider: null, links: 1 }]);
    expect(observedChain(rare).links()).toEqual([]);
    expect(observedChain(observedLinksTable.of(() => [])).parties()).toEqual([]);
  });

  it('counts customers who are persons, and shows none', async () => {
    const log = plainLog(
      engine,
      [1, 2, 3, 4, 5].map((at) => contact(`p${at}`, `c${at}`, at)),
    );
    const [row] = (await observedLinks(log)).rows();
    expect(row).toMatchObject({ customer: 'customers', count: 5, share: 1, firstSeen: '2026-03-01' });
    const few = plainLog(
      engine,
      [1, 2, 3, 4, 5].map((at) => contact(`p${at}`, `c${at % 4}`, at)),
    );
    expect((await observedLinks(few)).rows()).toMatchObject([{ suppressed: true }]);
  });
});
