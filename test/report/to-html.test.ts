import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyses, parseChain, qualityTable, type ServiceChain } from '../../src/index.js';
import { toHtml } from '../../src/report/index.js';
import { firstToActOn } from '../../src/report/web-page/headline.js';
import { LIVE_TABLES, pageDataOf } from '../../src/report/web-page/page-data.js';
import { assess } from '../../src/rules/index.js';
import { parseChainText } from '../../src/text/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { exampleAssessments } from './assessments.js';

const asOf = '2026-03-01T00:00:00Z';
const hotel = parseChain(harbourHotel);
const assessed = (chain: ServiceChain) => assess(chain, { asOf });
const hospital = parseChainText(
  readFileSync(new URL('../../examples/city-hospital/chain.yaml', import.meta.url)),
);

describe('the headline', () => {
  it('names the gravest findings, of each rule the one most touchpoints suffer from', () => {
    const first = firstToActOn(assessed(hospital));
    expect(first).toHaveLength(3);
    expect(new Set(first.map(({ rule }) => rule)).size).toBe(3);
    const { findings } = assessed(hospital);
    for (const { rule, severity, touchpointCount } of first) {
      const same = findings.rows().filter((row) => row.rule === rule && row.severity === severity);
      expect(touchpointCount).toBe(Math.max(...same.map((row) => row.touchpointCount)));
    }
  });
});

describe('the data', () => {
  it('is judged as the assessment is: a greater minimum hides more', () => {
    const ratings = Array.from({ length: 6 }, (_, i) => ({
      ...{ subject: 'L6', measure: 'servqual-empathy', perception: 3, respondent: `r-${i}` },
      by: 'staff' as const,
    }));
    const rated = parseChain({ ...harbourHotel, ratings });
    const suppressed = (minimum: number) => {
      const { rows } = pageDataOf(assess(rated, { minimum })).rows.get('quality')!;
      const column = Object.keys(qualityTable.columns).indexOf('suppressed');
      return new Set(rows.map((cells) => cells[column]));
    };
    expect([suppressed(6), suppressed(7)]).toEqual([new Set([false]), new Set([true])]);
  });

  it('knows what measures are called, and nothing else of them', () => {
    const measures = {
      wait: { name: 'Waiting\u202e time', unit: 'minutes', better: 'lower', min: 0, instrument: 'own' },
    } as const;
    const { chain } = pageDataOf(assessed(parseChain({ ...harbourHotel, measures }))).data;
    expect(chain.measures).toEqual({
      wait: { name: 'Waiting\ufffd time', unit: 'minutes', better: 'lower' },
    });
  });

  it('holds every table, and of parties and links nothing but what is drawn', () => {
    const { data, rows } = pageDataOf(assessed(hospital));
    const { chain, tables } = data;
    const names = tables.map(({ declaration }) => declaration.name);
    expect(names).toEqual(['findings', 'assessment-summary', ...analyses.map(({ table }) => table.name)]);
    expect([...rows.keys()]).toEqual(
      names.filter((name) => !(LIVE_TABLES as readonly string[]).includes(name)),
    );
    const fields = (records: object) =>
      [...new Set(Object.values(records).flatMap((record) => Object.keys(record)))].sort();
    expect(fields(chain.parties)).toEqual(['headcount', 'kind', 'modelled', 'name', 'partOf']);
    expect(Object.keys(chain).sort()).toEqual(['links', 'measures', 'name', 'parties', 'version']);
  });
});

describe('toHtml', () => {
  it('lets a browser run its own script and style, and nothing else', () => {
    const page = toHtml(assessed(hotel));
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const [, style] = /<style>(.*?)<\/style>/s.exec(page)!;
    const [, script] = /<script>(.*?)<\/script>/s.exec(page)!;
    expect(policy!.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${hashOf(script!)}'`,
      `style-src '${hashOf(style!)}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('makes the same page of the same assessment, and takes a title', () => {
    const page = toHtml(assessed(hotel), { title: 'Who serves whom <here>' });
    expect(toHtml(assessed(hotel), { title: 'Who serves whom <here>' })).toBe(page);
    expect(page).toContain('<h1><bdi>Who serves whom &lt;here&gt;</bdi></h1>');
  });

  it('makes a page of every example, and of an empty chain', () => {
    const empty = assessed(parseChain({ parties: {}, links: {} }));
    for (const assessment of [...exampleAssessments.map(([, one]) => one), empty])
      expect(toHtml(assessment)).toMatch(/^<!DOCTYPE html>.*<\/html>\n$/s);
  });

  it('says where no script runs what the signs of the map mean, and what would stand where', () => {
    const page = toHtml(assessed(hotel));
    expect(page).toContain('<section id="map" aria-label="Map"><h2>Map</h2><svg');
    expect(legendOf(page)).toBe(
      'Arrows run from who serves to who is served; red and dashed where nobody inside answers for what they stand for; violet and dash-dotted where it is part of a cycle; thick where they are several services.',
    );
    for (const part of ['Touchpoint', 'Tables']) expect(page).toContain(`<noscript><h2>${part}</h2><p>`);
    const small = parseChain({
      parties: { a: { kind: 'team' }, g: { kind: 'customer' } },
      links: { l: { provider: 'a', customer: 'g', service: 's', owner: 'a' } },
    });
    expect(legendOf(toHtml(assessed(small)))).toBe('Arrows run from who serves to who is served.');
    expect(legendOf(toHtml(assessed(parseChain({ parties: {}, links: {} }))))).toBeUndefined();
  });

  it('refuses what it does not know', () => {
    expect(() => toHtml(assessed(hotel), { titel: 'x' } as never)).toThrow(/title/);
    expect(() => toHtml(assessed(hotel), { title: 7 } as never)).toThrow(/expected title to be a text/);
  });
});

/** What the page says of signs on the map as it stands without a script. */
function legendOf(page: string): string | undefined {
  return /<p class="legend">([^<]*)/.exec(page.slice(0, page.indexOf('<script')))?.[1];
}
