import { CULTURE_REFERENCES } from '../../model/culture.js';
import { ORGANISATION } from '../../model/ids.js';
import type { LinkDefinition } from '../../model/link.js';
import { type FindNearest, nearestAmong } from '../../model/nearest.js';
import type { PartyDefinition } from '../../model/party.js';
import { type Problem, type ProblemParts, problemOf, quote } from '../../model/problem.js';
import type { MapSection } from '../../model/sections.js';
import { type Definitions, type Draft, type Entry, entryOf, notePointing, pointingAt } from './draft.js';
import { SINGULAR } from './section-names.js';

/** One change on its way: the draft it is made in, and what there is to say about it. */
export interface Step {
  readonly draft: Draft;
  /** The record with an id; where there is none, a problem with the field of the change that names it, and `undefined`. */
  known<S extends MapSection>(section: S, id: string, ...field: Field): Definitions[S] | undefined;
  /** Whether no record has an id yet; where one has, a problem. */
  isNew(section: MapSection, id: string, ...field: Field): boolean;
  /** Puts a record in the place of the one with its id, or adds it. */
  put<S extends MapSection>(section: S, id: string, record: Definitions[S]): void;
  /** Puts another record in a place. */
  replace(entry: Entry, record: object): void;
  /** Takes out a record. */
  remove(entry: Entry): void;
  /** Says what is wrong with a field of the change. */
  problem(field: Field, parts: Omit<ProblemParts, 'path'>): void;
  /** Counts something that goes along with the change. */
  lose(what: string): void;
  /** What went along, and how often. */
  readonly lost: ReadonlyMap<string, number>;
}

/** Where in a change something stands. */
export type Field = ReadonlyArray<string | number>;

/** Finds the nearest id of a section; one finder serves all the changes of a draft. */
export type Suggest = (section: MapSection, id: string) => string | undefined;

/** Makes the finders of a draft, each when it is first needed. */
export function suggestIn(draft: Draft): Suggest {
  const finders = new Map<MapSection, FindNearest>();
  return (section, id) => {
    const finder = finders.get(section) ?? nearestAmong(draft.maps[section].keys());
    finders.set(section, finder);
    return finder(id);
  };
}

/** The step of the change with a number. */
export function stepOf(draft: Draft, number: number, suggest: Suggest, problems: Problem[]): Step {
  const lost = new Map<string, number>();
  const report: Step['problem'] = (field, parts) =>
    problems.push(problemOf({ ...parts, path: ['changes', number, ...field] }));
  const replace: Step['replace'] = (entry, record) => {
    Object.assign(entry, { record, touchedBy: number });
    notePointing(draft, entry);
  };
  return {
    draft,
    lost,
    replace,
    problem: report,
    known(section, id, ...field) {
      const entry = draft.maps[section].get(id);
      if (!entry) report(field, unknown(section, id, suggest));
      return entry?.record as never;
    },
    isNew(section, id, ...field) {
      if (isReserved(section, id)) {
        report(field, {
          code: 'reserved-id',
          message: `the id ${quote(id)} is reserved`,
          received: quote(id),
        });
        return false;
      }
      if (!draft.maps[section].has(id)) return true;
      const message = `there is a ${SINGULAR[section]} ${quote(id)} already`;
      report(field, { code: 'duplicate-id', message, received: quote(id) });
      return false;
    },
    put(section, id, record) {
      const entry = draft.maps[section].get(id) ?? entryOf(section, id, record);
      draft.maps[section].set(id, entry);
      draft.droppedBy.delete(id);
      replace(entry, record);
    },
    remove(entry) {
      entry.record = undefined;
      if (entry.id === undefined) return;
      draft.maps[entry.section as MapSection].delete(entry.id);
      draft.droppedBy.set(entry.id, number);
    },
    lose(what) {
      lost.set(what, (lost.get(what) ?? 0) + 1);
    },
  };
}

/** The links at a party, as provider or as customer. */
export function linksAt({ draft }: Step, party: string, end: 'provider' | 'customer'): Entry[] {
  return pointingAt(draft, { section: 'parties', id: party }).filter(
    ({ section, record }) => section === 'links' && (record as LinkDefinition)[end] === party,
  );
}

/** The record of a link's entry. */
export function linkIn(entry: Entry): LinkDefinition {
  return entry.record as LinkDefinition;
}

/** Whether a party is an external customer. */
export function isCustomer(party: Pick<PartyDefinition, 'kind'>): boolean {
  return party.kind === 'customer';
}

/** Words that point at no record; for a moment they would, if one had such an id until a later change. */
function isReserved(section: MapSection, id: string): boolean {
  return id === ORGANISATION || (section !== 'parties' && CULTURE_REFERENCES.includes(id));
}

function unknown(section: MapSection, id: string, suggest: Suggest): Omit<ProblemParts, 'path'> {
  const expected = `the id of a ${SINGULAR[section]}`;
  return { code: 'unknown-id', expected, received: quote(id), suggestion: suggest(section, id) };
}
