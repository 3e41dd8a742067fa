import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/formats/index.js';
import { type ChainDocument, parseChain } from '../../src/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { readMermaid } from './mermaid/read-mermaid.js';

const hotel = parseChain(harbourHotel);

describe('toMermaid', () => {
  it('draws links from provider to customer, dotted without an owner', async () => {
    const { links } = await readMermaid(await toMermaid(hotel));
    expect(links).toHaveLength(16);
    expect(links).toContainEqual(['p_frontDesk', 'p_guest', 'check-in', 'normal']);
    expect(links).toContainEqual(['p_kitchen', 'p_guest', 'breakfast', 'dotted']);
  });

  it('puts every party in the box of its lane', async () => {
    const { boxes, parties } = await readMermaid(await toMermaid(hotel));
    expect(boxes.map(({ title, nodes }) => [title, nodes.length])).toEqual([
      ['Partners', 1],
      ['Support', 6],
      ['Front stage', 2],
      ['Customers', 1],
    ]);
    expect(parties.get('p_hr')).toBe('Human resources');
  });

  it('takes the direction, the labels and what stands out', async () => {
    const text = await toMermaid(hotel, { direction: 'LR', labels: 'both', marked: ['L1', 'it', 'nobody'] });
    expect(text.split('\n')[0]).toBe('flowchart LR');
    const { links } = await readMermaid(text);
    expect(links[0]).toEqual(['p_frontDesk', 'p_guest', 'L1: booking enquiry', 'normal']);
    expect(text).toMatch(/^ {2}class p_it marked$/m);
    // Four ties hold five levels together, and come before the first link.
    expect(text).toMatch(/^ {2}linkStyle 4 stroke:#b3261e/m);
    const bare = await readMermaid(await toMermaid(hotel, { labels: 'none' }));
    expect(bare.links[0]).toEqual(['p_frontDesk', 'p_guest', '', 'normal']);
  });

  const hostile = [
    'end',
    'a"] --> b["',
    '`markdown **bold**`',
    '#quot; #35; &lt;',
    '<script>alert(1)</script>',
    '%%{init: {"theme": "dark"}}%%',
    'style: x#1;',
    'classDef y:#fff;',
    '|pipe| --x o--',
    '\ufb02°°34¶ß',
    '\u202egnp.exe',
    '; graph TD; click a "javascript:alert(1)"',
    '$$x^2$$',
    'fa:fa-car',
    '日本語 😀 Zürich',
    '   ',
    '1. list',
    '- list',
  ];
  it.each(hostile)('shows %j as it is', async (text) => {
    const document: ChainDocument = {
      parties: { [text]: { kind: 'team', name: text }, guest: { kind: 'customer' } },
      links: { sale: { provider: text, customer: 'guest', service: text } },
    };
    const { parties, links } = await readMermaid(await toMermaid(parseChain(document)));
    expect([...parties.values()].filter((name) => name.trim() === text.trim())).toHaveLength(1);
    expect(links[0]![2].trim()).toBe(text.trim());
  });

  it('gives parties names of their own, however alike their ids', async () => {
    const ids = ['a b', 'a-b', 'a_b', 'a_b-2', 'x'.repeat(80), `${'x'.repeat(80)}y`];
    const document = { parties: Object.fromEntries(ids.map((id) => [id, { kind: 'team' }])), links: {} };
    const { parties } = await readMermaid(await toMermaid(parseChain(document)));
    expect([...parties.values()].sort()).toEqual([...ids].sort());
  });

  it('is read by Mermaid with all parties and links, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(soundDocument, async (document) => {
        const chain = parseChain(document);
        const { parties, links } = await readMermaid(await toMermaid(chain, { labels: 'both' }));
        const shown = (text: string) =>
          text
            .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '\ufffd')
            .replace(/[\s\u0085]/g, ' ')
            .trim();
        expect(Array.from(parties.values(), (name) => name.trim()).sort()).toEqual(
          chain
            .parties()
            .map(({ id, name }) => shown(name ?? id))
            .sort(),
        );
        expect(links.map(([, , label]) => label.trim()).sort()).toEqual(
          chain
            .links()
            .map(({ id, service }) => shown(`${id}: ${service}`))
            .sort(),
        );
      }),
      { numRuns: 50 },
    );
  });
});
