import {
  type Gathered,
  type GatheredRecords,
  type PlacedRecords,
  type TableRecord,
  withRecords,
} from './gathered.js';
import { knownParties } from './references.js';

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
  return withRecords({ ...all, sections: { ...all.sections, links: apart satisfies PlacedRecords } });
}

/** What people put between parties in a cell, besides what a mapping says. */
const COMMON = [';', ',', '/', '\n', '|', '&', '+'];

/**
 * The parties a cell names: one where the whole is one, else those between the separators. What nobody said to be a separator is one only
 * between parties that are known: a name may hold it.
 */
function partiesIn(
  cell: unknown,
  separator: string | undefined,
  isParty: (name: string) => boolean,
): readonly unknown[] {
  if (typeof cell !== 'string' || isParty(cell)) return [cell];
  if (separator !== undefined && cell.includes(separator)) {
    const names = partsOf(cell, separator);
    return names.length === 0 ? [cell] : names;
  }
  const between = COMMON.find((one) => cell.includes(one) && partsOf(cell, one).every(isParty));
  const known = between === undefined ? [] : partsOf(cell, between);
  return known.length === 0 ? [cell] : known;
}

function partsOf(cell: string, separator: string): readonly string[] {
  const names = cell.split(separator).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
