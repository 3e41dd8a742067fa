import type { ServiceChain } from '../../chain/service-chain.js';
import type { Party, PartyKind } from '../../model/party.js';
import { xmlText } from '../xml/xml-text.js';
import { onOneLine } from './archimate-model.js';
import { exchangeId } from './exchange-id.js';
import { type ExchangeProperty, jsonProperty, propertiesOf } from './exchange-properties.js';

/** What parties are written as. */
const TYPES: Readonly<Record<PartyKind, string>> = {
  department: 'BusinessActor',
  team: 'BusinessCollaboration',
  role: 'BusinessRole',
  system: 'ApplicationComponent',
  customer: 'BusinessActor',
  partner: 'BusinessActor',
};

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.0/archimate3_Model.xsd';

/** The lines of a chain in the exchange format, in the order that its schema has. */
export function* exchangeLines(chain: ServiceChain): Generator<string> {
  const definitions = new Map<string, { readonly id: string; readonly property: ExchangeProperty }>();
  const propertyLines = (properties: readonly ExchangeProperty[], indent: string) =>
    properties.length === 0 ? [] : linesOfProperties(properties, definitions, indent);
  const { name, parties, links } = chain.content;
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield `<model xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="chain-model">`;
  yield `  <name>${xmlText(name ?? 'Service chain')}</name>`;
  yield* propertyLines(wholeProperties(chain), '  ');
  if (parties.length > 0) yield '  <elements>';
  for (const party of parties) {
    yield `    <element identifier="${exchangeId(party.id)}" xsi:type="${TYPES[party.kind]}">`;
    yield `      <name>${xmlText(party.name ?? party.id)}</name>`;
    yield* propertyLines(partyProperties(party), '      ');
    yield '    </element>';
  }
  if (parties.length > 0) yield '  </elements>';
  const parts = parties.filter(({ partOf }) => partOf !== undefined);
  if (links.length + parts.length > 0) yield '  <relationships>';
  for (const link of links) {
    const { id, provider, customer, service, ...rest } = link;
    yield `    ${relationship(id, 'Serving', provider, customer)}>`;
    yield `      <name>${xmlText(service)}</name>`;
    yield* propertyLines([...oneLined('service', service), ...propertiesOf(rest)], '      ');
    yield '    </relationship>';
  }
  for (const [i, { id, partOf }] of parts.entries())
    yield `    ${relationship(undefined, 'Composition', partOf!, id, i + 1)}/>`;
  if (links.length + parts.length > 0) yield '  </relationships>';
  yield* definitionLines(definitions.values());
  yield '</model>';
}

function relationship(
  id: string | undefined,
  type: string,
  source: string,
  target: string,
  number = 0,
): string {
  const identifier = id === undefined ? `chain-part-${number}` : exchangeId(id);
  const ends = `source="${exchangeId(source)}" target="${exchangeId(target)}"`;
  return `<relationship identifier="${identifier}" ${ends} xsi:type="${type}"`;
}

/** Names are read on one line; those that are not, stand in a property besides. */
function oneLined(field: string, text: string): readonly ExchangeProperty[] {
  return onOneLine(text) === text ? [] : [jsonProperty(field, text)];
}

function wholeProperties({ content }: ServiceChain): readonly ExchangeProperty[] {
  const { name, parties: _, links: __, ...rest } = content;
  const held = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const unnamed = name === undefined ? [jsonProperty('name', null)] : oneLined('name', name);
  return [...unnamed, ...held.map(([section, value]) => jsonProperty(section, value))];
}

function partyProperties({ id, kind, name, partOf: _, ...rest }: Party): readonly ExchangeProperty[] {
  const odd = name === undefined ? [] : name === id ? [jsonProperty('name', name)] : oneLined('name', name);
  const unnamed = name === undefined && onOneLine(id) !== id ? [jsonProperty('name', null)] : odd;
  return [{ name: 'kind', type: 'string', text: kind }, ...unnamed, ...propertiesOf(rest)];
}

type Definitions = Map<string, { readonly id: string; readonly property: ExchangeProperty }>;

function* linesOfProperties(
  properties: readonly ExchangeProperty[],
  definitions: Definitions,
  indent: string,
): Generator<string> {
  yield `${indent}<properties>`;
  for (const property of properties) {
    const key = `${property.type} ${property.name}`;
    const known = definitions.get(key) ?? { id: `chain-property-${definitions.size + 1}`, property };
    definitions.set(key, known);
    const value = `<value>${xmlText(property.text)}</value>`;
    yield `${indent}  <property propertyDefinitionRef="${known.id}">${value}</property>`;
  }
  yield `${indent}</properties>`;
}

function* definitionLines(
  definitions: Iterable<{ readonly id: string; readonly property: ExchangeProperty }>,
): Generator<string> {
  const all = [...definitions];
  if (all.length === 0) return;
  yield '  <propertyDefinitions>';
  for (const { id, property } of all) {
    const start = `<propertyDefinition identifier="${id}" type="${property.type}">`;
    yield `    ${start}<name>${xmlText(property.name)}</name></propertyDefinition>`;
  }
  yield '  </propertyDefinitions>';
}
