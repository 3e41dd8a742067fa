import type { DocumentRecords } from '../document-records.js';
import { BUILT_IN_MEASURES } from '../instruments/built-in.js';
import { type FindNearest, nearestAmong } from '../nearest.js';
import { type DocumentPath, type ProblemSink, problemOf, quote } from '../problem.js';
import type { MapSection } from '../sections.js';

const WORDS: Readonly<Record<MapSection, string>> = {
  parties: 'party',
  links: 'link',
  measures: 'measure',
  goals: 'goal',
};

/** Checks that an id points at something, and says what it could have pointed at if it does not. */
export interface References {
  /**
   * Reports an id that is in none of the sections and is none of the extra words; an absent one is reported elsewhere.
   *
   * @returns whether the id is known.
   */
  check(
    path: DocumentPath,
    id: string | undefined,
    sections: readonly MapSection[],
    words?: readonly string[],
  ): boolean;
}

/** Makes the reference check of one document; suggestions are looked up only once something is wrong. */
export function referencesOf(records: DocumentRecords, problems: ProblemSink): References {
  const finders = new Map<string, FindNearest>();
  const partyNamed = partiesByName(records);
  const nearest = (id: string, sections: readonly MapSection[], words: readonly string[]) => {
    const key = JSON.stringify([sections, words]);
    let finder = finders.get(key);
    if (!finder) {
      finder = nearestAmong([...sections.flatMap((section) => knownIds(records, section)), ...words]);
      finders.set(key, finder);
    }
    return finder(id);
  };
  return {
    check(path, id, sections, words = []) {
      if (id === undefined) return false;
      if (words.includes(id) || sections.some((section) => isKnown(records, section, id))) return true;
      if (sections.some((section) => records.unread.has(section))) return false;
      problems.push(
        problemOf({
          code: 'unknown-id',
          path,
          expected: inWords(sections, words),
          received: quote(id) + otherKind(records, id),
          suggestion:
            nearest(id, sections, words) ?? (sections.includes('parties') ? partyNamed(id) : undefined),
        }),
      );
      return false;
    },
  };
}

/** Measures also come with the library. */
function isKnown({ maps }: DocumentRecords, section: MapSection, id: string): boolean {
  return maps[section].has(id) || (section === 'measures' && BUILT_IN_MEASURES.has(id));
}

function knownIds({ maps }: DocumentRecords, section: MapSection): string[] {
  const own = [...maps[section].keys()];
  return section === 'measures' ? [...own, ...BUILT_IN_MEASURES.keys()] : own;
}

/** People write the name where the id belongs. The names are gathered at the first question, for all ids of a file may be wrong. */
function partiesByName({ maps }: DocumentRecords): (name: string) => string | undefined {
  let ids: Map<string, string> | undefined;
  return (name) => {
    if (!ids) {
      ids = new Map();
      for (const [id, party] of maps.parties) {
        const plain = party.name?.toLowerCase();
        if (plain !== undefined && !ids.has(plain)) ids.set(plain, id);
      }
    }
    return ids.get(name.toLowerCase());
  };
}

/** What may stand there: `the id of a party or link, or "organisation"`. */
function inWords(sections: readonly MapSection[], words: readonly string[]): string {
  const names = sections.map((section) => WORDS[section]);
  const kinds = [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' or ');
  if (words.length === 0) return `the id of a ${kinds}`;
  const range = words.length === 1 ? quote(words[0]) : `${quote(words[0])} … ${quote(words.at(-1))}`;
  return `the id of a ${kinds}, or ${range}`;
}

/** A link's id where a party's should stand is a common slip: say what the id really is. */
function otherKind(records: DocumentRecords, id: string): string {
  const section = (Object.keys(WORDS) as MapSection[]).find((candidate) => records.maps[candidate].has(id));
  return section ? ` (a ${WORDS[section]})` : '';
}
