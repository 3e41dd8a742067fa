import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DuckdbEngine, duckdbEngine } from '../../../src/mining/duckdb/duckdb-engine.js';
import { type EventFiles, eventLogFrom } from '../../../src/mining/duckdb/event-log-from.js';
import { handovers } from '../../../src/mining/handovers.js';
import { logQuality } from '../../../src/mining/log-quality.js';

const folder = mkdtempSync(join(tmpdir(), 'service-chain-events-'));
let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await duckdbEngine({ threads: 1, temporaryFolder: folder });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** Four events of one case and one of another, one time being none, among a hundred columns. */
const EVENTS = [
  ['1', 'take, "order"', 'desk', '2026-03-01T09:00:00Z'],
  ['1', 'cook', 'kitchen', '2026-03-01 09:10'],
  ['1', 'serve', 'desk', '2026-03-01T11:30:00+02:00'],
  ['1', 'pay', 'desk', 'soon'],
  ['2', 'take order', 'desk', '2026-03-01'],
];
const HEADS = [
  'case id',
  'activity',
  'who "is it"',
  'time',
  ...Array.from({ length: 96 }, (_, at) => `x${at}`),
];
const columns = { case: 'case id', activity: 'activity', time: 'time', performer: 'who "is it"' };

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const cells = (event: readonly string[]) => [...event, ...HEADS.slice(4).map(() => 'x')];
const quoted = (texts: readonly string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
const csv = [HEADS, ...EVENTS.map(cells)].map(quoted).join('\n');
const records = EVENTS.map((event) => Object.fromEntries(cells(event).map((cell, at) => [HEADS[at]!, cell])));

async function answersOf(files: EventFiles['files'], besides: Partial<EventFiles> = {}) {
  const log = await eventLogFrom(engine, { files, columns, performers: 'parties', ...besides });
  const quality = (await logQuality(log)).rows();
  return {
    handovers: (await handovers(log)).rows().map((row) => [row.provider, row.customer, row.medianWaiting]),
    unreadable: quality.find(({ fact }) => fact === 'unreadable-time')?.count,
    events: quality[0]!.count,
  };
}

describe('a log of files', () => {
  const expected = {
    handovers: [
      ['desk', 'kitchen', 10],
      ['kitchen', 'desk', 20],
    ],
    ...{ unreadable: 1, events: 5 },
  };

  it('is read out of CSV', async () => {
    expect(await answersOf(written("o'brien, a.csv", csv))).toEqual(expected);
  });

  it('is read out of several CSV files, and those a pattern means', async () => {
    const [head, ...lines] = csv.split('\n');
    written('part-1.csv', [head, ...lines.slice(0, 2)].join('\n'));
    written('part-2.csv', [head, ...lines.slice(2)].join('\n'));
    expect(await answersOf([join(folder, 'part-*.csv')])).toEqual(expected);
  });

  it('is read out of JSON, a list or lines', async () => {
    expect(await answersOf(written('log.json', JSON.stringify(records)))).toEqual(expected);
    expect(
      await answersOf(written('log.ndjson', records.map((one) => JSON.stringify(one)).join('\n'))),
    ).toEqual(expected);
  });

  it('is read out of Parquet, texts and times alike', async () => {
    const source = written('source.csv', csv);
    const path = join(folder, 'log.parquet');
    await engine.connection.run(
      `copy (from read_csv('${source}', all_varchar = true)) to '${path}' (format parquet)`,
    );
    expect(await answersOf(path)).toEqual(expected);
    const typed = join(folder, 'typed.parquet');
    await engine.connection.run(
      `copy (select * replace (try_cast(time as timestamp) as time) from '${path}' where time <> 'soon') to '${typed}'`,
    );
    expect(await answersOf(typed)).toMatchObject({ unreadable: 0, events: 4 });
  });

  it('is read out of XES, several files after each other', async () => {
    const keys = ['concept:name', 'org:group', 'time:timestamp'];
    const xes = EVENTS.map(([id, ...texts]) => {
      const attributes = texts.map((text, at) => `<string key="${keys[at]}" value='${text}'/>`);
      return `<log><trace><string key="concept:name" value="${id}"/><event>${attributes.join('')}</event></trace></log>`;
    });
    const files = xes.map((content) => ({ content }));
    const own = { case: 'case:concept:name', activity: keys[0]!, team: keys[1]!, time: keys[2]! };
    expect(await answersOf(files, { columns: own })).toEqual(expected);
    expect(await answersOf(files, { columns: own })).toEqual(expected);
  });

  it.each([
    [{ columns: { ...columns, case: 'Case_ID' } }, 'got "Case_ID"; did you mean "case id"?'],
    [{ format: 'xls' }, 'expected format to be one of csv, parquet, json, xes, got "xls"'],
    [{ files: [{ file: 'a.csv', content: '' }] }, 'expected files to be paths'],
    [{ files: 'a.xes' }, 'expected files in XES as { file, content }'],
    [{ file: 'a.csv' }, 'got "file"'],
  ])('tells what it cannot be: %o', async (part, message) => {
    const files = written('again.csv', csv);
    await expect(eventLogFrom(engine, { files, columns, ...part } as never)).rejects.toMatchObject({
      ...{ code: 'invalid-option', message: expect.stringContaining(message) },
    });
  });

  it('tells the unit of times in numbers to be said', async () => {
    const path = join(folder, 'numbers.parquet');
    await engine.connection.run(`copy (select 1 as c, 'a' as a, 1772355600 as t, 'x' as p) to '${path}'`);
    const own = { case: 'c', activity: 'a', time: 't', performer: 'p' };
    await expect(answersOf(path, { columns: own })).rejects.toThrow(
      'in seconds or milliseconds, got INTEGER',
    );
    const said = { ...own, time: { column: 't', as: 'seconds' as const } };
    expect(await answersOf(path, { columns: said })).toMatchObject({ unreadable: 0, events: 1 });
  });
});
