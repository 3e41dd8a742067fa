import { LEFT_OUT_FACT } from '../graph/what-is-told.js';
import { textOfXml } from '../xml/xml-text.js';
import { type DataFrame, type Frame, innermost, type Walk } from './frame.js';
import { elementOf } from './graphml-element.js';

/** Hands on what a frame has come to, given the text in it. */
export function closeFrame(frame: Frame, text: string, walk: Walk): void {
  switch (frame.kind) {
    case 'data':
      closeData(frame, text);
      break;
    case 'default':
      frame.key.standard = frame.key.valueOf(text);
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

function closeData({ owner, key, place, holdsElements }: DataFrame, text: string): void {
  if (!holdsElements) owner?.data.set(key.name, { value: key.valueOf(text), place });
}

function closeLabel({ owner, place }: Of<'label'>, text: string): void {
  const value = textOfXml(text).replace(/\s+/g, ' ').trim();
  if (value !== '') owner.data.set('label', { value, place });
}

/** A graph inside a node says nothing of the whole. */
function closeGraph({ element }: Of<'graph'>, walk: Walk): void {
  const graph = elementOf(element, walk.keys.values());
  if (!innermost(walk, 'node')) walk.gatherer.graph(graph);
  else if (graph.attributes.length > 0) walk.gatherer.told.meet(LEFT_OUT_FACT, element.place);
}

function closeNode({ element, id }: Of<'node'>, walk: Walk): void {
  const partOf = innermost(walk, 'node')?.id;
  walk.gatherer.node({ ...elementOf(element, walk.keys.values()), key: id, partOf });
}

function closeEdge({ element, xml, isUndirected }: Of<'edge'>, { gatherer, keys, required }: Walk): void {
  const id = xml.attributes.get('id');
  gatherer.edge({
    ...elementOf(element, keys.values()),
    key: id === undefined ? undefined : textOfXml(id),
    source: required(xml, 'source'),
    target: required(xml, 'target'),
    isUndirected,
  });
}
