import { type DocumentPath, type Problem, problemOf, quote } from '../../model/problem.js';
import { type GatheredRecords, placeOfGathered, type TableRecord, withRecords } from './gathered.js';
import type { Section } from './sections.js';
import { slugOf } from './slug.js';

/** Fields that name a party. */
export const REFERENCES: Readonly<Partial<Record<Section, readonly string[]>>> = {
  parties: ['partOf'],
  links: ['provider', 'customer', 'owner'],
  goals: ['holder'],
  ratings: ['subject'],
};

/** Finds parties by id, by name, or by the id that would be made of a name. */
export interface KnownParties {
  readonly has: (text: string) => boolean;
  /** The id of a party; `undefined` where none is meant, or several are. */
  readonly idOf: (text: string) => string | undefined;
  /** The ids of several parties that share the name, where it tells none of them apart; else none. */
  readonly sharing: (text: string) => readonly string[];
}

/** The parties of tables, by what people call them. O(parties). */
export function knownParties({ records }: Pick<GatheredRecords, 'records'>): KnownParties {
  const ids = new Set<string>();
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of records.parties ?? []) {
    if (typeof id !== 'string') continue;
    ids.add(id);
    if (typeof name !== 'string') continue;
    const named = byName.get(plainName(name)) ?? new Set();
    byName.set(plainName(name), named.add(id));
  }
  // Made once: a name that many share is asked for as often as it is used.
  const lists = new Map(Array.from(byName, ([name, named]) => [name, [...named]] as const));
  const namedBy = (text: string) => (ids.has(text) ? [text] : (lists.get(plainName(text)) ?? []));
  const idOf = (text: string) => {
    const named = namedBy(text);
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    const slug = slugOf(text);
    return ids.has(slug) ? slug : undefined;
  };
  const sharing = (text: string) => {
    const named = namedBy(text);
    return named.length > 1 ? named : [];
  };
  return { idOf, sharing, has: (text) => idOf(text) !== undefined };
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

/** References by name as references by id; a name that several parties have is a problem. O(records). */
export function resolved(all: GatheredRecords): GatheredRecords {
  const parties = knownParties(all);
  // A subject may be a link, too: what is an id already means nobody else.
  const ids = new Set([...(all.records.links ?? []), ...(all.records.goals ?? [])].map(({ id }) => id));
  const problems: Problem[] = [];
  const placeOf = placeOfGathered(all);
  const sections = Object.entries(all.sections).map(([name, placed]) => {
    const section = name as Section;
    const fields = REFERENCES[section];
    if (!fields) return [section, placed];
    const records = placed!.records.map((record, row) =>
      redirected(record, fields, (text, field) => {
        if (ids.has(text)) return text;
        const several = parties.sharing(text);
        if (several.length > 0)
          problems.push({
            ...ambiguous([section, row, field], text, several),
            ...placeOf(section, row, field),
          });
        return parties.idOf(text);
      }),
    );
    return [section, { ...placed, records }];
  });
  return withRecords({
    ...{ ...all, sections: Object.fromEntries(sections) },
    problems: [...all.problems, ...problems],
  });
}

function redirected(
  record: TableRecord,
  fields: readonly string[],
  idOf: (text: string, field: string) => string | undefined,
): TableRecord {
  const changed = fields.flatMap((field) => {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    const id = typeof value === 'string' ? idOf(value, field) : undefined;
    return id === undefined || id === value ? [] : [[field, id] as const];
  });
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) };
}

function ambiguous(path: DocumentPath, name: string, ids: readonly string[]): Problem {
  const shown = ids.slice(0, 3).map(quote).join(', ');
  const expected = `the id of one of the ${ids.length} parties with this name: ${shown}${ids.length > 3 ? ' and more' : ''}`;
  return problemOf({ code: 'ambiguous-name', path, expected, received: quote(name) });
}
