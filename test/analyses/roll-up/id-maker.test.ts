import { describe, expect, it } from 'vitest';
import { idMaker } from '../../../src/analyses/roll-up/id-maker.js';
import { rollUp } from '../../../src/analyses/roll-up.js';
import { parseChain } from '../../../src/chain/parse-chain.js';

describe('ids', () => {
  it('of links whose ends read the same differ, whatever the separator', () => {
    const kind = 'role';
    const service = 'service';
    const chain = parseChain({
      parties: { 'a → b': { kind }, c: { kind }, a: { kind }, 'b → c': { kind } },
      links: {
        one: { provider: 'a → b', customer: 'c', service },
        other: { provider: 'a', customer: 'b → c', service },
        'a → c': { provider: 'c', customer: 'a', service },
        back: { provider: 'a', customer: 'c', service },
      },
    });
    const { links } = rollUp(chain, { by: 'tier' });
    expect(links.rows().map(({ link, rolledLink }) => [link, rolledLink])).toEqual([
      ['a → c', 'c → a'],
      ['back', 'a → c (2)'],
      ['one', 'a → b → c (2)'],
      ['other', 'a → b → c'],
    ]);
  });

  it('of groups are nobody’s in the original, not even a goal’s, nor reserved', () => {
    const value = (of: string) => ({ kind: 'role', attributes: { of } });
    const chain = parseChain({
      parties: {
        a: value('link'),
        b: value('goal'),
        c: value('a'),
        d: value('organisation'),
        e: value('__proto__'),
      },
      links: { link: { provider: 'a', customer: 'b', service: 'service' } },
      goals: { goal: { holder: 'a', title: 'A goal' } },
    });
    expect(
      rollUp(chain, { by: { attribute: 'of' } })
        .parties.rows()
        .map(({ group }) => group),
    ).toEqual([...['link (2)', 'goal (2)', 'a (2)', 'organisation (2)', '__proto__']]);
  });

  it('are of at most 256 characters and no control characters, and show both ends of a link', () => {
    const of = (text: string) => ({ kind: 'role', attributes: { of: text } });
    const chain = parseChain({
      parties: { a: of(`${'x'.repeat(255)}\u{1F600}`), b: of(`${'x'.repeat(255)}y`), c: of('c\nd') },
      links: {
        ab: { provider: 'a', customer: 'b', service: 's' },
        bc: { provider: 'b', customer: 'c', service: 's' },
      },
    });
    const { chain: rolled } = rollUp(chain, { by: { attribute: 'of' } });
    expect(rolled.parties().map(({ id }) => id)).toEqual(['c d', 'x'.repeat(255), `${'x'.repeat(255)}y`]);
    const end = 'x'.repeat(126);
    expect(rolled.links().map(({ id }) => id)).toEqual([`${end} → c d`, `${end} → ${end}`]);
  });
});

describe('the id maker', () => {
  it('tries no number twice where thousands of long texts start alike and are all taken', () => {
    const texts = Array.from({ length: 5_000 }, (_, k) => 'x'.repeat(250) + String(k).padStart(6, '0'));
    const taken = new Set(texts);
    let asked = 0;
    const makeId = idMaker((id) => {
      asked++;
      return taken.has(id);
    });
    const made = texts.map(makeId);
    expect(new Set([...made, ...texts]).size).toBe(10_000);
    expect(made.every((id) => id.length <= 256)).toBe(true);
    expect(asked).toBeLessThanOrEqual(10_000);
  });

  it('gives the text itself when it is free, and the least number that is free when it is not', () => {
    const makeId = idMaker((id) => id === 'it' || id === 'it (3)');
    expect(['it', 'it', 'hr', 'hr', 'organisation'].map(makeId)).toEqual([
      ...['it (2)', 'it (4)', 'hr', 'hr (2)', 'organisation (2)'],
    ]);
  });

  it('keeps both code units of a character, or neither', () => {
    expect(idMaker(() => false)(`${'x'.repeat(255)}\u{1F600}`)).toBe('x'.repeat(255));
    expect(idMaker(() => false)(`${'x'.repeat(254)}\u{1F600}y`)).toBe(`${'x'.repeat(254)}\u{1F600}`);
  });
});
