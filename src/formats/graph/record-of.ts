import { isPlainMap } from '../../model/plain-map.js';
import type { FieldPlan } from './field-plan.js';
import { factOf, fieldValue, parsedJson } from './field-value.js';
import type { GraphElement } from './graph-element.js';

/** What stands before the name of an attribute of a party or link where it has to stand among the fields. */
export const FACT = 'attributes.';

/**
 * The record that the attributes of a node or edge make: fields where the plan knows them, facts of the user's own otherwise.
 *
 * @param said what the node or edge says besides, by name; an attribute that only says it again is no fact.
 */
export function recordOf(
  { attributes }: Pick<GraphElement, 'attributes'>,
  plan: FieldPlan,
  said: (name: string) => string | undefined,
): Map<string, unknown> {
  const record = new Map<string, unknown>();
  const facts: Array<readonly [string, unknown]> = [];
  let hasFacts = false;
  let label: unknown;
  for (const [name, value] of attributes) {
    const field = plan.fieldOf.get(name);
    const inner = name === 'attributes' ? mapOf(value) : undefined;
    if (field) setSaid(record, field.name, fieldValue(field, value));
    else if (inner) {
      hasFacts = true;
      for (const fact of Object.entries(inner)) facts.push(fact);
    } else if (name === 'label' && plan.labelled !== undefined) label = value;
    else if (said(name) !== value) facts.push([factName(name), factOf(value)]);
  }
  if (label !== undefined) facts.push(...placeLabel(label, record, plan, said));
  if (hasFacts || facts.length > 0) record.set('attributes', Object.fromEntries(facts));
  return record;
}

function setSaid(record: Map<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) record.set(name, value);
}

/** A label is the name or the service where there is no other; where there is, and it says something else, it is a fact. */
function placeLabel(
  label: unknown,
  record: Map<string, unknown>,
  { labelled, fieldOf }: FieldPlan,
  said: (name: string) => string | undefined,
): Array<readonly [string, unknown]> {
  const field = fieldOf.get(labelled!)!;
  const value = fieldValue(field, label);
  const known = record.get(field.name);
  if (known === undefined && value !== said('id')) setSaid(record, field.name, value);
  else if (known !== undefined && known !== value) return [['label', factOf(label)]];
  return [];
}

function factName(name: string): string {
  return name.startsWith(FACT) ? name.slice(FACT.length) : name;
}

function mapOf(value: unknown): Record<string, unknown> | undefined {
  const map = typeof value === 'string' ? parsedJson(value) : value;
  return isPlainMap(map) ? map : undefined;
}
