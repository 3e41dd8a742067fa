import type { XmlElement } from '../xml/read-xml.js';
import { type Frame, innermost, type Walk } from './frame.js';
import { openElement } from './graphml-element.js';
import { graphmlKey, undeclaredKey } from './graphml-keys.js';
import { LEFT_OUT_DRAWING, LEFT_OUT_HYPEREDGE, LEFT_OUT_PORT } from './what-is-left-out.js';

/** The frame that an element opens. */
export function openFrame(xml: XmlElement, walk: Walk): Frame {
  const above = walk.frames.at(-1);
  if (above?.kind === 'data') {
    if (!above.holdsElements) walk.gatherer.told.meet(LEFT_OUT_DRAWING, above.xml.place);
    above.holdsElements = true;
  }
  return OPENED.get(localName(xml))?.(xml, walk) ?? { kind: 'other' };
}

/** The name of an element without its prefix; files use several for the same. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

const OPENED: ReadonlyMap<string, (xml: XmlElement, walk: Walk) => Frame | undefined> = new Map([
  ['key', openKey],
  ['default', openDefault],
  ['graph', openGraph],
  ['node', openNode],
  ['edge', openEdge],
  ['data', openData],
  ['desc', openDescription],
  ['NodeLabel', openLabel],
  ['EdgeLabel', openLabel],
  ['Label.Text', openLabel],
  ['Label', takeLabel],
  ['hyperedge', ({ place }, { gatherer }) => void gatherer.told.meet(LEFT_OUT_HYPEREDGE, place)],
  ['port', ({ place }, { gatherer }) => void gatherer.told.meet(LEFT_OUT_PORT, place)],
]);

function openKey(xml: XmlElement, { keys, required }: Walk): Frame {
  const key = graphmlKey(xml);
  keys.declare(required(xml, 'id'), key);
  return { kind: 'key', key };
}

function openDefault(_: XmlElement, { frames }: Walk): Frame | undefined {
  const above = frames.at(-1);
  return above?.kind === 'key' ? { kind: 'default', key: above.key } : undefined;
}

function openGraph(xml: XmlElement): Frame {
  const isUndirected = xml.attribute('edgedefault') === 'undirected';
  return { kind: 'graph', element: openElement('graph', xml), xml, isUndirected };
}

function openNode(xml: XmlElement, { required }: Walk): Frame {
  return { kind: 'node', element: openElement('node', xml), id: required(xml, 'id') };
}

function openEdge(xml: XmlElement, walk: Walk): Frame {
  const directed = xml.attribute('directed');
  const isUndirected = innermost(walk, 'graph')?.isUndirected ?? false;
  return {
    kind: 'edge',
    element: openElement('edge', xml),
    xml,
    isUndirected: directed === undefined ? isUndirected : directed === 'false',
  };
}

function openData(xml: XmlElement, { frames, keys, required }: Walk): Frame {
  const id = required(xml, 'key');
  const above = frames.at(-1);
  const owner = above && 'element' in above ? above.element : undefined;
  return {
    kind: 'data',
    owner,
    key: keys.named(id),
    xml,
    holdsElements: false,
  };
}

function openDescription(xml: XmlElement, { frames }: Walk): Frame | undefined {
  const above = frames.at(-1);
  if (!above || !('element' in above)) return undefined;
  return { kind: 'data', owner: above.element, key: undeclaredKey('desc'), xml, holdsElements: false };
}

/** The first label of a drawing is what the node or edge is called; a group of yEd has one open and one closed. */
function openLabel(xml: XmlElement, walk: Walk): Frame | undefined {
  const owner = innermost(walk, 'data')?.owner;
  return owner && !owner.data.has('label') ? { kind: 'label', owner, xml } : undefined;
}

/** yEd Live writes a label as an element, or as an attribute where it is short. */
function takeLabel(xml: XmlElement, walk: Walk): undefined {
  const owner = innermost(walk, 'data')?.owner;
  const text = xml.attribute('Text');
  if (owner && text !== undefined && !owner.data.has('label')) owner.data.set('label', text, xml);
  return undefined;
}
