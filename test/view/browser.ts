import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where systems keep Chromium or Chrome. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that pages are tried in; `undefined` where there is none, and tests are skipped. */
export const browserPath = PLACES.find((path) => existsSync(path));

/** A page in a browser, and all it complained of or asked for. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** How a page is opened. */
interface OpenOptions extends BrowserContextOptions {
  readonly fragment?: string;
  /** What shows that it is there; the tables of a page where nothing is said. */
  readonly ready?: string;
}

/** A browser that opens pages from files, with the network off. */
export interface Opener {
  open(html: string, options?: OpenOptions): Promise<OpenPage>;
  /** Opens a page that is there already. */
  visit(url: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Starts a browser. */
export async function startBrowser(): Promise<Opener> {
  const browser: Browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  let count = 0;
  const visit: Opener['visit'] = async (url, options = {}) => {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    await page.locator('svg.live .card').first().waitFor({ state: 'attached' });
    return { page, complaints, requests };
  };
  return {
    visit,
    async open(html, { fragment = '', ready = '#tables tbody', ...options } = {}) {
      count += 1;
      const file = join(folder, `page-${count}.html`);
      await writeFile(file, html);
      const opened = await visit(pathToFileURL(file).href + fragment, options);
      await opened.page.locator(ready).first().waitFor({ state: 'attached' });
      return opened;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
