import type { ServiceChain } from '../../chain/service-chain.js';
import { xmlText } from '../xml/xml-text.js';
import { type GraphmlAttribute, graphmlAttributes } from './graphml-attributes.js';

type Domain = 'graph' | 'node' | 'edge';

/** The ids of the keys, by what they are for, their type and their name. */
type Keys = ReadonlyMap<string, string>;

/** The lines of a chain in GraphML. The chain is gone through twice: keys are declared before they are used. */
export function* graphmlLines(chain: ServiceChain): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  const keys = new Map<string, string>();
  for (const [domain, attribute] of allAttributes(chain)) {
    const key = keyOf(domain, attribute);
    if (keys.has(key)) continue;
    const id = `d${keys.size}`;
    keys.set(key, id);
    const { name, type } = attribute;
    yield `  <key id="${id}" for="${domain}" attr.name="${xmlText(name)}" attr.type="${type}"/>`;
  }
  yield '  <graph edgedefault="directed">';
  for (const attribute of graphAttributes(chain)) yield `    ${dataLine('graph', attribute, keys)}`;
  const { parties, links } = chain.content;
  for (const party of parties) {
    yield `    <node id="${xmlText(party.id)}">`;
    for (const attribute of graphmlAttributes(party, party.name ?? party.id))
      yield `      ${dataLine('node', attribute, keys)}`;
    yield '    </node>';
  }
  for (const link of links) {
    const ends = `source="${xmlText(link.provider)}" target="${xmlText(link.customer)}"`;
    yield `    <edge id="${xmlText(link.id)}" ${ends}>`;
    for (const attribute of graphmlAttributes(link, link.service))
      yield `      ${dataLine('edge', attribute, keys)}`;
    yield '    </edge>';
  }
  yield '  </graph>';
  yield '</graphml>';
}

function* allAttributes(chain: ServiceChain): Generator<readonly [Domain, GraphmlAttribute]> {
  const { parties, links } = chain.content;
  for (const attribute of graphAttributes(chain)) yield ['graph', attribute];
  for (const party of parties)
    for (const attribute of graphmlAttributes(party, party.name ?? party.id)) yield ['node', attribute];
  for (const link of links)
    for (const attribute of graphmlAttributes(link, link.service)) yield ['edge', attribute];
}

/** The name of the organisation, and every section that holds something. */
function graphAttributes(chain: ServiceChain): Iterable<GraphmlAttribute> {
  const { parties: _, links: __, ...rest } = chain.content;
  const held = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return graphmlAttributes(Object.fromEntries(held));
}

function dataLine(domain: Domain, attribute: GraphmlAttribute, keys: Keys): string {
  return `<data key="${keys.get(keyOf(domain, attribute))}">${xmlText(attribute.text)}</data>`;
}

function keyOf(domain: Domain, { type, name }: GraphmlAttribute): string {
  return `${domain} ${type} ${name}`;
}
