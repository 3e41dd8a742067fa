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
  const { parts, problems } = allParts(all, links);
  const ids = uniqueIds(parts.map(({ record, others }) => [record.id, others]));
  const apart: PlacedRecords = {
    records: parts.map(({ record, others }, at) =>
      others.length === 0 || record.id === undefined ? record : { ...record, id: ids[at] },
    ),
    origins: parts.map(({ row }) => links.origins[row]!),
    lines: parts.map(({ row }) => links.lines[row]!),
  };
  const sections = { ...all.sections, links: apart };
  return withRecords({ ...all, problems: [...all.problems, ...problems], sections });
}

/** The links of all rows; those of rows that make too many are left out, and the first such row is told. */
function allParts(all: GatheredRecords, links: PlacedRecords) {
  const parties = knownParties(all);
  const placeOf = placeOfGathered(all);
  const parts: PartOfRow[] = [];
  const problems: Problem[] = [];
  let made = 0;
  links.records.forEach((record, row) => {
    const { fields } = all.origins[links.origins[row]!]!;
    const [providers, customers] = ENDS.map((end) =>
      partiesIn(record[end], fields.get(end)?.source.separator, parties),
    ) as [readonly unknown[], readonly unknown[]];
    const count = providers.length * customers.length;
    made += count > 1 ? count : 0;
    if (count === 1 || made <= MOST_MADE)
      for (const part of partsOf(record, row, providers, customers)) parts.push(part);
    else if (made - count <= MOST_MADE) problems.push({ ...tooMany(row), ...placeOf('links', row) });
  });
  return { parts, problems };
}

function tooMany(row: number): Problem {
  const expected = `at most ${MOST_MADE} links of rows that name several parties`;
  return problemOf({ code: 'too-large', path: ['links', row], expected, received: 'more of them' });
}

function partsOf(
  record: TableRecord,
  row: number,
  providers: readonly unknown[],
  customers: readonly unknown[],
): readonly PartOfRow[] {
  if (providers.length * customers.length === 1)
    return [{ record: withEnds(record, providers[0], customers[0]), row, others: [] }];
  return providers.flatMap((provider) =>
    customers.map((customer) => ({
      record: withEnds(record, provider, customer),
      row,
      others: [...(providers.length > 1 ? [provider] : []), ...(customers.length > 1 ? [customer] : [])].map(
        (name) => slugOf(String(name)),
      ),
    })),
  );
}

function withEnds(record: TableRecord, provider: unknown, customer: unknown): TableRecord {
  if (record.provider === provider && record.customer === customer) return record;
  return {
    ...record,
    ...(provider !== undefined && { provider }),
    ...(customer !== undefined && { customer }),
  };
}

/** What people put between parties in a cell, besides what a mapping says. */
const COMMON = [';', ',', '/', '\n', '|', '&', '+'];

/**
 * The parties a cell names, each once: one where the whole is one, else those between the separators. What nobody said to be a separator is
 * one only between parties that are known: a name may hold it.
 */
function partiesIn(cell: unknown, separator: string | undefined, parties: KnownParties): readonly unknown[] {
  if (typeof cell !== 'string' || parties.has(cell)) return [cell];
  const isSaid = separator !== undefined && cell.includes(separator);
  const between = isSaid
    ? separator
    : COMMON.find((one) => cell.includes(one) && namesIn(cell, one).every(parties.has));
  const names = between === undefined ? [] : namesIn(cell, between);
  return names.length === 0 ? [cell] : named(names, parties);
}

function namesIn(cell: string, separator: string): readonly string[] {
  return cell
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** However a party is called, it is there once. */
function named(names: readonly string[], { idOf }: KnownParties): readonly string[] {
  const byId = new Map<string, string>();
  for (const name of names) {
    const id = idOf(name) ?? slugOf(name);
    if (!byId.has(id)) byId.set(id, name);
  }
  return [...byId.values()];
}
