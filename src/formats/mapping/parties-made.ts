import { ORGANISATION } from '../../model/ids.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { type GatheredRecords, placeOfGathered, withRecords } from './gathered.js';
import { knownParties, REFERENCES } from './references.js';
import { slugOf } from './slug.js';

/** The tag of parties that were made because something names them. */
export const MADE = 'made-of-reference';

interface MadeParty {
  readonly id: string;
  readonly name: string;
  readonly origin: number;
  readonly line: number;
}

/**
 * Makes the parties that links, parents and goals name and nobody declares, under the id that their name would make; each is told, with the
 * first place that names it. References still hold the names.
 */
export function partiesMade(all: GatheredRecords): GatheredRecords {
  const { has, sharing } = knownParties(all);
  const placeOf = placeOfGathered(all);
  const made = new Map<string, MadeParty>();
  const problems: Problem[] = [];
  for (const section of ['links', 'parties', 'goals'] as const) {
    const placed = all.sections[section];
    placed?.records.forEach((record, row) => {
      for (const field of REFERENCES[section]!) {
        const name = Object.hasOwn(record, field) ? record[field] : undefined;
        if (typeof name !== 'string' || name === ORGANISATION || has(name) || sharing(name).length > 0)
          continue;
        const id = slugOf(name);
        if (made.has(id)) continue;
        made.set(id, { id, name, origin: placed.origins[row]!, line: placed.lines[row]! });
        const path = [section, row, field];
        const message = `nobody declares ${quote(name)}: it was made a department with the tag ${MADE}`;
        const problem = problemOf({ code: 'made-party', severity: 'warning', path, message });
        problems.push({ ...problem, row, ...placeOf(section, row, field) });
      }
    });
  }
  return made.size === 0 ? all : withParties(all, [...made.values()], problems);
}

function withParties(
  all: GatheredRecords,
  made: readonly MadeParty[],
  problems: readonly Problem[],
): GatheredRecords {
  const { parties = { records: [], origins: [], lines: [] } } = all.sections;
  const records = made.map(({ id, name }) => ({
    ...{ id, ...(name !== id && { name }), kind: 'department', tags: [MADE] },
  }));
  const whole = {
    records: [...parties.records, ...records],
    origins: [...parties.origins, ...made.map(({ origin }) => origin)],
    lines: [...parties.lines, ...made.map(({ line }) => line)],
  };
  return withRecords({
    ...{ ...all, sections: { ...all.sections, parties: whole } },
    problems: [...all.problems, ...problems],
  });
}
