import { isId } from '../../model/ids.js';
import { type JsonScanner, jsonScanner } from '../../model/json-scanner.js';
import { isPlainMap } from '../../model/plain-map.js';
import { LIST_SECTIONS, type ListSection } from '../../model/sections.js';
import type { Entries } from '../../model/sure-entries.js';
import { documentOptions, isHeadSure } from './gather-document.js';
import type { GatheredChain, GatheredSection } from './gathered-chain.js';
import { type PartyRows, partyRows } from './party-rows.js';
import { rowGatherer } from './row-gatherer.js';
import { rowScanner } from './row-scanner.js';

type Section = GatheredSection & { readonly ids: readonly string[] };

/** What was read of a document so far. */
interface Scanned {
  readonly head: Map<string, unknown>;
  readonly entries: Map<string, Entries>;
  readonly lists: Map<string, GatheredSection>;
  parties?: Section;
  links?: Section;
}

const FEW_ROWS = 1024;
const NO_ROWS: GatheredSection = { length: 0, columns: new Map() };

/**
 * Gathers a document out of its JSON text into columns, with no object per record: one pass over the text, which also sees
 * keys that come twice. O(length of the text).
 *
 * @returns `undefined` where the text or a record is not surely right, or links come before the parties they name.
 */
export function scanDocument(source: string): GatheredChain | undefined {
  const scanner = jsonScanner(source);
  const scanned: Scanned = { head: new Map(), entries: new Map(), lists: new Map() };
  const isRead = scanner.takes('{') && scanner.items('}', () => scanSection(scanner, scanned));
  const { head, parties, links, lists, entries } = scanned;
  if (!isRead || !scanner.isAtEnd() || !parties || !links) return undefined;
  if (!isHeadSure(head.get('version'), head.get('$schema'), head.get('name'))) return undefined;
  const sections = Object.keys(LIST_SECTIONS).map((section) => [section, lists.get(section) ?? NO_ROWS]);
  return {
    name: head.get('name') as string | undefined,
    parties,
    links,
    measures: entries.get('measures') ?? [],
    goals: entries.get('goals') ?? [],
    lists: Object.fromEntries(sections) as GatheredChain['lists'],
  };
}

/** Reads one section, its key first. */
function scanSection(scanner: JsonScanner, scanned: Scanned): boolean {
  const key = scanner.text();
  if (key === undefined || !scanner.takes(':')) return false;
  const { head, entries, lists } = scanned;
  if (head.has(key) || entries.has(key) || lists.has(key)) return false;
  if (key === 'parties' && !scanned.parties) return assign(scanned, 'parties', scanMap(scanner, key));
  if (key === 'links' && !scanned.links && scanned.parties)
    return assign(scanned, 'links', scanMap(scanner, key, partyRows(scanned.parties.ids)));
  if (Object.hasOwn(LIST_SECTIONS, key)) {
    const list = scanList(scanner, key as ListSection);
    if (list) lists.set(key, list);
    return list !== undefined;
  }
  const value = scanner.value();
  if (key === 'measures' || key === 'goals') {
    if (!isPlainMap(value ?? {}) || value === undefined) return false;
    entries.set(key, Object.entries(value ?? {}));
    return true;
  }
  head.set(key, value);
  return value !== undefined && ['$schema', 'version', 'name'].includes(key);
}

function assign(scanned: Scanned, section: 'parties' | 'links', value: Section | undefined): boolean {
  if (value) scanned[section] = value;
  return value !== undefined;
}

function scanMap(
  scanner: JsonScanner,
  section: 'parties' | 'links',
  parties?: PartyRows,
): Section | undefined {
  if (scanner.takesWord('null')) return { ids: [], ...NO_ROWS };
  const gatherer = rowGatherer(documentOptions(section, parties), FEW_ROWS);
  const scanRow = rowScanner(scanner, gatherer);
  const ids: string[] = [];
  const isRead =
    scanner.takes('{') &&
    scanner.items('}', () => {
      const id = scanner.text();
      if (id === undefined || !isId(id) || !scanner.takes(':')) return false;
      ids.push(id);
      return scanRow(ids.length - 1);
    });
  const columns = isRead ? gatherer.columns(ids.length) : undefined;
  return columns && { ids, length: ids.length, columns };
}

function scanList(scanner: JsonScanner, section: ListSection): GatheredSection | undefined {
  if (scanner.takesWord('null')) return NO_ROWS;
  const gatherer = rowGatherer(documentOptions(section), FEW_ROWS);
  const scanRow = rowScanner(scanner, gatherer);
  let length = 0;
  const isRead = scanner.takes('[') && scanner.items(']', () => scanRow(length++));
  const columns = isRead ? gatherer.columns(length) : undefined;
  return columns && { length, columns };
}
