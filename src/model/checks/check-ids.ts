import { CULTURE_REFERENCES } from '../culture.js';
import type { DocumentRecords } from '../document-records.js';
import { ORGANISATION } from '../ids.js';
import { type ProblemSink, problemOf, quote } from '../problem.js';

const SHARED = ['parties', 'links', 'goals'] as const;

/**
 * Parties, links and goals share one namespace, so that `subject` and `supports` are one flat column each;
 * `organisation` stands for the whole and is nobody's id, and what `supports` may name beside links and goals is no id of theirs.
 */
export function checkIds(records: DocumentRecords, problems: ProblemSink): void {
  const { maps } = records;
  const seen = new Map<string, (typeof SHARED)[number]>();
  for (const section of SHARED) {
    for (const id of maps[section].keys()) {
      const path = [section, id];
      const other = seen.get(id);
      if (id === ORGANISATION || (section !== 'parties' && CULTURE_REFERENCES.includes(id))) {
        const message = `the id ${quote(id)} is reserved: it stands for ${id === ORGANISATION ? 'the whole organisation' : 'a step to a service-centred culture'}`;
        problems.push(problemOf({ code: 'reserved-id', path, message, received: quote(id) }));
      } else if (other) {
        const message = `the id ${quote(id)} already stands in ${other}${rowInWords(records.rowOf?.(other, id))}; parties, links and goals share one namespace`;
        problems.push(problemOf({ code: 'duplicate-id', path, message, received: quote(id) }));
      } else seen.set(id, section);
    }
  }
}

function rowInWords(row: number | undefined): string {
  return row === undefined ? '' : `, row ${row}`;
}
