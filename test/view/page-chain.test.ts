import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyses, askAnalysis, parseChain, rootCauses, type ServiceChain } from '../../src/index.js';
import { LIVE_TABLES, pageDataOf } from '../../src/report/web-page/page-data.js';
import { assess } from '../../src/rules/index.js';
import { parseChainText } from '../../src/text/index.js';
import { type PageChain, pageChainOf } from '../../src/view/page-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

const judging = { asOf: '2026-03-01T00:00:00Z', minimum: 5 };
const hospital = parseChainText(
  readFileSync(new URL('../../examples/city-hospital/chain.yaml', import.meta.url)),
);
const hotel = parseChain({
  ...harbourHotel,
  ratings: ['L2', 'L5', 'L6', 'L8'].flatMap((subject, i) =>
    ['a', 'b', 'c', 'd', 'e'].slice(0, i === 3 ? 2 : 5).map((respondent) => ({
      ...{ subject, measure: 'servqual-reliability', by: 'customer' as const, respondent },
      ...{ expectation: 6, perception: 5 - i },
    })),
  ),
});

/** What a page has once it was written and read. */
function onPage(chain: ServiceChain): PageChain {
  const { data, rows } = pageDataOf(assess(chain, judging));
  const written = JSON.parse(JSON.stringify({ data, rows: [...rows] })) as {
    data: typeof data;
    rows: Array<[string, NonNullable<ReturnType<typeof rows.get>>]>;
  };
  return pageChainOf(written.data, (name) => new Map(written.rows).get(name)!);
}

describe.each([
  ['the hotel', hotel],
  ['a hospital', hospital],
] as const)('on the page of %s', (_, chain) => {
  const page = onPage(chain);

  it.each(analyses.map(({ table }) => table.name))('%s is as the library answers it', (name) => {
    const rows = askAnalysis(analyses.find(({ table }) => table.name === name)!, chain, judging).rows();
    expect(page.rowsOf(name)).toEqual({ rows, count: rows.length });
  });

  it('the causes of one touchpoint are those in the whole table', () => {
    const causes = rootCauses(chain, { minimum: judging.minimum }).rows();
    // Nobody rated the services of the hospital as customers; of the hotel, some are known and one is withheld.
    for (const isThere of [causes.some(({ gap }) => gap !== null), causes.some((one) => one.suppressed)])
      expect(isThere).toBe(chain === hotel);
    for (const { id } of chain.touchpoints())
      expect(page.rowsAbout('root-causes', 'touchpoint', id)).toEqual(
        causes.filter(({ touchpoint }) => touchpoint === id),
      );
  });
});

describe('what a page works out', () => {
  it('is no table that it carries as well', () => {
    const { rows } = pageDataOf(assess(hotel, judging));
    expect(LIVE_TABLES.filter((name) => rows.has(name))).toEqual([]);
  });

  it('of causes that are too many, shows the rated ones and says that there are more', () => {
    const page = onPage(manyCauses());
    const { rows, count } = page.rowsOf('root-causes');
    expect(count).toBeNull();
    expect(rows.map(({ touchpoint, link }) => [touchpoint, link])).toEqual(
      Array.from({ length: 400 }, (_, i) => [`t${String(i).padStart(3, '0')}`, 's299']),
    );
  });
});

/** 400 touchpoints of a desk that 300 systems serve, of which one is rated. */
function manyCauses(): ServiceChain {
  const name = (stem: string, i: number) => `${stem}${String(i).padStart(3, '0')}`;
  const systems = Array.from({ length: 300 }, (_, i) => i);
  return parseChain({
    parties: {
      desk: { kind: 'team' },
      guest: { kind: 'customer' },
      ...Object.fromEntries(systems.map((i) => [name('p', i), { kind: 'system' }])),
    },
    links: {
      ...Object.fromEntries(
        systems.map((i) => [name('s', i), { provider: name('p', i), customer: 'desk', service: 'data' }]),
      ),
      ...Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [
          name('t', i),
          { provider: 'desk', customer: 'guest', service: 'advice' },
        ]),
      ),
    },
    ratings: ['a', 'b', 'c', 'd', 'e'].map((respondent) => ({
      ...{ subject: 's299', measure: 'servqual-reliability', by: 'customer', respondent },
      ...{ expectation: 6, perception: 4 },
    })),
  });
}
