/**
 * Asks this library and others the same questions and shows how long each takes: `npm run bench -- --size s,m`. The options
 * are those of `harness/options.ts`; docs/benchmark.md says how to read what comes out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CONTENDERS, type ContenderName, type Entry } from './contenders/index.js';
import { bench } from './harness/bench.js';
import { type Options, optionsOf } from './harness/options.js';
import { findPythonModule, pythonWith } from './harness/python.js';
import type { Results } from './harness/results.js';
import { installedVersions } from './harness/versions.js';
import { SIZES } from './organisation/sizes.js';
import { drawChart } from './report/chart.js';
import { tablesOf } from './report/tables.js';

const options = optionsOf(process.argv.slice(2));
const results = options.from === undefined ? await measured(options) : readResults(options.from);
process.stdout.write(tablesOf(results));
writeTo(options.chart, drawChart(results));
process.exitCode = results.leftOut.some(({ isWrong }) => isWrong) ? 1 : 0;

async function measured({
  sizes,
  profiles,
  questions,
  contenders,
  hasPython,
  json,
}: Options): Promise<Results> {
  const { able, versions, command } = availableOf(contenders, hasPython);
  const python = command === undefined ? undefined : pythonWith(command);
  try {
    const scope = { sizes, profiles, questions, contenders: able };
    const outcomes = await bench(scope, python, tell);
    const made: Results = {
      versions: { ...installedVersions(), ...versions },
      sizes: Object.fromEntries(sizes.map((size) => [size, dimensionsOf(size)])),
      ...outcomes,
    };
    writeTo(json, `${JSON.stringify(made, undefined, 1)}\n`);
    return made;
  } finally {
    python?.remove();
  }
}

/** Those who can take part here; a line for those in Python who cannot. */
function availableOf(contenders: readonly ContenderName[], hasPython: boolean) {
  const versions: Record<string, string> = {};
  let command: string | undefined;
  const missing: string[] = [];
  const able = contenders.filter((name) => {
    const entry: Entry = CONTENDERS[name];
    if (!('python' in entry)) return true;
    const found = hasPython ? findPythonModule(entry.python.module) : undefined;
    if (found) {
      versions[entry.title] = found.version;
      command = found.command;
    } else missing.push(entry.python.debianPackage);
    return found !== undefined;
  });
  if (hasPython && missing.length > 0)
    tell(`skipped for want of Python packages; to ask them too: apt-get install ${missing.join(' ')}`);
  return { able, versions, command };
}

function dimensionsOf(size: keyof typeof SIZES) {
  const { parties, links, touchpoints, records } = SIZES[size];
  return { parties, links, touchpoints, records };
}

function readResults(file: string): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results;
}

function writeTo(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
