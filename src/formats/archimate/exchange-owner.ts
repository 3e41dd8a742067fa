import { type Problem, problemOf } from '../../model/problem.js';
import type { XmlElement } from '../xml/read-xml.js';
import {
  type ArchimateModel,
  addProperty,
  FIELD,
  jsonOf,
  type ModelItem,
  onOneLine,
  type PropertyValue,
} from './archimate-model.js';
import { idOfExchange } from './exchange-id.js';
import { typeOfToday } from './type-of-today.js';

/** Something that holds names, documentation and properties, while these come in. */
export interface OpenOwner {
  /** `model`, `element`, `relationship`, or what a definition of properties is called. */
  readonly kind: string;
  readonly xml: XmlElement;
  readonly depth: number;
  /** `name` and `documentation`, each with how well its language fits. */
  readonly texts: Map<string, { readonly rank: number; readonly text: string }>;
  /** Values, each behind the id of the definition of its property. */
  readonly values: Array<readonly [string, string]>;
}

interface Definition {
  readonly name: string;
  readonly type: string;
}

/** Values whose names come later in the file. */
interface Unnamed {
  readonly properties: Map<string, PropertyValue>;
  readonly values: OpenOwner['values'];
}

/** Takes in what a file holds as it ends, and names its properties once their definitions are known; nothing but values is kept till then. */
export function ownedModel(model: ArchimateModel, problems: Problem[]) {
  const definitions = new Map<string, Definition>();
  const unnamed: Unnamed[] = [];
  const whole: { owner?: OpenOwner; properties?: ReadonlyMap<string, PropertyValue> } = {};
  const required = ({ xml: { attributes, name, place } }: OpenOwner, attribute: string): string => {
    const value = attributes.get(attribute);
    const parts = { expected: `${attribute} of <${name}>`, received: 'none' };
    if (value === undefined)
      problems.push({ ...problemOf({ code: 'invalid-file', path: [], ...parts }), ...place });
    return idOfExchange(value ?? '');
  };
  const propertiesOf = ({ values }: OpenOwner): ReadonlyMap<string, PropertyValue> => {
    if (values.length === 0) return NO_PROPERTIES;
    const properties = new Map<string, PropertyValue>();
    unnamed.push({ properties, values });
    return properties;
  };
  return {
    take(owner: OpenOwner): void {
      if (owner.kind.startsWith('property')) definitions.set(...definitionOf(owner));
      else if (owner.kind === 'model') Object.assign(whole, { owner, properties: propertiesOf(owner) });
      else {
        const item = itemOf(owner, required(owner, 'identifier'), propertiesOf(owner));
        if (owner.kind === 'element') model.elements.push(item);
        else
          model.relations.push({
            ...item,
            source: required(owner, 'source'),
            target: required(owner, 'target'),
          });
      }
    },
    finish(): void {
      for (const { properties, values } of unnamed)
        for (const [reference, text] of values) {
          const { name, type } = definitions.get(reference) ?? { name: reference, type: 'string' };
          addProperty(properties, name, typedValue(text, type));
        }
      if (whole.owner && whole.properties) addWhole(model, whole.owner, whole.properties);
    },
  };
}

const NO_PROPERTIES: ReadonlyMap<string, PropertyValue> = new Map();

function definitionOf({ texts, xml: { attributes } }: OpenOwner): [string, Definition] {
  const name = texts.get('name')?.text ?? attributes.get('name') ?? '';
  return [attributes.get('identifier') ?? '', { name, type: attributes.get('type') ?? 'string' }];
}

function itemOf({ texts, xml }: OpenOwner, id: string, properties: ModelItem['properties']): ModelItem {
  return {
    ...{ id, properties, place: xml.place },
    type: typeOfToday(xml.attributes.get('xsi:type') ?? ''),
    name: onOneLine(texts.get('name')?.text ?? ''),
    documentation: (texts.get('documentation')?.text ?? '').trim(),
  };
}

function typedValue(text: string, type: string): PropertyValue {
  const plain = text.trim();
  if (type === 'boolean' && (plain === 'true' || plain === 'false')) return plain === 'true';
  return type === 'number' && plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function addWhole(
  { wholes }: ArchimateModel,
  { texts, xml: { place } }: OpenOwner,
  properties: ReadonlyMap<string, PropertyValue>,
): void {
  const attributes = new Map<string, unknown>();
  const name = onOneLine(texts.get('name')?.text ?? '');
  if (name !== '') attributes.set('name', name);
  if (texts.has('documentation')) attributes.set('documentation', texts.get('documentation')!.text);
  for (const [key, value] of properties) {
    const isField = key.startsWith(FIELD);
    attributes.set(isField ? key.slice(FIELD.length) : `property ${key}`, isField ? jsonOf(value) : value);
  }
  if (attributes.get('name') === null) attributes.delete('name');
  wholes.push({ attributes: [...attributes], place: () => place });
}
