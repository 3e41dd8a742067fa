import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { medianOf } from '../harness/results.js';
import { bundled } from './bundled.js';
import type { Timed } from './in-browser/timed.js';
import type { PageFigures } from './page-results.js';

/** What is chosen on a page, one after the other; the median counts. */
export interface Visits {
  readonly touchpoints: readonly string[];
  readonly parties: readonly string[];
}

const ROUNDS = 3;
const VIEWPORT = { width: 1280, height: 900 };
const PATIENCE = 120_000;

/** Opens a page some times, and does on it what people do. */
export async function browsePage(browser: Browser, file: string, visits: Visits): Promise<PageFigures> {
  const openings: Timed[] = [];
  for (let round = 1; round < ROUNDS; round++) {
    const page = await opened(browser, file);
    openings.push(await step(page, 'opened()'));
    await page.context().close();
  }
  const page = await opened(browser, file);
  openings.push(await step(page, 'opened()'));
  const chosen = await eachOf(visits.touchpoints, (id) => step(page, `choose(${JSON.stringify(id)})`));
  const parties = await eachOf(visits.parties, (id) => step(page, `choose(${JSON.stringify(id)})`));
  const failures = await eachOf(visits.parties, (id) => step(page, `fail(${JSON.stringify(id)})`));
  const groups = await eachOf([0, 1, 2, 3, 4], (place) => step(page, `openGroup(${place})`));
  const first = await step(page, `filter('t')`);
  const next = await step(page, `filter('te')`);
  await page.context().close();
  const seen = (times: readonly Timed[]) => medianOf(times.map((one) => one.seen));
  const rest = (times: readonly Timed[]) => medianOf(times.map((one) => one.rest));
  return {
    ...{ firstCards: seen(openings), firstRest: rest(openings) },
    ...{
      touchpoint: seen(chosen),
      touchpointRest: rest(chosen),
      party: seen(parties),
      whatIf: seen(failures),
    },
    // A small organisation has no group to open.
    ...(groups.every(Boolean) && { group: seen(groups) }),
    ...{ firstLetter: first.seen, nextLetter: next.seen },
  };
}

async function opened(browser: Browser, file: string): Promise<Page> {
  const context = await browser.newContext({ offline: true, viewport: VIEWPORT });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript({ content: await bundled('in-browser/page-steps.ts') });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** What runs there is written as text: what a compiler adds to a function is not known there. */
async function step(page: Page, call: string): Promise<Timed> {
  return page.evaluate<Timed>(`steps.${call}`);
}

async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<Timed>): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const item of items) times.push(await act(item));
  return times;
}
