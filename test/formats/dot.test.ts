import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { toDot } from '../../src/formats/index.js';
import { type ChainDocument, parseChain } from '../../src/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { soundDocument } from '../support/chains-arbitrary.js';

let graphviz: Graphviz;
/** One Graphviz reads only so many graphs before its memory breaks: each gets a new one. */
async function renewGraphviz() {
  Graphviz.unload();
  graphviz = await Graphviz.load();
}
beforeEach(renewGraphviz);

const hotel = parseChain(harbourHotel);

/** What Graphviz understood: objects (clusters and nodes) and edges, by name. */
interface Understood {
  readonly name: string;
  readonly objects: ReadonlyArray<{
    readonly name: string;
    readonly label: string;
    readonly nodes?: readonly number[];
  }>;
  readonly edges: ReadonlyArray<{
    readonly tail: number;
    readonly head: number;
    readonly style?: string;
    readonly label?: string;
    readonly color?: string;
  }>;
}

const understood = (dot: string) => JSON.parse(graphviz.dot(dot, 'dot_json')) as Understood;

function linesOf(dot: string) {
  const { objects, edges } = understood(dot);
  return edges
    .filter(({ style }) => style !== 'invis')
    .map(({ tail, head, label, style = 'solid' }) =>
      [objects[tail]!.name, objects[head]!.name, label?.trim(), style].join(' '),
    );
}

describe('toDot', () => {
  it('draws links from provider to customer, dashed without an owner', async () => {
    const lines = linesOf(await toDot(hotel));
    expect(lines).toHaveLength(16);
    expect(lines).toContain('frontDesk guest check-in solid');
    expect(lines).toContain('kitchen guest breakfast dashed');
    expect(lines).toContain('it frontDesk booking system solid');
  });

  it('puts lanes behind each other, customers on top', async () => {
    const svg = graphviz.dot(await toDot(hotel), 'plain');
    const height = new Map(
      Array.from(svg.matchAll(/^node (\w+) \S+ (\S+)/gm), ([, id, y]) => [id!, Number(y)]),
    );
    const rows = [
      ['guest'],
      ['frontDesk', 'kitchen'],
      ['dutyManager', 'housekeeping', 'it'],
      ['archive', 'gm', 'hr'],
      ['laundryCo'],
    ];
    const heights = rows.map((row) => [...new Set(row.map((id) => height.get(id)))]);
    expect(heights.every((row) => row.length === 1)).toBe(true);
    expect(heights.flat()).toEqual(heights.flat().toSorted((a, b) => b! - a!));
  });

  it('names lanes', async () => {
    const { objects, name } = understood(await toDot(hotel));
    const clusters = objects.filter((one) => one.name.startsWith('cluster_'));
    expect(clusters.map(({ label }) => label)).toEqual(['Customers', 'Front stage', 'Support', 'Partners']);
    expect(name).toBe('Harbour Hotel');
  });

  it.each([
    ['id', 'L3'],
    ['both', 'L3: breakfast'],
    ['none', undefined],
  ] as const)('writes on links what is asked: %s', async (labels, label) => {
    const { edges, objects } = understood(await toDot(hotel, { labels }));
    const breakfast = edges.find(({ tail, style }) => objects[tail]!.name === 'kitchen' && style !== 'invis');
    expect(breakfast!.label?.trim()).toBe(label);
  });

  it('marks in red what it is told to', async () => {
    const { edges } = understood(await toDot(hotel, { labels: 'id', marked: ['L3', 'it', 'nobody'] }));
    const red = edges.filter(({ color }) => color === '#b3261e');
    expect(red.map(({ label }) => label?.trim())).toEqual(['L3']);
  });

  it('breaks long names and keeps line breaks', async () => {
    const name = 'Department of very long names\nand lines';
    const { objects } = understood(
      await toDot(parseChain({ parties: { a: { kind: 'team', name } }, links: {} })),
    );
    expect(objects.find((one) => one.name === 'a')!.label).toBe(
      'Department of very\\nlong names\\nand lines',
    );
  });

  const hostile = [
    'a"]; evil [label="',
    'ends in \\',
    '\\N \\G \\E \\n',
    '&lt;b&gt; &#60; &amp;',
    '<b>bold</b>',
    '<<table>>',
    '</text><script>alert(1)</script>',
    'zero\u0000byte',
    'tab\tcr\rlf\nend',
    '\u202egnp.exe',
    '// comment /* another */ # line',
    'port:n',
    'strict digraph { subgraph cluster_x { node } }',
    ']]>',
    '\ud800 half',
    '{a|<f0> b}',
  ];
  it.each(hostile)('draws %j as it is', async (text) => {
    const document: ChainDocument = {
      name: text,
      parties: { [id(text)]: { kind: 'team', name: text }, guest: { kind: 'customer', name: 'Guest' } },
      links: { sale: { provider: id(text), customer: 'guest', service: text } },
    };
    const svg = graphviz.dot(await toDot(parseChain(document)), 'svg');
    const shown = textsIn(svg);
    const expected = asShown(text);
    expect(shown).toContain(expected);
    expect(shown.filter((line) => line === expected)).toHaveLength(2);
  });

  it('is read by Graphviz with as many nodes and edges as there are, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(soundDocument, async (document) => {
        await renewGraphviz();
        const chain = parseChain(document);
        const { objects, edges } = understood(await toDot(chain, { labels: 'both' }));
        const nodes = objects.filter(({ nodes }) => nodes === undefined);
        expect(nodes).toHaveLength(chain.parties().length);
        const real = edges.filter(({ style }) => style !== 'invis');
        expect(real).toHaveLength(chain.links().length);
      }),
      { numRuns: 30 },
    );
  });
});

/** An id that is as hostile as ids may be. */
function id(text: string): string {
  return text.replace(/[\u0000-\u001f]/g, '');
}

/** What a reader of the picture sees of a text, white space made one. */
function asShown(text: string): string {
  return text
    .replace(/[\u0000-\u0008]|\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts of a picture, those of one label joined. */
function textsIn(svg: string): string[] {
  const groups = svg.split(/<g id="(?:node|edge)\d+"/).slice(1);
  return groups.map((group) =>
    [...group.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
      .map(([, text]) => decoded(text!))
      .join(' ')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
}

function decoded(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
