import { LEFT_OUT_FACT } from '../graph/what-is-told.js';
import { textOfXml } from '../xml/xml-text.js';
import { type DataFrame, type Frame, innermost, type Walk } from './frame.js';

/** Hands on what a frame has come to, given the text in it. */
export function closeFrame(frame: Frame, text: string, walk: Walk): void {
  switch (frame.kind) {
    case 'data':
      closeData(frame, text);
      break;
    case 'default':
      walk.keys.setStandard(frame.key, frame.key.valueOf(text));
      break;
    case 'label':
      closeLabel(frame, text);
      break;
    case 'graph':
      closeGraph(frame, walk);
      break;
    case 'node':
      closeNode(frame, walk);
      break;
    case 'edge':
      closeEdge(frame, walk);
      break;
    case 'key':
    case 'other':
      break;
    default:
      frame satisfies never;
  }
}

type Of<Kind extends Frame['kind']> = Extract<Frame, { readonly kind: Kind }>;

function closeData({ owner, key, xml, holdsElements }: DataFrame, text: string): void {
  if (!holdsElements) owner?.data.set(key.name, key.valueOf(text), xml);
}

function closeLabel({ owner, xml }: Of<'label'>, text: string): void {
  const value = textOfXml(text).replace(/\s+/g, ' ').trim();
  if (value !== '') owner.data.set('label', value, xml);
}

/** A graph inside a node says nothing of the whole. */
function closeGraph({ element, xml }: Of<'graph'>, walk: Walk): void {
  const { places } = walk;
  const attributes = walk.keys.attributesOf(element);
  const number = places.add(element);
  if (!innermost(walk, 'node'))
    walk.gatherer.graph({ attributes, place: (part) => places.placeOf(number, part) });
  else if (attributes.length > 0) walk.gatherer.told.meet(LEFT_OUT_FACT, xml.place);
}

function closeNode({ element, id }: Of<'node'>, walk: Walk): void {
  const partOf = innermost(walk, 'node')?.id;
  const { places, keys, gatherer } = walk;
  const attributes = keys.attributesOf(element);
  gatherer.node({ attributes, places, number: places.add(element), key: id, partOf });
}

function closeEdge({ element, xml, isUndirected }: Of<'edge'>, walk: Walk): void {
  const { gatherer, keys, places, required } = walk;
  const id = xml.attribute('id');
  gatherer.edge({
    attributes: keys.attributesOf(element),
    places,
    number: places.add(element),
    key: id === undefined ? undefined : textOfXml(id),
    source: required(xml, 'source'),
    target: required(xml, 'target'),
    isUndirected,
  });
}
