/**
 * Counts hand-overs between teams in a generated event log, by DuckDB out of Parquet and CSV, by a plain pass in JavaScript and, where it is
 * installed, by pandas: `npm run bench:events -- 10000000`. Each runs in a process of its own; answers are compared before times are shown.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckdbEngine } from '../../../src/mining/duckdb/duckdb-engine.js';
import { eventLogFrom } from '../../../src/mining/duckdb/event-log-from.js';
import { handovers } from '../../../src/mining/handovers.js';
import { COLUMNS, writeEvents } from './events.js';
import { plainPass } from './plain-pass.js';

interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly processorSeconds?: number;
  readonly megabytes: number;
}

const WAYS: Readonly<Record<string, (file: string) => Promise<Record<string, number>>>> = {
  duckdb: async (file) => {
    const engine = await duckdbEngine();
    const log = await eventLogFrom(engine, { files: file, columns: COLUMNS });
    const rows = (await handovers(log)).rows();
    engine.close();
    return Object.fromEntries(rows.map((row) => [`${row.provider}>${row.customer}`, row.count!]));
  },
  plain: async (file) => Object.fromEntries(await plainPass(file)),
};

const [first = '1000000', file] = process.argv.slice(2);
if (file === undefined) await compare(Number(first));
else await runOne(first, file);

async function runOne(way: string, path: string): Promise<void> {
  const start = performance.now();
  const counts = await WAYS[way]!(path);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const outcome: Outcome = {
    counts,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(outcome));
}

async function compare(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-events-'));
  const [parquet, csv] = [join(folder, 'events.parquet'), join(folder, 'events.csv')];
  try {
    await writeEvents(count, parquet, csv);
    const own = (way: string, path: string) =>
      outcomeOf(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), way, path]);
    const contenders: ReadonlyArray<readonly [string, () => Outcome]> = [
      ['DuckDB, Parquet', () => own('duckdb', parquet)],
      ['DuckDB, CSV', () => own('duckdb', csv)],
      ['plain JavaScript, CSV', () => own('plain', csv)],
      [
        'pandas, CSV',
        () => outcomeOf('python3', [fileURLToPath(new URL('pandas_pass.py', import.meta.url)), csv]),
      ],
    ];
    let expected: string | undefined;
    for (const [title, run] of contenders) {
      const outcome = attempt(run);
      if (typeof outcome === 'string') process.stdout.write(`${title}: did not finish: ${outcome}\n`);
      else {
        const counts = JSON.stringify(Object.entries(outcome.counts).sort());
        expected ??= counts;
        if (counts !== expected) process.exitCode = 1;
        process.stdout.write(`${title}: ${inWords(outcome)}${counts === expected ? '' : ', OTHER COUNTS'}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inWords({ seconds, processorSeconds, megabytes }: Outcome): string {
  const processor =
    processorSeconds === undefined ? '' : `, ${processorSeconds.toFixed(1)} s of processor time`;
  return `${seconds.toFixed(1)} s${processor}, ${megabytes.toFixed(0)} MB`;
}

function outcomeOf(command: string, args: readonly string[]): Outcome {
  const output = execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as Outcome;
}

/** What comes of a run, or why nothing does: a package that is not there, or memory that did not suffice. */
function attempt(run: () => Outcome): Outcome | string {
  try {
    return run();
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    return /No module named '\w+'|heap out of memory/.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1)!;
  }
}
