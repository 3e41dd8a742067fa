import { isId } from '../../model/ids.js';
import { isPlainMap } from '../../model/plain-map.js';
import { LIST_SECTIONS, type ListSection, type MapSection } from '../../model/sections.js';
import type { Entries } from '../../model/sure-entries.js';
import { sureFields } from '../../model/sure-fields.js';
import { type Absence, fieldsIn } from './absence.js';
import type { ColumnBuilder } from './column-builder.js';
import { gatherRows, type Rows } from './gather-rows.js';
import type { GatheredChain, GatheredSection } from './gathered-chain.js';
import { LINK_ENDS, partyRows } from './party-rows.js';
import type { GatherOptions } from './row-gatherer.js';

/** The sections of a chain as records by row, in which every party, measure and goal holds its id, and links may. */
export type SectionRows = Readonly<Record<MapSection | ListSection, Rows>>;

/**
 * Gathers records into columns, reading every value once. O(values).
 *
 * @returns `undefined` where a record is not surely valid by itself.
 */
export function gatherRecords(
  name: string | undefined,
  sections: SectionRows,
  absent: Absence,
): GatheredChain | undefined {
  const parties = withIds('parties', sections.parties, { absent });
  if (!parties?.ids) return undefined;
  const references = { fields: LINK_ENDS, parties: partyRows(parties.ids) };
  const links = withIds('links', sections.links, { absent, references });
  const measures = entriesOf('measures', sections.measures, absent);
  const goals = entriesOf('goals', sections.goals, absent);
  const lists = links && listsOf(sections, absent);
  if (!links || !measures || !goals || !lists) return undefined;
  return { name, parties: { ...parties, ids: parties.ids }, links, measures, goals, lists };
}

function withIds(
  section: 'parties' | 'links',
  rows: Rows,
  options: Pick<GatherOptions, 'references'> & { readonly absent: Absence },
): (GatheredSection & { readonly ids: readonly string[] | undefined }) | undefined {
  const ids = idsBuilder(rows.length);
  const columns = gatherRows(rows, { fields: sureFields(section), ids: ids.builder, ...options });
  if (!columns) return undefined;
  const hasIds = ids.builder.count() > 0 || section === 'parties';
  return ids.builder.count() < rows.length && hasIds
    ? undefined
    : { length: rows.length, columns, ids: hasIds ? ids.all : undefined };
}

function idsBuilder(length: number): { readonly builder: ColumnBuilder; readonly all: readonly string[] } {
  const all: string[] = new Array(length);
  let count = 0;
  const builder: ColumnBuilder = {
    name: 'id',
    add(row, value) {
      if (typeof value !== 'string' || !isId(value)) return false;
      all[row] = value;
      count++;
      return true;
    },
    count: () => count,
    column: () => ({ kind: 'values', values: all }),
  };
  return { builder, all };
}

/** The records of a section whose records are few, as ids and definitions. */
export function entriesOf(section: 'measures' | 'goals', rows: Rows, absent: Absence): Entries | undefined {
  const entries: Array<readonly [string, unknown]> = [];
  for (let row = 0; row < rows.length; row++) {
    const record = rows.at(row);
    if (!isPlainMap(record) || typeof record.id !== 'string') return undefined;
    const { id, ...fields } = record;
    entries.push([record.id, fieldsIn(fields, sureFields(section), absent)]);
  }
  return entries;
}

function listsOf(sections: SectionRows, absent: Absence): GatheredChain['lists'] | undefined {
  const lists: Array<readonly [string, GatheredSection]> = [];
  for (const section of Object.keys(LIST_SECTIONS) as ListSection[]) {
    const columns = gatherRows(sections[section], { fields: sureFields(section), absent });
    if (!columns) return undefined;
    lists.push([section, { length: sections[section].length, columns }]);
  }
  return Object.fromEntries(lists) as unknown as GatheredChain['lists'];
}
