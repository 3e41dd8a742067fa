import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docExamples } from '../docs/examples.js';
import { appScript } from './app-script.js';
import { browserPath, type Opener, startBrowser } from './browser.js';

const SETTING = `
import * as main from 'service-chain';
import * as rules from 'service-chain/rules';
import * as view from 'service-chain/view';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
const chain = main.parseChain(harbourHotel);
const assessment = rules.assess(chain, { asOf: '2026-03-01T00:00:00Z' });
const place = document.getElementById('place');
globalThis.heard = [];
const options = { onChange: (state) => heard.push(state) };`;

/** What stands in an application around a chain, under a policy that allows one script and no style at all. */
function application(script: string, around = '<div id="place"></div>', style = ''): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${style === '' ? "'none'" : hash(style)}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const styled = style === '' ? '' : `<style>${style}</style>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>An application</title>${styled}</head><body>${around}<script>${script}</script></body></html>`;
}

describe.skipIf(browserPath === undefined)('mountChain', () => {
  let opener: Opener;
  beforeAll(async () => {
    opener = await startBrowser();
  });
  afterAll(() => opener.close());

  async function opened(code: string, around?: string, style?: string) {
    return opener.open(application(await appScript(`${SETTING}\n${code}`), around, style), {
      viewport: { width: 1280, height: 900 },
      ready: 'svg.live .card',
    });
  }

  it('shows the map under a strict policy, loads nothing and leaves the rest of the page as it is', async () => {
    const { page, complaints, requests } = await opened(
      'view.mountChain(place, assessment);',
      '<div id="place"><p>before</p></div>',
    );
    expect(complaints).toEqual([]);
    expect(requests).toEqual([page.url()]);
    expect(await page.locator('svg.live .card.touchpoints').count()).toBe(4);
    expect(await page.locator('#place > p').textContent()).toBe('before');
    expect(await page.getByRole('heading').allTextContents()).toEqual(['Map']);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('is not reached by the styles of the page, and reaches nothing of it', async () => {
    const style = 'button, svg, h2, input { display: none !important } h2 { color: red }';
    const { page } = await opened('view.mountChain(place, assessment);', undefined, style);
    expect(await page.locator('svg.live').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Whole map' }).isVisible()).toBe(true);
    const inside = page.getByRole('heading', { name: 'Map' });
    expect(await inside.evaluate((one) => getComputedStyle(one).color)).not.toBe('rgb(255, 0, 0)');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('tells what is looked at, and looks at what it is told', async () => {
    const { page } = await opened(`
      const { chainMap, touchpointSheet, chainTables } = view;
      globalThis.mounted = view.mountChain(place, assessment, { ...options, parts: [chainMap, touchpointSheet, chainTables], state: { at: 'kitchen' } });`);
    expect(await page.locator('.details h3').textContent()).toContain('Kitchen');
    await page.locator('[data-card="L2"]').click();
    expect(await heardBy(page)).toMatchObject([{ at: 'L2', down: [] }]);
    expect(await page.locator('.sheet h3').textContent()).toBe('check-in');
    await page.evaluate("mounted.change({ down: ['it'], table: 'cycles' })");
    expect(await page.locator('.what-if').textContent()).toContain('3 of 4 touchpoints stop');
    expect(await page.locator('.tables [role=status]').textContent()).toContain('2 rows');
    expect(await page.evaluate('mounted.state()')).toMatchObject({ at: 'L2', down: ['it'], table: 'cycles' });
    expect(await page.locator('.part').evaluateAll((parts) => parts.map((one) => one.className))).toEqual([
      'part map',
      'part sheet',
      'part tables',
    ]);
  });

  it('shows another assessment in its place, and goes without a trace', async () => {
    const { page } = await opened(`
      globalThis.mounted = view.mountChain(place, assessment, { state: { at: 'L3' } });
      globalThis.owned = () => mounted.show(rules.assess(main.apply(chain, [{ change: 're-own', link: 'L3', owner: 'kitchen' }])));`);
    expect(await page.locator('.details').textContent()).toContain('Nobody inside answers for it');
    await page.evaluate('owned()');
    expect(await page.locator('.details').textContent()).not.toContain('Nobody inside answers for it');
    expect(await page.locator('.details').textContent()).toContain('Owner: Kitchen');
    expect(await page.evaluate("mounted.assessment.chain.link('L3').owner")).toBe('kitchen');
    expect(await page.locator('svg.live').count()).toBe(1);
    await page.evaluate('mounted.unmount()');
    expect(await page.locator('#place').evaluate((place) => place.childNodes.length)).toBe(0);
  });

  it('fits its map when a place that was hidden is shown', async () => {
    const { page } = await opened(`view.mountChain(place, assessment);`, '<div id="place" hidden></div>');
    await page.evaluate("document.getElementById('place').hidden = false");
    await page.waitForFunction(() =>
      document
        .querySelector('#place > div')!
        .shadowRoot!.querySelector('svg.live > g')!
        .hasAttribute('transform'),
    );
    const map = (await page.locator('svg.live').boundingBox())!;
    const card = (await page.locator('[data-card="guest"]').boundingBox())!;
    expect(card.width).toBeGreaterThan(40);
    expect(card.x).toBeGreaterThan(map.x);
  });

  it('puts details below the map where its place is narrow, whatever the window', async () => {
    const around = '<div style="width: 400px" id="place"></div>';
    const { page } = await opened("place.style.width = '400px'; view.mountChain(place, assessment);", around);
    const [map, details] = await Promise.all(
      ['svg.live', '.details'].map((part) => page.locator(part).boundingBox()),
    );
    expect(details!.y).toBeGreaterThan(map!.y + map!.height - 1);
  });

  it('is dark where its place is, whatever the screen', async () => {
    const { page } = await opened(`
      document.documentElement.style.colorScheme = 'light';
      view.mountChain(place, assessment);
      globalThis.darken = () => { document.documentElement.style.colorScheme = 'dark'; };`);
    const background = () =>
      page.locator('#place > div').evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await background()).toBe('rgb(253, 253, 252)');
    await page.evaluate('darken()');
    expect(await background()).toBe('rgb(21, 24, 28)');
  });

  it('takes two chains on one page, each with its own choice', async () => {
    const { page } = await opened(
      "view.mountChain(place, assessment, { state: { at: 'it' } }); view.mountChain(document.body, assessment, { state: { at: 'L1' } });",
    );
    expect(await page.locator('.details h3').allTextContents()).toEqual([
      expect.stringContaining('IT'),
      'booking enquiry',
    ]);
  });

  it('takes a part of the application’s own', async () => {
    const { page } = await opened(`
      const own = { name: 'own', mount(place, shown) {
        const tell = () => { place.textContent = 'looks at ' + shown.state().at + ' of ' + shown.assessment.chain.name; };
        tell();
        return shown.watch(tell);
      } };
      view.mountChain(place, assessment, { parts: [view.chainMap, own] });`);
    await page.locator('[data-card="hr"]').click();
    expect(await page.locator('.part.own').textContent()).toBe('looks at hr of Harbour Hotel');
  });

  it('runs the example of its documentation', async () => {
    const { code } = docExamples.find(({ place }) => place.startsWith('src/view/mount-chain.ts'))!;
    const { code: definition } = docExamples.find(({ place }) =>
      place.startsWith('src/chain/define-chain.ts'),
    )!;
    const script = await appScript(`${definition}\n${code}`);
    const { page, complaints } = await opener.open(application(script, '<div id="chain"></div>'), {
      ready: '.tables tbody',
    });
    expect(complaints).toEqual(['looks at checkIn']);
    expect(await page.locator('.part').count()).toBe(3);
  });

  it.each([
    ['an unknown option', '{ part: [] }', 'expected options among parts, state, onChange, got "part"'],
    ['parts that are none', '{ parts: ["map"] }', 'expected parts to be a list of parts'],
    ['an unknown field', '{ state: { selected: "L1" } }', 'expected options among at, down'],
    ['a list that is none', '{ state: { down: "it" } }', 'expected down to be a list of texts, got "it"'],
    ['a text that is none', '{ state: { at: null } }', 'expected at to be a text, got null'],
    ['a listener that is none', '{ onChange: true }', 'expected onChange to be a function, got true'],
  ])('refuses %s, and leaves nothing behind', async (_, options, message) => {
    const { page } = await opened(`
      view.mountChain(document.body, assessment);
      try { view.mountChain(place, assessment, ${options}); } catch (error) { globalThis.caught = error.code + ': ' + error.message; }`);
    expect(await page.evaluate('caught')).toContain(`invalid-option: ${message}`);
    expect(await page.locator('#place').evaluate((one) => one.childNodes.length)).toBe(0);
  });

  it('shows the example, which keeps what is looked at in its address', async () => {
    const folder = new URL('../../examples/embedded-map/', import.meta.url);
    execFileSync('node', ['--import', 'tsx', fileURLToPath(new URL('main.ts', folder))]);
    expect(readFileSync(new URL('built/app.js', folder), 'utf8').length).toBeGreaterThan(10_000);
    const { page, complaints } = await opener.visit(new URL('index.html#at=L2', folder).href);
    expect(complaints).toEqual([]);
    expect(await page.locator('#looked-at').textContent()).toBe('You look at the service “check-in”.');
    await page.locator('#teams').getByRole('button', { name: 'IT', exact: true }).click();
    expect(await page.locator('.what-if').textContent()).toContain('3 of 4 touchpoints stop');
    expect(new URL(page.url()).hash).toBe('#at=L2&down=it');
  });
});

async function heardBy(page: Page): Promise<unknown> {
  return page.evaluate('heard');
}
