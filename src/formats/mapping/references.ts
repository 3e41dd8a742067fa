import { ORGANISATION } from '../../model/ids.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { type GatheredRecords, placeOfGathered, type TableRecord, withRecords } from './gathered.js';
import type { Section } from './sections.js';
import { slugOf } from './slug.js';

/** The tag of parties that were made because something names them. */
export const MADE = 'made-of-reference';

/** Fields that name a party. */
const REFERENCES: Readonly<Partial<Record<Section, readonly string[]>>> = {
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
}

/** The parties of tables, by what people call them. O(parties). */
export function knownParties({ records }: Pick<GatheredRecords, 'records'>): KnownParties {
  const ids = new Set<string>();
  const byName = new Map<string, string | undefined>();
  for (const { id, name } of records.parties ?? []) {
    if (typeof id !== 'string') continue;
    ids.add(id);
    const plain = typeof name === 'string' ? plainName(name) : undefined;
    if (plain !== undefined) byName.set(plain, byName.has(plain) ? undefined : id);
  }
  const idOf = (text: string) => {
    if (ids.has(text)) return text;
    const named = byName.get(plainName(text));
    return named ?? (ids.has(slugOf(text)) ? slugOf(text) : undefined);
  };
  return { idOf, has: (text) => idOf(text) !== undefined };
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

/** References by name as references by id. O(records). */
export function resolved(all: GatheredRecords): GatheredRecords {
  const { idOf } = knownParties(all);
  // A subject may be a link, too: what is an id already means nobody else.
  const ids = new Set([...(all.records.links ?? []), ...(all.records.goals ?? [])].map(({ id }) => id));
  const sections = Object.entries(all.sections).map(([section, placed]) => {
    const fields = REFERENCES[section as Section];
    if (!fields) return [section, placed];
    return [
      section,
      {
        ...placed,
        records: placed!.records.map((record) =>
          redirected(record, fields, (text) => (ids.has(text) ? text : idOf(text))),
        ),
      },
    ];
  });
  return withRecords({ ...all, sections: Object.fromEntries(sections) });
}

function redirected(record: TableRecord, fields: readonly string[], idOf: KnownParties['idOf']): TableRecord {
  const changed = fields.flatMap((field) => {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    const id = typeof value === 'string' ? idOf(value) : undefined;
    return id === undefined || id === value ? [] : [[field, id] as const];
  });
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) };
}

/** Makes the parties that links, parents and goals name and nobody declares; each is told, with the first place that names it. */
export function partiesMade(all: GatheredRecords): GatheredRecords {
  const { has } = knownParties(all);
  const placeOf = placeOfGathered(all);
  const made = new Map<string, { origin: number; line: number }>();
  const problems: Problem[] = [];
  for (const section of ['links', 'parties', 'goals'] as const) {
    const placed = all.sections[section];
    placed?.records.forEach((record, row) => {
      for (const field of REFERENCES[section]!) {
        const id = Object.hasOwn(record, field) ? record[field] : undefined;
        if (typeof id !== 'string' || id === ORGANISATION || has(id) || made.has(id)) continue;
        made.set(id, { origin: placed.origins[row]!, line: placed.lines[row]! });
        const message = `nobody declares ${quote(id)}: it was made a department with the tag ${MADE}`;
        const problem = problemOf({
          code: 'made-party',
          severity: 'warning',
          path: [section, row, field],
          message,
        });
        problems.push({ ...problem, row, ...placeOf(section, row, field) });
      }
    });
  }
  const { parties = { records: [], origins: [], lines: [] } } = all.sections;
  const more = [...made.values()];
  const whole = {
    records: [
      ...parties.records,
      ...[...made.keys()].map((id) => ({ id, kind: 'department', tags: [MADE] })),
    ],
    origins: [...parties.origins, ...more.map(({ origin }) => origin)],
    lines: [...parties.lines, ...more.map(({ line }) => line)],
  };
  return withRecords({
    ...all,
    sections: { ...all.sections, parties: whole },
    problems: [...all.problems, ...problems],
  });
}
