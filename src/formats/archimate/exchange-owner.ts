import { type Problem, problemOf } from '../../model/problem.js';
import type { XmlElement } from '../xml/read-xml.js';
import { type ArchimateModel, FIELD, jsonOf, onOneLine, type PropertyValue } from './archimate-model.js';
import { idOfExchange } from './exchange-id.js';

/** Something that holds names, documentation and properties, while these come in. */
export interface OpenOwner {
  /** `model`, `element`, `relationship` or `propertyDefinition`. */
  readonly kind: string;
  readonly xml: XmlElement;
  readonly depth: number;
  /** `name` and `documentation`. */
  readonly texts: Map<string, string>;
  /** Values, each behind the id of the definition of its property. */
  readonly values: Array<readonly [string, string]>;
}

interface Definition {
  readonly name: string;
  readonly type: string;
}

/** Takes in what a file holds as it ends, and adds it to a model once the definitions of properties are known. */
export function ownedModel(model: ArchimateModel, problems: Problem[]) {
  const definitions = new Map<string, Definition>();
  const owners: OpenOwner[] = [];
  const required = ({ xml: { attributes, name, place } }: OpenOwner, attribute: string): string => {
    const value = attributes.get(attribute);
    const parts = { expected: `${attribute} of <${name}>`, received: 'none' };
    if (value === undefined)
      problems.push({ ...problemOf({ code: 'invalid-file', path: [], ...parts }), ...place });
    return idOfExchange(value ?? '');
  };
  return {
    take(owner: OpenOwner): void {
      if (owner.kind !== 'propertyDefinition') owners.push(owner);
      else {
        const name = owner.texts.get('name') ?? owner.xml.attributes.get('name') ?? '';
        const type = owner.xml.attributes.get('type') ?? 'string';
        definitions.set(owner.xml.attributes.get('identifier') ?? '', { name, type });
      }
    },
    finish(): void {
      for (const owner of owners) {
        const { kind, texts, xml } = owner;
        const properties = propertiesOf(owner, definitions);
        if (kind === 'model') {
          addWhole(model, owner, properties);
          continue;
        }
        const item = {
          id: required(owner, 'identifier'),
          type: (xml.attributes.get('xsi:type') ?? '').replace(/^.*:/, '').replace(/Relationship$/, ''),
          name: onOneLine(texts.get('name') ?? ''),
          documentation: (texts.get('documentation') ?? '').trim(),
          ...{ properties, place: xml.place },
        };
        if (kind === 'element') model.elements.push(item);
        else
          model.relations.push({
            ...item,
            source: required(owner, 'source'),
            target: required(owner, 'target'),
          });
      }
    },
  };
}

function propertiesOf({ values }: OpenOwner, definitions: ReadonlyMap<string, Definition>) {
  const properties = new Map<string, PropertyValue>();
  for (const [reference, text] of values) {
    const { name, type } = definitions.get(reference) ?? { name: reference, type: 'string' };
    properties.set(name, typedValue(text, type));
  }
  return properties;
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
  const name = onOneLine(texts.get('name') ?? '');
  if (name !== '') attributes.set('name', name);
  for (const [key, value] of properties) {
    const isField = key.startsWith(FIELD);
    attributes.set(isField ? key.slice(FIELD.length) : `property ${key}`, isField ? jsonOf(value) : value);
  }
  if (attributes.get('name') === null) attributes.delete('name');
  wholes.push({ attributes: [...attributes], place: () => place });
}
