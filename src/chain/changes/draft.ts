import { type ChainDocument, DOCUMENT_VERSION } from '../../model/document.js';
import type { GoalDefinition } from '../../model/goal.js';
import type { LinkDefinition } from '../../model/link.js';
import type { MeasureDefinition } from '../../model/measure.js';
import type { PartyDefinition } from '../../model/party.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import type { ServiceChain } from '../service-chain.js';
import { type Section, type Target, visitTargets } from './references.js';
import { LISTS, MAPS } from './section-names.js';

/** What the records of the sections with ids are. */
export interface Definitions {
  readonly parties: PartyDefinition;
  readonly links: LinkDefinition;
  readonly measures: MeasureDefinition;
  readonly goals: GoalDefinition;
}

/** A record of a draft in its place; the place stays when the record changes or goes. */
export interface Entry {
  readonly section: Section;
  /** Its id, in the sections that have ids. */
  readonly id: string | undefined;
  /** The record, made anew when it changes; `undefined` once it is gone. */
  record: object | undefined;
  /** The number of the last change that made it what it is. */
  touchedBy: number | undefined;
}

/** A chain in the making. */
export interface Draft {
  name: string | undefined;
  readonly maps: Readonly<Record<MapSection, Map<string, Entry>>>;
  readonly lists: Record<ListSection, Entry[]>;
  /** The number of the change that dropped an id. */
  readonly droppedBy: Map<string, number>;
  /** Who points at what; made when it is first asked for. An entry may be there twice, or no longer point there. */
  pointing: Map<MapSection, Map<string, Entry[]>> | undefined;
}

/** A chain as a draft. O(parties + links + records). */
export function draftOf({ content }: ServiceChain): Draft {
  const maps = MAPS.map((section) => {
    const entries = content[section].map(({ id, ...record }) => [id, entryOf(section, id, record)] as const);
    return [section, new Map(entries)] as const;
  });
  const lists = LISTS.map(
    (section) => [section, content[section].map((record) => entryOf(section, undefined, record))] as const,
  );
  return {
    name: content.name,
    maps: Object.fromEntries(maps) as Draft['maps'],
    lists: Object.fromEntries(lists) as Draft['lists'],
    droppedBy: new Map(),
    pointing: undefined,
  };
}

/** A draft as a document. `Object.fromEntries` defines own keys, so an id such as `__proto__` stays an id. */
export function documentOf(draft: Draft): ChainDocument {
  const maps = MAPS.map((section) => {
    const entries = Array.from(draft.maps[section], ([id, { record }]) => [id, record] as const);
    return [section, Object.fromEntries(entries)] as const;
  });
  const lists = LISTS.map((section) => [section, swept(draft, section).map(({ record }) => record)] as const);
  return {
    version: DOCUMENT_VERSION,
    ...(draft.name !== undefined && { name: draft.name }),
    ...Object.fromEntries([...maps, ...lists]),
  } as ChainDocument;
}

/** A new entry, in no draft yet. */
export function entryOf(section: Section, id: string | undefined, record: object): Entry {
  return { section, id, record, touchedBy: undefined };
}

/** The entries that point at something, in the order in which they came to. O(what was noted since it was last asked). */
export function pointingAt(draft: Draft, { section, id }: Target): Entry[] {
  draft.pointing ??= pointingIn(draft);
  const noted = draft.pointing.get(section)!;
  const entries = [...new Set(noted.get(id))].filter((entry) => pointsAt(entry, section, id));
  noted.set(id, [...entries]);
  return entries;
}

/** Notes what an entry points at, once somebody has asked who points at what. */
export function notePointing({ pointing }: Draft, entry: Entry): void {
  if (!pointing || !entry.record) return;
  visitTargets(entry.section, entry.record, (section, id) => {
    const noted = pointing.get(section)!;
    const entries = noted.get(id);
    if (entries) entries.push(entry);
    else noted.set(id, [entry]);
  });
}

/** Whether an entry points at something; not once its record is gone. */
function pointsAt({ section, record }: Entry, targetSection: MapSection, targetId: string): boolean {
  let does = false;
  if (record)
    visitTargets(section, record, (one, id) => {
      does ||= one === targetSection && id === targetId;
    });
  return does;
}

/** Takes the records that are gone out of a list. */
export function swept(draft: Draft, section: ListSection): Entry[] {
  const entries = draft.lists[section].filter(({ record }) => record !== undefined);
  draft.lists[section] = entries;
  return entries;
}

function pointingIn(draft: Draft): NonNullable<Draft['pointing']> {
  draft.pointing = new Map(MAPS.map((section) => [section, new Map()]));
  for (const section of MAPS) for (const entry of draft.maps[section].values()) notePointing(draft, entry);
  for (const section of LISTS) for (const entry of draft.lists[section]) notePointing(draft, entry);
  return draft.pointing;
}
