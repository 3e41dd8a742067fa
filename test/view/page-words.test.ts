import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain } from '../../src/index.js';
import { toHtml } from '../../src/report/index.js';
import { assess } from '../../src/rules/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { browserPath, type Opener, startBrowser } from './browser.js';

const hotel = parseChain(harbourHotel);
const pageOf = (chain: ServiceChain) => toHtml(assess(chain, { asOf: '2026-03-01T00:00:00Z' }));

describe.skipIf(browserPath === undefined)('what the page says in a browser', () => {
  let opener: Opener;
  beforeAll(async () => {
    opener = await startBrowser();
  });
  afterAll(() => opener.close());

  it('leads from each of its numbers to the table that answers it', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await page.locator('.figures a', { hasText: 'services have somebody inside' }).click();
    expect(await page.getByRole('combobox', { name: /^Table/ }).inputValue()).toBe('unowned-links');
    expect(await page.locator('#tables tbody tr').count()).toBe(2);
    await page.locator('.figures a', { hasText: 'needs of customers' }).click();
    const needs = await page.locator('#tables tbody tr').allTextContents();
    expect(needs[0]).toContain('late check-out');
  });

  it('calls measures by their names, and columns so that people understand them', async () => {
    const measured = parseChain({
      ...harbourHotel,
      measures: { wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' } },
      standards: [{ link: 'L2', measure: 'wait', target: 10 }],
      ratings: [{ subject: 'L2', measure: 'wait', by: 'customer', expectation: 5, perception: 9 }],
    });
    const { page } = await opener.open(pageOf(measured), { fragment: '#at=L2&table=attainment' });
    const row = page.locator('#tables tbody tr').first().locator('td');
    expect(await row.allTextContents()).toContain('Waiting time');
    expect(await page.locator('#sheet figcaption').textContent()).toContain('Waiting time');
    const heads = (await page.locator('#tables th').allTextContents()).join('\n');
    expect(heads).toContain('kept');
    expect(heads).not.toMatch(/^(n|ok|p90)\b/m);
  });

  it('shows what to act on first: what it is, who should act, and what it concerns', async () => {
    const { page } = await opener.open(pageOf(hotel));
    const heads = await page.locator('#tables th button').allTextContents();
    expect(heads.slice(0, 4).map((head) => head.trim())).toEqual([
      ...['severity', 'message', 'who should act', 'touchpoints concerned'],
    ]);
    expect(await page.locator('#tables tbody').textContent()).not.toMatch(/\(guest\)|\(L\d/);
  });
});
