import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { browsePage, type Visits } from './browse-page.js';
import { pageDocumentOf } from './page-document.js';
import type { PageFigures, PageResults } from './page-results.js';
import type { PageSize } from './page-sizes.js';

const WRITER = fileURLToPath(new URL('write-page.ts', import.meta.url));

/** The heap of JavaScript that a page of any size is to be made within. */
const HEAP_MB = 2048;

/** How many touchpoints and parties are chosen. */
const VISITED = 5;

/** Writes a page of each size in a process of its own, and visits it where there is a browser. */
export async function benchPages(
  sizes: readonly PageSize[],
  browser: Browser | undefined,
  tell: (line: string) => void,
): Promise<PageResults['pages']> {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-page-'));
  const pages: Array<{ size: PageSize; figures: PageFigures }> = [];
  try {
    for (const size of sizes) {
      const file = join(folder, `${size}.html`);
      const words = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', WRITER, size, file];
      const { stdout } = await promisify(execFile)(process.execPath, words);
      const written = JSON.parse(stdout) as PageFigures;
      const visited = browser === undefined ? {} : await browsePage(browser, file, visitsTo(size));
      pages.push({ size, figures: { ...written, ...visited } });
      tell(`a page of ${size}: ${JSON.stringify(pages.at(-1)!.figures)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return pages;
}

/** Touchpoints and parties that provide something, evenly spaced. */
function visitsTo(size: PageSize): Visits {
  const { parties, links } = pageDocumentOf(size);
  const isCustomer = (party: string) => parties[party]!.kind === 'customer';
  const touchpoints = Object.keys(links).filter((id) => isCustomer(links[id]!.customer));
  const providers = new Set(Object.values(links).map(({ provider }) => provider));
  return {
    touchpoints: evenly(touchpoints),
    parties: evenly([...providers].filter((party) => !isCustomer(party))),
  };
}

function evenly(ids: readonly string[]): string[] {
  const count = Math.min(VISITED, ids.length);
  return Array.from({ length: count }, (_, i) => ids[Math.floor((i * ids.length) / count)]!);
}
