/**
 * Measures pages, and what they might be laid out and drawn with: `npm run bench:page`. The options are those of `page-options.ts`;
 * docs/benchmark.md says how to read what comes out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserPath } from '../../view/browser.js';
import { versionsOf } from '../harness/versions.js';
import { benchPages } from './bench-pages.js';
import { drawGraphs } from './draw-graphs.js';
import { layOutGraphs } from './lay-out-graphs.js';
import { type PageOptions, pageOptionsOf } from './page-options.js';
import { pageReportOf } from './page-report.js';
import type { Comparison, PageResults } from './page-results.js';

const PACKAGES = ['@dagrejs/dagre', '@hpcc-js/wasm-graphviz', 'elkjs', 'preact', 'sigma', 'cytoscape'];
const NOTHING: Comparison = { contenders: {}, figures: [] };

const options = pageOptionsOf(process.argv.slice(2));
const results = options.from === undefined ? await measured(options) : readResults(options.from);
process.stdout.write(pageReportOf(results));

function readResults(file: string): PageResults {
  return JSON.parse(readFileSync(file, 'utf8')) as PageResults;
}

async function measured({ parts, sizes, json }: PageOptions): Promise<PageResults> {
  const browser = await startedBrowser();
  if (browser === undefined) tell('skipped what needs a browser; to have it: apt-get install chromium');
  try {
    const made: PageResults = {
      versions: {
        ...versionsOf(PACKAGES),
        ...(browser !== undefined && { chromium: browser.version() }),
      },
      pages: parts.includes('pages') ? await benchPages(sizes, browser, tell) : [],
      layouts: parts.includes('layouts') ? await layOutGraphs(tell) : NOTHING,
      drawings: parts.includes('drawings') && browser ? await drawGraphs(browser, tell) : NOTHING,
    };
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify(made, undefined, 1)}\n`);
    return made;
  } finally {
    await browser?.close();
  }
}

async function startedBrowser(): Promise<Browser | undefined> {
  if (browserPath === undefined) return undefined;
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
