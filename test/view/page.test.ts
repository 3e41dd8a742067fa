import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain, toCsv, unownedLinks } from '../../src/index.js';
import { toHtml } from '../../src/report/index.js';
import { assess } from '../../src/rules/index.js';
import { parseChainText } from '../../src/text/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { browserPath, type Opener, startBrowser } from './browser.js';
import { groupedChain } from './grouped-chain.js';

const asOf = '2026-03-01T00:00:00Z';
const hotel = parseChain(harbourHotel);
const pageOf = (chain: ServiceChain) => toHtml(assess(chain, { asOf }));
const example = (name: string) =>
  parseChainText(readFileSync(new URL(`../../examples/${name}/chain.yaml`, import.meta.url)));

describe.skipIf(browserPath === undefined)('the page in a browser', () => {
  let opener: Opener;
  beforeAll(async () => {
    opener = await startBrowser();
  });
  afterAll(() => opener.close());

  it('opens from a file with the network off, asks for nothing and complains of nothing', async () => {
    const { page, complaints, requests } = await opener.open(pageOf(hotel));
    expect(complaints).toEqual([]);
    expect(requests).toEqual([page.url()]);
    expect(await page.title()).toBe('Harbour Hotel');
  });

  it('finds a party by a part of its name, shows it, and keeps it in the address', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await page.getByRole('searchbox', { name: 'Find' }).fill('house');
    await page
      .getByRole('list', { name: 'Found' })
      .getByRole('button', { name: /Housekeeping/ })
      .click();
    expect(await page.locator('.details h3').textContent()).toContain('Housekeeping');
    expect(new URL(page.url()).hash).toBe('#at=housekeeping');
    await page.reload();
    expect(await page.locator('.details h3').textContent()).toContain('Housekeeping');
  });

  it('lights what a touchpoint depends on, with distances and single points', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'L2').click();
    const lit = await Promise.all(
      ['frontDesk', 'housekeeping', 'it', 'dutyManager', 'laundryCo', 'hr', 'kitchen'].map(async (id) => [
        id,
        await card(page, id).locator('.badge').allTextContents(),
      ]),
    );
    expect(Object.fromEntries(lit)).toEqual({
      frontDesk: ['1 · single point'],
      housekeeping: ['2 · single point'],
      it: ['2'],
      dutyManager: ['2'],
      laundryCo: ['3 · single point'],
      hr: ['3 · single point'],
      kitchen: [],
    });
    const last = page.locator('.details li', { hasText: 'HR system' });
    await last.locator('summary').click();
    expect(await last.locator('p:visible').textContent()).toBe(
      'check-in ← booking system ← staffing ← HR system',
    );
  });

  it('lights what depends on a party, and shows what stops when it fails', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'it').click();
    expect(await page.locator('.card.touchpoint.stopping').count()).toBe(3);
    await page.getByRole('button', { name: 'What if it fails?' }).click();
    const states = (state: string) =>
      page
        .locator(`.card.${state}`)
        .evaluateAll((cards) => cards.map((one) => one.getAttribute('data-card')).sort());
    expect(await states('stopped')).toEqual(['L1', 'L3', 'L4']);
    expect(await states('exposed')).toEqual(['L2']);
    expect(await page.locator('.what-if').textContent()).toContain('3 of 4 touchpoints stop');
    expect(new URL(page.url()).hash).toBe('#at=it&down=it');
    await page.locator('.what-if .chip').click();
    expect(await page.locator('.what-if').count()).toBe(0);
  });

  it('is walked by keys alone', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await card(page, 'guest').focus();
    await page.keyboard.press('ArrowDown');
    const at = () => page.locator('svg.live .card:focus').getAttribute('data-card');
    expect(['L1', 'L2', 'L3', 'L4']).toContain(await at());
    await page.keyboard.press('Enter');
    expect(await page.locator('.card.selected').count()).toBe(1);
    expect(await page.locator('svg.live .card[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.card.selected').count()).toBe(0);
  });

  it('shows every table, sorts and filters it, and hands it out as the library writes it', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await page.getByRole('combobox', { name: /^Table/ }).selectOption('unowned-links');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const text = await readFile(await (await file).path(), 'utf8');
    expect(text).toBe(`\ufeff${toCsv(unownedLinks(hotel))}`);
    await page.getByRole('combobox', { name: /^Table/ }).selectOption('upstream');
    const first = () => page.locator('#tables tbody tr').first().locator('td').allTextContents();
    await page.getByRole('button', { name: 'distance', exact: true }).click();
    expect((await first())[5]).toBe('2');
    await page.getByRole('button', { name: /^distance/ }).click();
    expect((await first())[5]).toBe('4');
    await page.getByLabel('Rows that hold').fill('linen');
    const status = page.locator('#tables [role=status]');
    await expect.poll(() => status.textContent()).toContain('2 of 23 rows'); // L8 is behind L2 and L4
    expect(await page.locator('#tables tbody tr').count()).toBe(2);
  });

  it('shows nothing as live markup, whatever names hold', async () => {
    const name = '<script>alert(1)</script><img src=x onerror=alert(1)>\u202eevil';
    const { page, complaints } = await opener.open(
      pageOf(
        parseChain({
          name,
          parties: { a: { kind: 'team', name }, g: { kind: 'customer', name } },
          links: { l: { provider: 'a', customer: 'g', service: name, channel: 'javascript:alert(1)' } },
        }),
      ),
    );
    await card(page, 'a').click();
    expect(complaints).toEqual([]);
    expect(await page.locator('script:not([type="application/json"])').count()).toBe(1);
    expect(await page.locator('img, iframe, object, [onerror]').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>');
    expect(await page.content()).not.toContain('\u202e');
  });

  it.each([
    ['light', 1280, 'incident-support'],
    ['dark', 1280, 'city-hospital'],
    ['light', 360, 'city-hospital'],
  ] as const)(
    'has nothing that axe finds wrong, %s and %d wide, and does not scroll sideways',
    async (colorScheme, width, name) => {
      const { page } = await opener.open(pageOf(example(name)), {
        ...{ colorScheme, viewport: { width, height: 800 }, bypassCSP: true },
      });
      await page.addScriptTag({
        path: new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).pathname,
      });
      await page.locator('svg.live .card.touchpoint').first().press('Enter');
      await page.locator('#findings summary').nth(1).click();
      const found = (await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )) as { violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }> };
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );

  it('shows what is withheld as such, and holds no respondent', async () => {
    const ratings = ['Anna Schmidt', 'anna.schmidt@example.org', 'r-3'].map(
      (respondent) =>
        ({ subject: 'L6', measure: 'servqual-empathy', by: 'staff', perception: 3, respondent }) as const,
    );
    const html = pageOf(parseChain({ ...harbourHotel, ratings }));
    for (const { respondent } of ratings) expect(html).not.toContain(respondent);
    const { page } = await opener.open(html, { fragment: '#table=quality' });
    expect(await page.locator('#tables td', { hasText: 'withheld' }).count()).toBeGreaterThan(0);
  });

  it('groups a large organisation, and opens its groups', async () => {
    const { page, complaints } = await opener.open(pageOf(groupedChain()));
    expect(await page.locator('svg.live .card').count()).toBeLessThan(200);
    await page.locator('svg.live .card.group').first().press('Enter');
    expect(await page.locator('svg.live .frame').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('passes over what an address names that is not there', async () => {
    const fragment =
      '#at=nobody&down=nobody&down=guest&open=nobody&table=nothing&sort=nothing&filter=%E0%A4%A';
    const { page, complaints } = await opener.open(pageOf(hotel), { fragment });
    expect(complaints).toEqual([]);
    expect(await page.locator('.details').textContent()).toBe('What the address names is not in this chain.');
    expect(await page.locator('.what-if').count()).toBe(0);
  });

  it('knows odd ids, keeps them in the address, and draws them', async () => {
    const ids = ['__proto__', 'a"b', "it's", '\\', '😀 &=#+%'];
    const parties = Object.fromEntries([
      ...ids.map((id) => [id, { kind: 'team' }]),
      ['g', { kind: 'customer' }],
    ]);
    const links = Object.fromEntries(
      ids.map((id, i) => [`l${i}`, { provider: id, customer: 'g', service: `s${i}` }]),
    );
    const { page, complaints } = await opener.open(pageOf(parseChain({ parties, links })));
    for (const id of ids) {
      await page.getByRole('searchbox', { name: 'Find' }).fill(id);
      await page.keyboard.press('Enter');
      expect(await page.locator('.details h3').textContent()).toContain(id);
      await page.reload();
      expect(await page.locator('.details h3').textContent()).toContain(id);
      expect(await page.locator('.card.selected').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
  });

  it('says why nobody inside answers for a service', async () => {
    const vacant = parseChain({
      ...harbourHotel,
      parties: {
        ...harbourHotel.parties,
        dutyManager: { ...harbourHotel.parties.dutyManager, headcount: 0 },
      },
    });
    const { page } = await opener.open(pageOf(vacant), { fragment: '#at=L2' });
    expect(await card(page, 'L2').textContent()).toContain('owner vacant');
    expect(await page.locator('.details .alarm').first().textContent()).toBe(
      'Nobody inside answers for it: owner vacant.',
    );
    expect(await page.locator('.sheet > p').textContent()).toContain('owner Duty manager owner vacant');
  });

  it('is moved and enlarged by two fingers, while one scrolls the page', async () => {
    const { page } = await opener.open(pageOf(hotel), {
      hasTouch: true,
      viewport: { width: 400, height: 800 },
    });
    const scale = async () =>
      Number(/scale\(([\d.]+)/.exec((await page.locator('svg.live > g').getAttribute('transform'))!)![1]);
    const before = await scale();
    await page.locator('svg.live').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.locator('svg.live').boundingBox())!;
    const touches = await page.context().newCDPSession(page);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const fingers = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...offsets: readonly number[]) =>
      touches.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: offsets.map((offset, id) => ({ x: middle.x + offset, y: middle.y, id })),
      });
    await fingers('touchStart', 0);
    await fingers('touchMove', 60);
    await fingers('touchEnd');
    expect(await scale()).toBe(before);
    await fingers('touchStart', -20);
    await fingers('touchStart', -20, 20);
    await fingers('touchMove', -60, 60);
    await fingers('touchEnd');
    expect(await scale()).toBeGreaterThan(before * 2);
  });

  it('prints, the whole map on one sheet', async () => {
    const { page } = await opener.open(pageOf(hotel));
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('details.actor:not([open])').length })",
    );
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.evaluate('window.printed')).toBe(0);
    expect(await page.locator('details.actor:not([open])').count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toolbar:visible').count()).toBe(0);
    const [sheet, map] = [
      await page.locator('svg.live').boundingBox(),
      await page.locator('svg.live > g').boundingBox(),
    ];
    expect(map!.x).toBeGreaterThanOrEqual(sheet!.x - 1);
    expect(map!.y).toBeGreaterThanOrEqual(sheet!.y - 1);
    expect(map!.x + map!.width).toBeLessThanOrEqual(sheet!.x + sheet!.width + 1);
    expect(map!.y + map!.height).toBeLessThanOrEqual(sheet!.y + sheet!.height + 1);
  });
});

function card(page: Page, id: string) {
  return page.locator(`svg.live [data-card="${id}"]`);
}
