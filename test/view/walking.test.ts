import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain } from '../../src/index.js';
import { toHtml } from '../../src/report/index.js';
import { assess } from '../../src/rules/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { browserPath, type Opener, startBrowser } from './browser.js';
import { groupedChain } from './grouped-chain.js';

const hotel = parseChain(harbourHotel);
const pageOf = (chain: ServiceChain) => toHtml(assess(chain, { asOf: '2026-03-01T00:00:00Z' }));
const card = (page: Page, id: string) => page.locator(`svg.live [data-card="${id}"]`);
const hashOf = (page: Page) => new URL(page.url()).hash;
const focused = (page: Page) => page.evaluate(() => document.activeElement!.textContent);
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** How wide a card is on the screen, against how wide it is drawn. */
async function scaleOf(page: Page): Promise<number> {
  return page
    .locator('svg.live > g')
    .evaluate((one) => Number(/scale\(([^)]+)\)/.exec(one.getAttribute('transform')!)![1]));
}

/** Whether something is within the map's window. */
async function isSeen(page: Page, id: string): Promise<boolean> {
  const [map, box] = [(await page.locator('svg.live').boundingBox())!, (await card(page, id).boundingBox())!];
  const isAcross = box.x >= map.x && box.x + box.width <= map.x + map.width;
  return isAcross && box.y >= map.y - 1 && box.y + box.height <= map.y + map.height + 1;
}

