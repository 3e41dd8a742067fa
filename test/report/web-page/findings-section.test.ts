import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/index.js';
import type { Element } from '../../../src/report/picture/element.js';
import { findingsSection } from '../../../src/report/web-page/findings-section.js';
import { type Assessment, assess } from '../../../src/rules/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

function elementsOf(one: Element | string, tag: string): readonly Element[] {
  if (typeof one === 'string') return [];
  return [...(one.tag === tag ? [one] : []), ...one.children.flatMap((child) => elementsOf(child, tag))];
}

function textOf(one: Element | string): string {
  return typeof one === 'string' ? one : one.children.map(textOf).join('');
}

/** How many findings each actor of the page has, by the name on it. */
function actorsOn(assessment: Assessment): readonly string[] {
  return elementsOf(findingsSection(assessment), 'summary').map(textOf);
}

/** As many teams as are said, each with a link nobody answers for. */
const teams = (count: number) =>
  parseChain({
    parties: {
      guest: { kind: 'customer' },
      ...Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`t${i}`, { kind: 'team', name: `Team ${i}` }]),
      ),
    },
    links: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `l${i}`,
        { provider: `t${i}`, customer: 'guest', service: `s${i}`, ...(i === 0 && { owner: 't0' }) },
      ]),
    ),
  });

describe('the findings by who should act', () => {
  it('stand with who should, never with the guest, and with nobody where nobody is named', () => {
    const hotel = assess(parseChain(harbourHotel));
    const expected = new Map<string, number>();
    for (const { actor } of hotel.findings) {
      const name = actor === null ? 'Nobody named yet' : hotel.chain.party(actor).name!;
      expected.set(name, (expected.get(name) ?? 0) + 1);
    }
    expect([...actorsOn(hotel)].sort()).toEqual(
      Array.from(expected, ([name, count]) => `${name} ${count} finding${count === 1 ? '' : 's'}`).sort(),
    );
    expect(actorsOn(hotel)[0]).toBe('Human resources 3 findings');
    expect(actorsOn(hotel).join()).not.toMatch(/Guest|Laundry/);
  });

  it('name no ids where names tell, and what they concern', () => {
    const hotel = findingsSection(assess(parseChain(harbourHotel)));
    const texts = elementsOf(hotel, 'li').map(textOf);
    expect(texts).toContain(
      'warning Nobody answers for staffing (Human resources → Housekeeping); 2 touchpoints depend on it. Name the one party inside that is accountable.Concerns: check-in, follow-up',
    );
    expect(texts.join()).not.toMatch(/\(guest\)|\(L\d/);
  });

  it('are of thirty of many, the gravest first, and lead to all others', () => {
    const assessment = assess(teams(50));
    const section = findingsSection(assessment);
    const all = new Set(assessment.findings.rows().map(({ actor }) => actor));
    expect(all.size).toBeGreaterThan(30);
    expect(elementsOf(section, 'details')).toHaveLength(30);
    expect(
      elementsOf(section, 'details').filter(({ attributes }) => attributes.open === 'open'),
    ).toHaveLength(1);
    const shown = elementsOf(section, 'li').length;
    const rest = section.children.at(-1)!;
    expect(textOf(rest)).toBe(
      `… and ${all.size - 30} more who should act on ${assessment.findings.rows().length - shown} findings, in the table “What to act on”.`,
    );
    expect(elementsOf(rest, 'a').map(({ attributes }) => attributes.href)).toEqual([
      '#table=findings&sort=actor',
    ]);
  });

  it('are all there where few should act', () => {
    expect(elementsOf(findingsSection(assess(teams(3))), 'a')).toEqual([]);
  });
});
