import { isScalar } from '../../model/field-schemas.js';
import { isId } from '../../model/ids.js';
import { LIST_SECTIONS, type ListSection, type MapSection } from '../../model/sections.js';
import { type SureField, sureFields } from '../../model/sure-fields.js';
import { columnBuilder } from './field-builders.js';
import { gatherColumn } from './gather-column.js';
import { entriesOf } from './gather-records.js';
import type { GatheredChain, GatheredSection } from './gathered-chain.js';
import { type PartyRows, partyRows, ROW_REFERENCES } from './party-rows.js';
import { isAbsentFact, rowsOfColumns } from './rows-of-columns.js';
import type { SourceColumn } from './source-column.js';
import type { SourceSection } from './source-section.js';
import type { StoredColumn } from './stored-column.js';

/** The sections of a chain as columns. */
export type SourceSections = Readonly<Record<MapSection | ListSection, SourceSection>>;

/**
 * Gathers the columns of a caller, each whole. O(values).
 *
 * @returns `undefined` where a value is not surely valid by itself.
 */
export function gatherColumns(name: string | undefined, sections: SourceSections): GatheredChain | undefined {
  const partyIds = idsOf(sections.parties);
  const hasLinkIds = sections.links.columns.has('id');
  const linkIds = hasLinkIds ? idsOf(sections.links) : undefined;
  if (!partyIds || (hasLinkIds && !linkIds)) return undefined;
  const known = partyRows(partyIds);
  const parties = gather('parties', sections.parties, known);
  const links = parties && gather('links', sections.links, known);
  const measures = entriesOf(
    'measures',
    rowsOfColumns('measures', sections.measures),
    'missing, null or NaN',
  );
  const goals = entriesOf('goals', rowsOfColumns('goals', sections.goals), 'missing, null or NaN');
  const lists = links && listsOf(sections);
  if (!parties || !links || !measures || !goals || !lists) return undefined;
  return {
    name,
    parties: { ids: partyIds, ...parties },
    links: { ids: linkIds, ...links },
    measures,
    goals,
    lists,
  };
}

/** The ids of a section, copied. */
function idsOf({ columns, length }: SourceSection): readonly string[] | undefined {
  const source = columns.get('id');
  if (!source) return length === 0 ? [] : undefined;
  const ids: string[] = [];
  for (let row = 0; row < length; row++) {
    const id = source.at(row);
    if (typeof id !== 'string' || !isId(id)) return undefined;
    ids.push(id);
  }
  return ids;
}

function gather(
  section: MapSection | ListSection,
  { length, columns: sources, attributes }: SourceSection,
  parties?: PartyRows,
): GatheredSection | undefined {
  const columns = new Map<string, StoredColumn>();
  for (const field of sureFields(section).values()) {
    const source = sources.get(field.name);
    const named = ROW_REFERENCES[section]?.includes(field.name) ? parties : undefined;
    const gathered = source && gatherColumn(field, source, named);
    if (source && !gathered) return undefined;
    if (field.isRequired && (gathered?.count ?? 0) < length) return undefined;
    if (gathered && gathered.count > 0) columns.set(field.name, gathered.column);
  }
  const facts = factColumns(attributes);
  if (facts && attributes.size > 0) columns.set('attributes', { kind: 'map', columns: facts });
  return facts && { length, columns };
}

/** The columns of `attributes`. */
function factColumns(
  attributes: ReadonlyMap<string, SourceColumn>,
): ReadonlyMap<string, StoredColumn> | undefined {
  const columns = new Map<string, StoredColumn>();
  for (const [key, source] of attributes) {
    const column = factColumn(key, source);
    if (!column) return undefined;
    columns.set(key, column);
  }
  return columns;
}

function factColumn(name: string, source: SourceColumn): StoredColumn | undefined {
  const field: SureField = { name, isRequired: false, form: 'values', read: readFact };
  if (source.numbers) return gatherColumn({ ...field, form: 'numbers' }, source)?.column;
  if (source.coded) return gatherColumn(field, source)?.column;
  return factsBuilt(source, { ...field, form: 'texts', read: readText }) ?? factsBuilt(source, field);
}

function factsBuilt({ at, length }: SourceColumn, field: SureField): StoredColumn | undefined {
  const builder = columnBuilder(field, length);
  for (let row = 0; row < length; row++) {
    const value = at(row);
    if (!isAbsentFact(value) && !builder.add(row, value)) return undefined;
  }
  return builder.column(length);
}

function readFact(value: unknown): unknown {
  return isScalar(value) ? value : undefined;
}

function readText(value: unknown): unknown {
  return typeof value === 'string' ? value : undefined;
}

function listsOf(sections: SourceSections): GatheredChain['lists'] | undefined {
  const lists: Array<readonly [string, GatheredSection]> = [];
  for (const section of Object.keys(LIST_SECTIONS) as ListSection[]) {
    const gathered = gather(section, sections[section]);
    if (!gathered) return undefined;
    lists.push([section, gathered]);
  }
  return Object.fromEntries(lists) as unknown as GatheredChain['lists'];
}
