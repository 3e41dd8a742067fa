import type { Entity } from './entity.js';
import { idOfReference } from './entity-reference.js';

/** What is known of the people in a catalogue; none of them becomes part of a chain. */
export interface People {
  /** How many members a group has, where any are known. */
  countIn(group: string): number | undefined;
  /** The groups of a person. */
  groupsOf(person: string): readonly string[];
  /** Whether an id is that of a person in the catalogue. */
  isKnown(id: string): boolean;
  /** Whether an id is that of a group in the catalogue. */
  isGroup(id: string): boolean;
  /** Whether a text names a person, by a mail address, a reference or a name in the catalogue. */
  areNamedIn(text: string): boolean;
}

/** A mail address; `git@host` is how repositories are fetched. */
const MAIL = /(?<![\w.+-])(?!git@)[\w.+-]+@[\w-]+(?:\.[\w-]+)+/i;

/** How many words of a text are held against the names of people at once. */
const MOST_WORDS = 4;

/** Gathers who is a member of which group, as users and groups say. */
export function peopleOf(entities: Iterable<Entity>): People {
  const members = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string>>();
  const names = new Set<string>();
  const described = new Set<string>();
  const join = (person: string, group: string) => {
    members.set(group, (members.get(group) ?? new Set()).add(person));
    groups.set(person, (groups.get(person) ?? new Set()).add(group));
  };
  for (const { kind, id, name, title, references } of entities) {
    if (kind === 'user') {
      groups.set(id, groups.get(id) ?? new Set());
      names.add(wordsOf(title).join(' ')).add(name);
    }
    if (kind === 'group') described.add(id);
    for (const { relation, target } of references) {
      if (!target) continue;
      if (kind === 'user' && relation === 'memberOf') join(id, idOfReference(target));
      if (kind === 'group' && relation === 'members') join(idOfReference(target), id);
    }
  }
  return {
    countIn: (group) => members.get(group)?.size,
    groupsOf: (person) => [...(groups.get(person) ?? [])].sort(),
    isKnown: (id) => groups.has(id),
    isGroup: (id) => described.has(id),
    areNamedIn: (text) => MAIL.test(text) || /\buser:\S/i.test(text) || holdsName(text, names),
  };
}

/** A single word must be the whole text to be the name of somebody; several may stand anywhere in it. */
function holdsName(text: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || names.has(words.join(' ')) || names.has(text.trim().toLowerCase()))
    return words.length > 0;
  for (let at = 0; at < words.length; at++) {
    for (let count = 2; count <= MOST_WORDS && at + count <= words.length; count++)
      if (names.has(words.slice(at, at + count).join(' '))) return true;
  }
  return false;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
}
