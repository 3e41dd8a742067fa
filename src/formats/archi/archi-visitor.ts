import { type Problem, problemOf, quote } from '../../model/problem.js';
import { MAX_DEPTH, tooDeep } from '../../model/source-text.js';
import {
  type ArchimateModel,
  addProperty,
  type ModelRelation,
  onOneLine,
  type PropertyValue,
} from '../archimate/archimate-model.js';
import { typeOfToday } from '../archimate/type-of-today.js';
import { LEFT_OUT_VIEW } from '../archimate/what-is-told.js';
import type { XmlElement, XmlVisitor } from '../xml/read-xml.js';
import { archiProfiles } from './archi-profiles.js';

/** What is open and holds properties and documentation. */
interface OpenItem {
  readonly xml: XmlElement;
  readonly depth: number;
  readonly properties: Map<string, PropertyValue>;
  documentation: string;
}

/** A visitor of a file of Archi, and what was wrong with the file. */
export interface ArchiVisitor extends XmlVisitor {
  readonly problems: readonly Problem[];
}

/** Makes a visitor that adds elements and relations to a model as they end. */
export function archiVisitor(model: ArchimateModel): ArchiVisitor {
  const problems: Problem[] = [];
  const profiles = archiProfiles();
  const facts: Array<readonly [string, string]> = [];
  let depth = 0;
  let item: OpenItem | undefined;
  let view = 0;
  let isDocumentation = false;
  const invalid = (place: XmlElement['place'], expected: string, received: string) => {
    problems.push({ ...problemOf({ code: 'invalid-file', path: [], expected, received }), ...place });
  };
  const openRoot = (xml: XmlElement) => {
    if (!/^(?:\w+:)?model$/.test(xml.name)) invalid(xml.place, '<archimate:model>', quote(xml.name));
    const name = onOneLine(xml.attributes.get('name') ?? '');
    if (name !== '') facts.push(['name', name]);
    model.wholes.push({ attributes: facts, place: () => xml.place });
  };
  const openInside = (xml: XmlElement) => {
    const { name, attributes, place } = xml;
    if (name === 'element' && /Model$/.test(attributes.get('xsi:type') ?? '')) {
      model.told.meet(LEFT_OUT_VIEW, place);
      view = depth;
    } else if (name === 'element') item = { xml, depth, properties: new Map(), documentation: '' };
    else if (name === 'profile' && depth === 2) profiles.declare(attributes);
    else if (name === 'purpose' && depth === 2) facts.push(['purpose', '']);
    else if (name === 'property' && depth === 2)
      facts.push([`property ${attributes.get('key')}`, attributes.get('value') ?? '']);
    else if (name === 'property' && item?.depth === depth - 1)
      addProperty(item.properties, attributes.get('key') ?? '', attributes.get('value') ?? '');
    else isDocumentation = name === 'documentation' && item?.depth === depth - 1;
  };
  const close = ({ xml, properties, documentation }: OpenItem) => {
    const { attributes, place } = xml;
    const id = attributes.get('id');
    if (id === undefined) return invalid(place, 'id of <element>', 'none');
    const type = typeOfToday(attributes.get('xsi:type') ?? '');
    const name = onOneLine(attributes.get('name') ?? '');
    profiles.use(attributes.get('profiles'), properties);
    const held = properties.size > 0 || attributes.has('profiles') ? properties : NO_PROPERTIES;
    const one = { id, type, name, documentation: documentation.trim(), properties: held, place };
    const [source, target] = [attributes.get('source'), attributes.get('target')];
    if (source === undefined || target === undefined) model.elements.push(one);
    else model.relations.push({ ...one, source, target } satisfies ModelRelation);
  };
  return {
    problems,
    open(xml) {
      depth++;
      if (depth === MAX_DEPTH + 1) problems.push({ ...tooDeep(), ...xml.place });
      if (depth === 1) openRoot(xml);
      else if (depth <= MAX_DEPTH && view === 0) openInside(xml);
    },
    text(piece) {
      if (isDocumentation && item) item.documentation += piece;
    },
    close() {
      if (view === depth) view = 0;
      if (item?.depth === depth) {
        close(item);
        item = undefined;
      }
      isDocumentation = false;
      depth--;
      if (depth === 0) profiles.finish();
    },
  };
}

/** Most relations have no properties, and there are many of them. */
const NO_PROPERTIES: ReadonlyMap<string, PropertyValue> = new Map();
