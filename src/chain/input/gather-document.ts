import { DOCUMENT_VERSION } from '../../model/document.js';
import { isId } from '../../model/ids.js';
import { isPlainMap } from '../../model/plain-map.js';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import type { Entries } from '../../model/sure-entries.js';
import { sureFields } from '../../model/sure-fields.js';
import { gatherRows, type Rows } from './gather-rows.js';
import type { GatheredChain, GatheredSection } from './gathered-chain.js';
import { LINK_ENDS, type PartyRows, partyRows } from './party-rows.js';
import type { GatherOptions } from './row-gatherer.js';

const LISTS = Object.keys(LIST_SECTIONS) as ListSection[];
const HEAD = ['$schema', 'version', 'name'];
const KEYS: ReadonlySet<string> = new Set([...HEAD, ...Object.keys(MAP_SECTIONS), ...LISTS]);

/** How a section of a document is gathered; the links name these parties. */
export function documentOptions(section: MapSection | ListSection, parties?: PartyRows): GatherOptions {
  const fields = sureFields(section);
  return parties ? { fields, references: { fields: LINK_ENDS, parties } } : { fields };
}

/** Whether what a document says about itself is surely right. */
export function isHeadSure(version: unknown, ...texts: readonly unknown[]): boolean {
  if (version !== undefined && version !== DOCUMENT_VERSION) return false;
  return texts.every((text) => text === undefined || (typeof text === 'string' && text !== ''));
}

/**
 * Gathers a document into columns, reading every value once. O(values).
 *
 * @returns `undefined` where a record is not surely valid by itself.
 */
export function gatherDocument(value: unknown): GatheredChain | undefined {
  if (!isPlainMap(value)) return undefined;
  const document = new Map(Object.entries(value));
  for (const key of document.keys()) if (!KEYS.has(key)) return undefined;
  const name = document.get('name');
  const parties = mapOf(document.get('parties'));
  const links = mapOf(document.get('links'));
  if (!isHeadSure(document.get('version'), document.get('$schema'), name) || !parties || !links)
    return undefined;
  const partySection = gather('parties', parties);
  const linkSection = partySection && gather('links', links, partyRows(parties.ids));
  const measures = entriesOf(document.get('measures'));
  const goals = entriesOf(document.get('goals'));
  const lists = linkSection && gatherLists(document);
  if (!partySection || !linkSection || !measures || !goals || !lists) return undefined;
  return {
    name: name as string | undefined,
    parties: { ids: parties.ids, ...partySection },
    links: { ids: links.ids, ...linkSection },
    measures,
    goals,
    lists,
  };
}

function gather(
  section: MapSection | ListSection,
  rows: Rows,
  parties?: PartyRows,
): GatheredSection | undefined {
  const columns = gatherRows(rows, { absent: 'missing', ...documentOptions(section, parties) });
  return columns && { length: rows.length, columns };
}

/** The records of a map and their ids, which are surely valid; null is a map without any. */
function mapOf(value: unknown): (Rows & { readonly ids: readonly string[] }) | undefined {
  const map = value === null ? {} : value;
  if (!isPlainMap(map)) return undefined;
  const ids = Object.keys(map);
  return ids.every(isId) ? { ids, length: ids.length, at: (row) => map[ids[row]!] } : undefined;
}

function entriesOf(value: unknown): Entries | undefined {
  const map = value ?? {};
  return isPlainMap(map) ? Object.entries(map) : undefined;
}

function gatherLists(document: ReadonlyMap<string, unknown>): GatheredChain['lists'] | undefined {
  const lists: Array<readonly [ListSection, GatheredSection]> = [];
  for (const section of LISTS) {
    const list = document.get(section) ?? [];
    const gathered = Array.isArray(list)
      ? gather(section, { length: list.length, at: (row) => list[row] as unknown })
      : undefined;
    if (!gathered) return undefined;
    lists.push([section, gathered]);
  }
  return Object.fromEntries(lists) as unknown as GatheredChain['lists'];
}
