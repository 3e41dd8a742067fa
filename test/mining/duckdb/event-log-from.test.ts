import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

  it.each([
    ['timestamp', '2026-06-30T22:30:00.000Z'],
    ['timestamptz', '2026-07-01T00:30:00.000Z'],
  ])('of times in Parquet as %s is in the zone that is given where they say none', async (type, first) => {
    const path = join(folder, `${type}.parquet`);
    const moment = `'2026-07-01 00:30:00${type === 'timestamptz' ? '+00' : ''}'::${type}`;
    await engine.connection.run(
      `copy (select 1 as c, 'a' as a, ${moment} as t, unnest(['x', 'y']) as p) to '${path}' (format parquet)`,
    );
    const own = { case: 'c', activity: 'a', time: { column: 't', zone: 'Europe/Berlin' }, performer: 'p' };
    const log = await eventLogFrom(engine, { files: path, columns: own, performers: 'parties' });
    expect((await handovers(log)).rows()).toMatchObject([{ provider: 'x', customer: 'y', firstSeen: first }]);
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

  it('is told that XES has no such key, where it has events', async () => {
    const event =
      '<event><string key="concept:name" value="go"/><string key="org:resource" value="Ann"/></event>';
    const keys = { case: 'case:concept:name', activity: 'concept:name', time: 'org:resource' };
    const read = (content: string, performer: string) =>
      eventLogFrom(engine, { files: [{ content }], columns: { ...keys, performer } });
    const trace = `<trace><string key="concept:name" value="1"/>${event}</trace>`;
    await expect(read(`<log>${trace}</log>`, 'org:resorce')).rejects.toMatchObject({
      code: 'invalid-option',
      message: 'expected a column that the files have, got "org:resorce"; did you mean "org:resource"?',
    });
    const log = await read(`<log>${trace}${event}</log>`, 'org:resource');
    const quality = (await logQuality({ ...log, performers: 'parties' })).rows();
    expect(quality.slice(0, 2).map(({ count }) => count)).toEqual([2, 1]);
    await read('<log><trace/></log>', 'org:resorce');
  });

  it.each([
    [{ columns: { ...columns, case: 'Case_ID' } }, 'got "Case_ID"; did you mean "case id"?'],
    [{ format: 'xls' }, 'expected format to be one of csv, parquet, json, xes, got "xls"'],
    [{ files: [{ file: 'a.csv', content: '' }] }, 'expected files to be paths'],
    [{ files: [{ file: 'plain', content: '<log/>' }] }, 'that is not called .xes, say format: "xes"'],
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

  describe('in CSV', () => {
    const own = { case: 'case', activity: 'act', time: 'time', performer: 'who' };
    const row = (cells: string) => `${cells},2026-03-01T09:00:00Z`;
    const many = (count: number, cells: string) => Array.from({ length: count }, () => row(cells));
    const namesIn = async (lines: readonly string[]) => {
      const files = written('names.csv', ['case,act,who,time', ...lines].join('\n'));
      const log = await eventLogFrom(engine, { files, columns: own, performers: 'parties' });
      const { sql } = log.source as { readonly sql: string };
      return (await engine.query(`SELECT DISTINCT "case", act, who FROM (${sql}) ORDER BY 1`, {})).map(
        Object.values,
      );
    };

    it('is no row a comment, and no sign but " quotes, wherever it first stands', async () => {
      expect(await namesIn([row('#2,go,a'), row('3,go,b'), row("4,'go','c'")])).toEqual([
        ['#2', 'go', 'a'],
        ['3', 'go', 'b'],
        ['4', "'go'", "'c'"],
      ]);
      expect(await namesIn([...many(25_000, '1,go,a'), row('2,go,"a, b"'), row('3,"a ""b"", c",d')])).toEqual(
        [
          ['1', 'go', 'a'],
          ['2', 'go', 'a, b'],
          ['3', 'a "b", c', 'd'],
        ],
      );
      expect(await namesIn([...many(25_000, '1,go,a'), row('2,"go","a"')])).toEqual([
        ['1', 'go', 'a'],
        ['2', 'go', 'a'],
      ]);
    });

    it.each([
      ['semicolons', 'case;act;who;time\n1;a, b;x;2026-03-01\n'],
      ['tabs and a byte order mark', '\ufeffcase\tact\twho\ttime\r\n1\ta, b\tx\t2026-03-01\r\n'],
      ['bars', 'case|act|who|time\n1|a, b|x|2026-03-01\n'],
      ['a title above', 'Export, of March\n\ncase;act;who;time\n1;a, b;x;2026-03-01\n2;a, b;x;2026-03-01\n'],
    ])('are %s read', async (name, text) => {
      const log = await eventLogFrom(engine, {
        ...{ files: written(`${name}.csv`, text), columns: own, performers: 'parties' },
      });
      expect((await logQuality(log)).rows().find(({ fact }) => fact === 'taking-part')?.count).toBe(
        name.includes('title') ? 2 : 1,
      );
    });

    const ragged = (cells: string) =>
      ['case,act,who,time', row('1,a,x'), row('1,b,y'), cells, row('1,c,z'), ''].join('\n');

    it.each([
      ['a cell too few', '1,b', 'got 2: "1,b"'],
      ['a cell too many', '1,b,y,soon,more', 'got 5: "1,b,y,soon,more"'],
    ])('is a row of %s told by its line', async (_, cells, message) => {
      const text = ragged(cells);
      const zipped = join(folder, 'ragged.csv.gz');
      writeFileSync(zipped, gzipSync(text));
      const good = written('good.csv', `${row('case,act,who')}\n`.replace('2026-03-01T09:00:00Z', 'time'));
      const plain = written('ragged.csv', text);
      const marked = written('marked.csv', `\ufeff${text}`);
      for (const files of [plain, zipped, marked, [good, plain]])
        await expect(eventLogFrom(engine, { files, columns: own })).rejects.toMatchObject({
          code: 'invalid-option',
          message: expect.stringContaining(`:4: expected 4 cells, as the first line has, ${message}`),
        });
      await expect(
        eventLogFrom(engine, { files: written('r.csv', text.replaceAll(',', ';')), columns: own }),
      ).rejects.toThrow(':4: expected 4 cells');
    });

    it('is a file among others without a needed column told by its name', async () => {
      const files = [
        written('one.csv', `case,act,who,time\n${row('1,a,x')}\n`),
        written('two.csv', `ticket,act,who,time\n${row('1,a,x')}\n`),
      ];
      await expect(eventLogFrom(engine, { files, columns: own })).rejects.toThrow(
        /two\.csv' has, got "case"/,
      );
    });
  });
});
