import type { XmlElement } from '../xml/read-xml.js';
import { textOfXml } from '../xml/xml-text.js';
import { sameTexts } from './same-texts.js';

/** What a `<key>` declares: an attribute of nodes, edges or graphs. */
export interface GraphmlKey {
  /** What it is for: `node`, `edge`, `graph` or `all`; anything else is read and never asked for. */
  readonly domain: string;
  readonly name: string;
  /** The value its texts stand for. */
  valueOf(text: string): unknown;
  /** The value of elements that say none; `undefined` where there is no such. */
  standard: unknown;
}

/** The key that an element declares. Gephi calls what all others call `label` of an edge `Edge Label`. */
export function graphmlKey(xml: XmlElement): GraphmlKey {
  const id = xml.attribute('id') ?? '';
  const name = textOfXml(xml.attribute('attr.name') ?? id);
  const domain = xml.attribute('for') ?? 'all';
  const same = sameTexts();
  return {
    domain,
    name: domain === 'edge' && name === 'Edge Label' ? 'label' : name,
    valueOf: VALUES.get(xml.attribute('attr.type') ?? 'string') ?? ((text) => same(textOfXml(text))),
    standard: undefined,
  };
}

/** A key that nobody declared: texts are texts. */
export function undeclaredKey(id: string): GraphmlKey {
  return { domain: 'all', name: id, valueOf: textOfXml, standard: undefined };
}

const VALUES: ReadonlyMap<string, (text: string) => unknown> = new Map([
  ['boolean', booleanOf],
  ...['int', 'integer', 'long', 'float', 'double'].map((type) => [type, numberOf] as const),
]);

/** `NaN` and the infinities are numbers of GraphML, and none of chains: they stay text. */
function numberOf(text: string): unknown {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text.trim();
}

function booleanOf(text: string): unknown {
  const word = text.trim().toLowerCase();
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : text.trim();
}
