import { type Problem, problemOf } from '../../model/problem.js';
import {
  type Gathered,
  type GatheredRecords,
  type PlacedRecords,
  placeOfGathered,
  type TableRecord,
  withRecords,
} from './gathered.js';
import { type KnownParties, knownParties } from './references.js';
import { slugOf } from './slug.js';
import { uniqueIds } from './unique-ids.js';

/** The most links that cells naming several parties make: two long cells of one row would make millions. */
const MOST_MADE = 1_000_000;

/** The ends of a link that may name several parties in one cell. */
const ENDS = ['provider', 'customer'] as const;

/** A link that a row comes to, and what tells it from the others of the row. */
interface PartOfRow {
  readonly record: TableRecord;
  readonly row: number;
  readonly others: readonly string[];
}

/**
 * Makes a link of its own for each of several parties that one cell names. Their ids are that of the row, a hyphen and the names that tell
 * them apart, written like ids, so that they stay the same whatever the order of the rows.
 */
export function linksApart(gathered: Gathered): GatheredRecords {
  const all = gathered.all();
  const { links } = all.sections;
  if (!links) return all;
  const parties = knownParties(all);
  const placeOf = placeOfGathered(all);
  const problems = [...all.problems];
  let made = 0;
  const parts = links.records.flatMap((record, row) => {
    const { fields } = all.origins[links.origins[row]!]!;
    const separators = ENDS.map((end) => fields.get(end)?.source.separator);
    const ends = endsOf(record, separators, parties);
    const count = ends[0].length * ends[1].length;
    made += count > 1 ? count : 0;
    if (count <= 1 || made <= MOST_MADE) return partsOf(record, row, ends);
    if (made - count <= MOST_MADE) problems.push({ ...tooMany(row), ...placeOf('links', row) });
    return [];
  });
  const ids = uniqueIds(parts.map(({ record, others }) => [record.id, others]));
  const apart: PlacedRecords = {
    records: parts.map(({ record, others }, at) =>
      others.length === 0 || record.id === undefined ? record : { ...record, id: ids[at] },
    ),
    origins: parts.map(({ row }) => links.origins[row]!),
    lines: parts.map(({ row }) => links.lines[row]!),
  };
  return withRecords({ ...all, problems, sections: { ...all.sections, links: apart } });
}

function tooMany(row: number): Problem {
  const expected = `at most ${MOST_MADE} links of rows that name several parties`;
  return problemOf({ code: 'too-large', path: ['links', row], expected, received: 'more of them' });
}

type Ends = readonly [providers: readonly unknown[], customers: readonly unknown[]];

function endsOf(
  record: TableRecord,
  separators: ReadonlyArray<string | undefined>,
  parties: KnownParties,
): Ends {
  const [providers, customers] = ENDS.map((end, at) => partiesIn(record[end], separators[at], parties));
  return [providers!, customers!];
}

function partsOf(record: TableRecord, row: number, [providers, customers]: Ends): readonly PartOfRow[] {
  return providers.flatMap((provider) =>
    customers.map((customer) => ({
      record: {
        ...record,
        ...(provider !== undefined && { provider }),
        ...(customer !== undefined && { customer }),
      },
      row,
      others: [...(providers.length > 1 ? [provider] : []), ...(customers.length > 1 ? [customer] : [])].map(
        (name) => slugOf(String(name)),
      ),
    })),
  );
}

/** The parties that a cell names between separators, each once; the cell as it is where the whole is one, or nothing else is there. */
function partiesIn(
  cell: unknown,
  separator: string | undefined,
  { has, idOf }: KnownParties,
): readonly unknown[] {
  if (typeof cell !== 'string' || separator === undefined || !cell.includes(separator) || has(cell))
    return [cell];
  const named = new Map<string, string>();
  for (const part of cell.split(separator)) {
    const name = part.trim();
    const id = idOf(name) ?? slugOf(name);
    if (name !== '' && !named.has(id)) named.set(id, name);
  }
  return named.size === 0 ? [cell] : [...named.values()];
}
