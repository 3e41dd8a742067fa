import { type Problem, problemOf } from '../../model/problem.js';
import {
  type Gathered,
  type GatheredRecords,
  type PlacedRecords,
  placeOfGathered,
  type TableRecord,
  withRecords,
} from './gathered.js';
import { knownParties } from './references.js';

/** The most links that cells naming several parties make: two long cells of one row would make millions. */
const MOST_MADE = 1_000_000;

/** The ends of a link that may name several parties in one cell. */
const ENDS = ['provider', 'customer'] as const;

/**
 * Makes a link of its own for each of several parties that one cell names. Their ids are that of the row, a hyphen and what tells them
 * apart, so that they stay the same whatever the order of the rows.
 */
export function linksApart(gathered: Gathered): GatheredRecords {
  const all = gathered.all();
  const { links } = all.sections;
  if (!links) return all;
  const isParty = knownParties(all).has;
  const placeOf = placeOfGathered(all);
  const problems = [...all.problems];
  let made = 0;
  const apart: { records: TableRecord[]; origins: number[]; lines: number[] } = {
    records: [],
    origins: [],
    lines: [],
  };
  links.records.forEach((record, row) => {
    const origin = links.origins[row]!;
    const { fields } = all.origins[origin]!;
    const [providers, customers] = ENDS.map((end) =>
      partiesIn(record[end], fields.get(end)?.source.separator, isParty),
    ) as [readonly unknown[], readonly unknown[]];
    const count = providers.length * customers.length;
    made += count > 1 ? count : 0;
    if (count > 1 && made > MOST_MADE) {
      if (made - count <= MOST_MADE) problems.push({ ...tooMany(row), ...placeOf('links', row) });
      return;
    }
    for (const provider of providers) {
      for (const customer of customers) {
        const others = [providers.length > 1 && provider, customers.length > 1 && customer].filter(Boolean);
        const id = record.id === undefined ? {} : { id: [record.id, ...others].join('-') };
        apart.records.push(others.length === 0 ? record : { ...record, ...id, provider, customer });
        apart.origins.push(origin);
        apart.lines.push(links.lines[row]!);
      }
    }
  });
  const sections = { ...all.sections, links: apart satisfies PlacedRecords };
  return withRecords({ ...all, problems, sections });
}

function tooMany(row: number): Problem {
  const expected = `at most ${MOST_MADE} links of rows that name several parties`;
  return problemOf({ code: 'too-large', path: ['links', row], expected, received: 'more of them' });
}

/** The parties a cell names: one where the whole is one, else those between the separators. */
function partiesIn(
  cell: unknown,
  separator: string | undefined,
  isParty: (name: string) => boolean,
): readonly unknown[] {
  if (typeof cell !== 'string' || separator === undefined || !cell.includes(separator) || isParty(cell))
    return [cell];
  const names = cell
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? [cell] : [...new Set(names)];
}
