import type { Change } from '../../model/changes/change.js';
import type { MapSection } from '../../model/sections.js';
import { changedFields } from './same.js';
import { SINGULAR } from './section-names.js';

/** A record of a section with ids. */
export interface Identified {
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The change that adds a record. */
export function addedRecord(section: MapSection, { id, ...definition }: Identified): Change {
  const word = SINGULAR[section];
  return { change: `add-${word}`, [word]: id, definition } as unknown as Change;
}

/** The change that drops a record. */
export function droppedRecord(section: MapSection, id: string): Change {
  const word = SINGULAR[section];
  return { change: `drop-${word}`, [word]: id } as unknown as Change;
}

/** The change that makes one record into another, in the words of a leader where they say all of it; none where they are the same. */
export function changedRecord(section: MapSection, before: Identified, after: Identified): Change[] {
  const { id } = after;
  const names = changedFields(before, after);
  if (names.length === 0) return [];
  const fields = new Map<string, unknown>(names.map((name) => [name, (after as unknown as Fields)[name]]));
  const [only] = fields.keys();
  const spoken = fields.size === 1 ? PHRASES[section]?.[only!]?.(id, fields.get(only!)) : undefined;
  if (spoken) return [spoken];
  const word = SINGULAR[section];
  const set = [...fields].filter(([, value]) => value !== undefined);
  const unset = names.filter((name) => fields.get(name) === undefined);
  return [
    {
      change: `set-${word}`,
      [word]: id,
      ...(set.length > 0 && { set: Object.fromEntries(set) }),
      ...(unset.length > 0 && { unset }),
    } as unknown as Change,
  ];
}

type Phrase = (id: string, value: unknown) => Change | undefined;

/** What a change of one field alone is called. */
const PHRASES: { readonly [S in MapSection]?: Readonly<Record<string, Phrase>> } = {
  parties: {
    partOf: (party, to) => ({ change: 'move', party, to: (to as string | undefined) ?? null }),
    headcount: (party, headcount) => (headcount === 0 ? { change: 'vacate', party } : undefined),
    name: (party, name) =>
      name === undefined ? undefined : { change: 'rename', party, name: name as string },
  },
  links: {
    owner: (link, owner) => ({ change: 're-own', link, owner: (owner as string | undefined) ?? null }),
  },
};
