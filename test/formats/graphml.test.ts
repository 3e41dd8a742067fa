import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromGraphml, safeReadChain, toGraphml } from '../../src/formats/index.js';
import { formatProblem, parseChain, toDocument } from '../../src/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/graphml/${name}.graphml`, import.meta.url));

const read = (content: string | Uint8Array, options: object = {}) =>
  safeReadChain({ file: 'g.graphml', content }, { format: 'graphml', options });

const told = async (content: string | Uint8Array, options: object = {}) =>
  (await read(content, options)).problems.map(formatProblem);

const graph = (inner: string, start = '<graph edgedefault="directed">') =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${start}${inner}</graph></graphml>`;

describe('fromGraphml', () => {
  it('reads what networkx writes', async () => {
    expect(toDocument(await fromGraphml(fixture('networkx')))).toEqual({
      version: 1,
      name: 'Bakery',
      parties: {
        7: { kind: 'system' },
        Anna: { kind: 'team', headcount: 3, attributes: { since: 2019.5, vegan: true } },
        'Shop & Co <1>': { kind: 'customer', name: 'Shop' },
      },
      links: {
        0: { provider: 'Anna', customer: 'Shop & Co <1>', service: 'bread', share: 0.5 },
        1: { provider: 'Anna', customer: 'Shop & Co <1>', service: 'cake' },
        L1: { provider: '7', customer: 'Anna', service: 'orders', attributes: { weight: 2 } },
      },
    });
  });

  it('tells undirected edges and edges from a node to itself', async () => {
    const { ok, problems } = await read(fixture('networkx-undirected'), {
      defaultKind: 'team',
      defaultService: 'help',
    });
    expect(ok).toBe(true);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['guessed-direction', 'warning', 7],
      ['left-out', 'warning', 8],
    ]);
  });

  it('reads names as yEd Live writes them, as elements and as attributes', async () => {
    const label = (inner: string) => `<data key="d4"><x:List>${inner}</x:List></data>`;
    const text = graph(
      `<node id="a">${label('<y:Label><y:Label.Text><![CDATA[Front\ndesk]]></y:Label.Text></y:Label><y:Label Text="second"/>')}</node>
      <node id="b">${label('<y:Label Text="Guest"><y:Label.Style/></y:Label>')}</node>
      <edge id="e" source="a" target="b">${label('<y:Label><y:Label.Text>check-in</y:Label.Text></y:Label>')}</edge>`,
    );
    const chain = await fromGraphml(text, { defaultKind: 'team' });
    expect([chain.party('a').name, chain.party('b').name]).toEqual(['Front desk', 'Guest']);
    expect(chain.link('e').service).toBe('check-in');
  });

  it('reads what igraph writes', async () => {
    const chain = await fromGraphml(fixture('igraph'), { partyFields: { headcount: null } });
    expect(toDocument(chain).parties).toEqual({
      n0: { kind: 'team', name: 'Desk', attributes: { staff: 3 } },
      n1: { kind: 'customer', name: 'Guest' },
      n2: { kind: 'department', name: 'IT', attributes: { staff: 12.5 } },
    });
    expect(chain.link('L2')).toEqual({
      ...{ id: 'L2', provider: 'n2', customer: 'n0', service: 'booking system' },
      attributes: { core: false },
    });
  });

  it('reads what Gephi exports, whose nodes and edges are numbered alike', async () => {
    const chain = await fromGraphml(fixture('gephi'), { defaultKind: 'team', edges: 'customer-to-provider' });
    expect(toDocument(chain)).toMatchObject({
      parties: {
        0: { name: 'Sales', attributes: { 'Modularity Class': 1, size: 10.5 } },
        1: { name: 'Billing' },
      },
      links: { L1: { provider: '0', customer: '1', service: 'invoices', attributes: { weight: 2 } } },
    });
  });

  it('reads labels and groups of yEd', async () => {
    const { problems, ...reading } = await read(fixture('yed'));
    expect(reading.ok && toDocument(reading.chain)).toEqual({
      version: 1,
      parties: {
        n0: { kind: 'department', name: 'House & rooms' },
        'n0::n0': {
          ...{ kind: 'team', name: 'Front desk', partOf: 'n0' },
          attributes: { description: 'opens at 6' },
        },
        'n0::n1': { kind: 'team', partOf: 'n0' },
        n1: { kind: 'customer', name: 'Guest' },
      },
      links: {
        e0: { provider: 'n0::n0', customer: 'n1', service: 'check-in' },
        'n0::e0': { provider: 'n0::n1', customer: 'n0::n0', service: 'clean rooms' },
      },
    });
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['left-out', 16, 7],
      ['left-out', 37, 11],
    ]);
  });

  it('reads standard values, ports, hyperedges, descriptions and prefixes', async () => {
    const text = `<g:graphml xmlns:g="x"><g:key id="k" for="all" attr.name="kind"><g:default>team</g:default></g:key>