describe.skipIf(browserPath === undefined)('walking through a page', () => {
  let opener: Opener;
  beforeAll(async () => {
    opener = await startBrowser();
  });
  afterAll(() => opener.close());

  it('goes back a choice at a time', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'L2').click();
    await card(page, 'it').click();
    await page.getByRole('button', { name: 'What if it fails?' }).click();
    expect(hashOf(page)).toBe('#at=it&down=it');
    const hashes: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      hashes.push(hashOf(page));
    }
    expect(hashes).toEqual(['#at=it', '#at=L2', '']);
    await expect.poll(() => page.locator('.details').textContent()).toContain('Nothing is chosen');
    await page.goForward();
    await expect.poll(() => page.locator('.details h3').textContent()).toBe('check-in');
  });

  it('takes two clicks for one choice, not for a choice and its undoing', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'L2').dblclick();
    expect(hashOf(page)).toBe('#at=L2');
  });

  it('keeps the sheet of a touchpoint while parties are looked at', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'L3').click();
    await expect.poll(() => page.locator('.sheet h3').textContent()).toBe('breakfast');
    await card(page, 'it').click();
    expect(await page.locator('.details h3').textContent()).toContain('IT');
    expect(await page.locator('.sheet h3').textContent()).toBe('breakfast');
  });

  it('opens the group that hides what was found, and shows it large enough to read', async () => {
    const { page } = await opener.open(pageOf(groupedChain()));
    expect(await card(page, 't77').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Find' }).fill('t77');
    await page.keyboard.press('Enter');
    await card(page, 't77').waitFor();
    await expect.poll(() => isSeen(page, 't77')).toBe(true);
    expect(await scaleOf(page)).toBeGreaterThanOrEqual(0.7);
    expect(hashOf(page)).toBe('#at=t77&open=d17');
  });

  it('shows what an address names, on a phone and inside of a group, too', async () => {
    const { page } = await opener.open(pageOf(groupedChain()), { ...PHONE, fragment: '#at=t77' });
    await card(page, 't77').waitFor();
    await expect.poll(() => isSeen(page, 't77')).toBe(true);
    const { page: other } = await opener.open(pageOf(hotel), { ...PHONE, fragment: '#at=hr' });
    await expect.poll(() => isSeen(other, 'hr')).toBe(true);
  });

  it('keeps its scale when a group is opened', async () => {
    const { page } = await opener.open(pageOf(groupedChain()));
    for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Larger' }).click();
    const before = await scaleOf(page);
    const group = page.locator('svg.live .card.group').first();
    await group.press('Enter');
    await page.locator('svg.live .frame').first().waitFor();
    expect(await scaleOf(page)).toBe(before);
  });

  it('shows a service between two parties by its provider, on a phone, too', async () => {
    const { page } = await opener.open(pageOf(hotel), PHONE);
    await page
      .getByRole('button', { name: 'show on the map' })
      .nth(2)
      .evaluate((one) => (one as HTMLElement).click());
    expect(hashOf(page)).toBe('#at=L10');
    await expect.poll(() => isSeen(page, 'hr')).toBe(true);
    expect(await scaleOf(page)).toBeGreaterThanOrEqual(0.7);
  });

  it('begins where names can be read, and shows the whole when asked', async () => {
    const { page } = await opener.open(pageOf(groupedChain()), PHONE);
    expect(await scaleOf(page)).toBe(0.7);
    await page.getByRole('button', { name: 'Whole map' }).click();
    expect(await scaleOf(page)).toBeLessThan(0.45);
  });

  it('fills its place when a phone is turned', async () => {
    const { page } = await opener.open(pageOf(hotel), PHONE);
    await page.setViewportSize({ width: 844, height: 390 });
    const svg = page.locator('svg.live');
    const widths = () =>
      svg.evaluate((one) => [one.clientWidth, (one as SVGSVGElement).viewBox.baseVal.width]);
    await expect.poll(async () => new Set(await widths()).size).toBe(1);
    expect((await widths())[0]).toBeGreaterThan(700);
  });

  it('loses no focus when what was pressed goes', async () => {
    const { page } = await opener.open(pageOf(hotel), { fragment: '#at=it&down=it&down=hr' });
    await page.locator('.chip').first().press('Enter');
    expect(await focused(page)).toBe('Whole map');
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    expect(await focused(page)).toBe('Whole map');
    const field = page.getByRole('searchbox', { name: 'Find' });
    await field.fill('desk');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Front desk');
    await page.keyboard.press('Enter');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator('.details .name').first().focus();
    await page.keyboard.press('Escape');
    expect(hashOf(page)).toBe('');
  });

  it('closes what was found when somebody goes elsewhere', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await page.getByRole('searchbox', { name: 'Find' }).fill('desk');
    expect(await page.getByRole('list', { name: 'Found' }).count()).toBe(1);
    await page.getByRole('combobox', { name: /^Table/ }).focus();
    expect(await page.getByRole('list', { name: 'Found' }).count()).toBe(0);
  });

  it('filters column by column, and keeps that in the address', async () => {
    const { page } = await opener.open(pageOf(hotel), { fragment: '#table=upstream' });
    await page.getByRole('button', { name: 'Filter by column' }).click();
    const status = () => page.locator('#tables [role=status]').textContent();
    await page.getByRole('searchbox', { name: 'Filter distance' }).fill('>=3');
    await expect.poll(status).toContain('14 of 23 rows');
    await page.getByRole('combobox', { name: 'Filter provider stops it' }).selectOption('true');
    await expect.poll(status).toContain('13 of 23 rows');
    expect(hashOf(page)).toBe('#table=upstream&where=distance%3A%3E%3D3&where=providerCritical%3Atrue');
    await page.reload();
    await expect.poll(status).toContain('13 of 23 rows');
    await page.getByRole('searchbox', { name: 'Filter distance' }).fill('three');
    await expect.poll(status).toContain('20 of 23 rows');
    expect(await page.getByRole('searchbox', { name: 'Filter distance' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'All rows' }).click();
    expect(await status()).toContain('23 rows');
  });

  it('is light on paper though the screen is dark, and repeats the heads of tables there', async () => {
    const { page } = await opener.open(pageOf(hotel), { colorScheme: 'dark', fragment: '#table=upstream' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() =>
      ['svg.live .paper, svg.live', 'body'].map(
        (one) => getComputedStyle(document.querySelector(one)!).backgroundColor,
      ),
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    expect(await page.locator('#tables th .on-paper:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('#tables th button:visible').count()).toBe(0);
  });

  it('prints the whole of a map of which a part is seen, and shows that part again', async () => {
    const { page } = await opener.open(pageOf(groupedChain()), PHONE);
    const transform = () => page.locator('svg.live > g').getAttribute('transform');
    const before = await transform();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const [paper, map] = [
      (await page.locator('svg.live').boundingBox())!,
      (await page.locator('svg.live > g').boundingBox())!,
    ];
    expect(map.x).toBeGreaterThanOrEqual(paper.x - 1);
    expect(map.x + map.width).toBeLessThanOrEqual(paper.x + paper.width + 1);
    expect(map.y + map.height).toBeLessThanOrEqual(paper.y + paper.height + 1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await transform()).toBe(before);
  });

  it('tells services of one name apart', async () => {
    const { page } = await opener.open(
      pageOf(
        parseChain({
          parties: { a: { kind: 'team' }, b: { kind: 'team' }, g: { kind: 'customer' } },
          links: {
            l1: { provider: 'a', customer: 'g', service: 'letter' },
            l2: { provider: 'b', customer: 'g', service: 'letter' },
            l3: { provider: 'b', customer: 'g', service: 'call' },
          },
        }),
      ),
    );
    expect(await page.locator('#sheet option').allTextContents()).toEqual([
      'letter from a → g',
      'letter from b → g',
      'call → g',
    ]);
  });
});
