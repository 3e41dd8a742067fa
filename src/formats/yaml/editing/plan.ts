import { isMap } from 'yaml';
import { listEdits } from '../../../algorithms/list-edits.js';
import { isSame } from '../../../chain/changes/same.js';
import type { Collection, Entry } from './entries.js';

/** A value that stands in the text, and the one that is to stand there. */
export interface ChangedEntry {
  readonly entry: Entry;
  readonly before: unknown;
  readonly after: unknown;
}

/** A value that is to be put into the text. */
export interface AddedEntry {
  /** The entry behind which it comes; `undefined` where it comes first. */
  readonly behind: Entry | undefined;
  /** Its key, in a map. */
  readonly key: string | undefined;
  readonly value: unknown;
}

/** What becomes of the entries of a map or list. */
export interface Plan {
  readonly changed: readonly ChangedEntry[];
  readonly removed: ReadonlySet<Entry>;
  readonly added: readonly AddedEntry[];
}

/** What a plan is made of: the entries in the text, what they come to, and what they are to come to. */
export interface Wanted {
  readonly collection: Collection;
  readonly entries: readonly Entry[];
  readonly before: object;
  readonly after: object;
  /** Whether what is new comes last, whatever the order of keys. */
  readonly newLast: boolean;
}

/** Says what becomes of each entry. */
export function planOf(wanted: Wanted): Plan {
  return isMap(wanted.collection) ? mapPlan(wanted) : listPlan(wanted);
}

/** Entries that the value before does not hold, such as `$schema`, stay as they are. */
function mapPlan({ entries, before, after, newLast }: Wanted): Plan {
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  const isRemoved = ({ key }: Entry) => key !== undefined && old.has(key) && !now.has(key);
  const kept = new Map(entries.filter((entry) => !isRemoved(entry)).map((entry) => [entry.key, entry]));
  const changed = [...kept.values()]
    .filter(({ key }) => key !== undefined && now.has(key) && !isSame(old.get(key), now.get(key)))
    .map((entry) => ({ entry, before: old.get(entry.key!), after: now.get(entry.key!) }));
  const added: AddedEntry[] = [];
  let behind = newLast ? [...kept.values()].at(-1) : undefined;
  for (const [key, value] of now) {
    if (kept.has(key)) behind = newLast ? behind : kept.get(key);
    // What goes without saying, such as the version, need not be said.
    else if (!isSame(old.get(key), value)) added.push({ behind, key, value });
  }
  return { changed, removed: new Set(entries.filter(isRemoved)), added };
}

function listPlan({ entries, before, after }: Wanted): Plan {
  const old = Object.values(before);
  const now = Object.values(after);
  const codeOf = numbering();
  const changed: ChangedEntry[] = [];
  const removed = new Set<Entry>();
  const added: AddedEntry[] = [];
  for (const run of listEdits(Int32Array.from(old, codeOf), Int32Array.from(now, codeOf))) {
    const inPlace = Math.min(run.remove, run.insert);
    for (let i = 0; i < inPlace; i++) {
      const entry = entries[run.at + i]!;
      changed.push({ entry, before: old[run.at + i], after: now[run.from + i] });
    }
    for (const entry of entries.slice(run.at + inPlace, run.at + run.remove)) removed.add(entry);
    const behind = entries.slice(0, run.at + inPlace).findLast((entry) => !removed.has(entry));
    for (const value of now.slice(run.from + inPlace, run.from + run.insert))
      added.push({ behind, key: undefined, value });
  }
  return { changed, removed, added };
}

/** Numbers values so that the same have the same number; fields come in one order whoever wrote the record. */
function numbering(): (value: unknown) => number {
  const codes = new Map<string, number>();
  return (value) => {
    const text = JSON.stringify(value, (_, inner) => (isRecord(inner) ? sorted(inner) : inner));
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: object): unknown {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