<g:graph edgedefault="undirected">
<g:node id="a"><g:desc>first</g:desc><g:port name="p"><g:data key="k">x</g:data></g:port></g:node>
<g:node id="b"/><g:hyperedge><g:endpoint node="a"/></g:hyperedge>
<g:edge directed="true" source="a" target="b"/></g:graph></g:graphml>`;
    const { problems, ...reading } = await read(text, { defaultService: 's' });
    expect(reading.ok && toDocument(reading.chain).parties).toEqual({
      a: { kind: 'team', attributes: { desc: 'first' } },
      b: { kind: 'team' },
    });
    expect(problems.map(({ message, line, column }) => [message.slice(0, 5), line, column])).toEqual([
      ['attri', 2, 1],
      ['ports', 3, 38],
      ['edges', 4, 17],
    ]);
  });

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['iso-8859-1', []],
  ])('reads %s', async (encoding, mark) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>${graph('<node id="ü"><data key="kind">team</data></node>')}`;
    const units = Array.from(text, (sign) => sign.charCodeAt(0));
    const bytes = encoding === 'utf-16le' ? units.flatMap((unit) => [unit & 0xff, unit >> 8]) : units;
    const chain = await fromGraphml(Uint8Array.from([...mark, ...bytes]));
    expect(chain.party('ü').kind).toBe('team');
  });

  it('reads a file byte by byte', async () => {
    const text = await toGraphml(parseChain(harbourHotel));
    async function* bytes() {
      for (const byte of new TextEncoder().encode(text)) yield Uint8Array.of(byte);
    }
    expect(toDocument(await fromGraphml(bytes()))).toEqual(toDocument(parseChain(harbourHotel)));
  });

  it('says line and column of what is wrong', async () => {
    const node = (id: string, kind: string) => `\n  <node id="${id}"><data key="kind">${kind}</data></node>`;
    const edges = '\n <edge source="a" target="c"><data key="service">s</data></edge>\n <edge source="a"/>';
    expect(await told(graph(`${node('a', 'team')}${node('b', 'teem')}${edges}`))).toEqual([
      expect.stringMatching(
        /^g\.graphml:3:16 parties\.kind: .*"teem"; did you mean "team"\? \[invalid-value\]$/,
      ),
      expect.stringMatching(/^g\.graphml:4:2 links\.customer: .*"c".*\[unknown-id\]$/),
      'g.graphml:5:2: expected target of <edge>, got none [invalid-file]',
      expect.stringMatching(/^g\.graphml:5:2: edges say no service/),
      expect.stringMatching(/^g\.graphml:5:2 links\.customer: .*\[invalid-id\]$/),
    ]);
  });

  it('says what is no GraphML, and no XML', async () => {
    expect(await told('<html></html>')).toEqual([
      'g.graphml:1:1: expected <graphml>, got "html" [invalid-file]',
    ]);
    expect(await told('<graphml>\n <graph></graphml>')).toEqual([
      'g.graphml:2:19: expected well-formed XML, got "unexpected close tag." [invalid-file]',
    ]);
    expect(await told('')).toHaveLength(1);
    expect(await told(Uint8Array.of(0x3c, 0xff, 0x3e))).toEqual([
      'g.graphml:1:1: expected text in utf-8, got other bytes [invalid-file]',
    ]);
    const unknown = '<?xml version="1.0" encoding="klingon"?><graphml/>';
    expect(await told(new TextEncoder().encode(unknown))).toHaveLength(1);
  });

  it('refuses entities of the document and depth without end', async () => {
    const bomb = `<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${graph('<node id="&b;"/>')}`;
    expect((await told(bomb))[0]).toMatch(/undefined entity/);
    const deep = graph('<node id="a">'.repeat(5000) + '</node>'.repeat(5000));
    const { problems } = await read(deep, { defaultKind: 'team' });
    expect(problems.find(({ code }) => code === 'too-deep')).toMatchObject({ severity: 'error', line: 1 });
  });
});

describe('toGraphml', () => {
  it('writes typed keys, lists as JSON text, and labels for other tools', async () => {
    const chain = parseChain({
      name: 'A & B',
      parties: {
        a: {
          ...{ kind: 'team', headcount: 2, tags: ['x'] },
          attributes: { floor: 1, open: true, note: null, 'tab\t': '\u0001_x0001_' },
        },
        b: { kind: 'customer', name: 'B' },
      },
      links: { l: { provider: 'a', customer: 'b', service: 's' } },
    });
    expect((await toGraphml(chain)).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      '  <key id="d0" for="graph" attr.name="name" attr.type="string"/>',
      '  <key id="d1" for="node" attr.name="label" attr.type="string"/>',
      '  <key id="d2" for="node" attr.name="kind" attr.type="string"/>',
      '  <key id="d3" for="node" attr.name="headcount" attr.type="double"/>',
      '  <key id="d4" for="node" attr.name="tags" attr.type="string"/>',
      '  <key id="d5" for="node" attr.name="attributes" attr.type="string"/>',
      '  <key id="d6" for="node" attr.name="attributes.floor" attr.type="double"/>',
      '  <key id="d7" for="node" attr.name="attributes.open" attr.type="boolean"/>',
      '  <key id="d8" for="node" attr.name="attributes.tab&#9;" attr.type="string"/>',
      '  <key id="d9" for="node" attr.name="name" attr.type="string"/>',
      '  <key id="d10" for="edge" attr.name="label" attr.type="string"/>',
      '  <key id="d11" for="edge" attr.name="service" attr.type="string"/>',
      '  <graph edgedefault="directed">',
      '    <data key="d0">A &amp; B</data>',
      '    <node id="a">',
      '      <data key="d1">a</data>',
      '      <data key="d2">team</data>',
      '      <data key="d3">2</data>',
      '      <data key="d4">[&quot;x&quot;]</data>',
      '      <data key="d5">{&quot;note&quot;:null}</data>',
      '      <data key="d6">1</data>',
      '      <data key="d7">true</data>',
      '      <data key="d8">_x0001__x005F_x0001_</data>',
      '    </node>',
      '    <node id="b">',
      '      <data key="d1">B</data>',
      '      <data key="d2">customer</data>',
      '      <data key="d9">B</data>',
      '    </node>',
      '    <edge id="l" source="a" target="b">',
      '      <data key="d10">s</data>',
      '      <data key="d11">s</data>',
      '    </edge>',
      '  </graph>',
      '</graphml>',
      '',
    ]);
  });
});
