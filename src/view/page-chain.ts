import { blastRadius } from '../analyses/blast-radius.js';
import { criticalParties } from '../analyses/critical-parties.js';
import { impact } from '../analyses/impact.js';
import { internalSupply } from '../analyses/internal-supply.js';
import { leadTimeLinks } from '../analyses/lead-time-links.js';
import { positions } from '../analyses/positions.js';
import { rootCausesBy } from '../analyses/root-causes.js';
import { touchpointSummary } from '../analyses/touchpoint-summary.js';
import { unownedLinks } from '../analyses/unowned-links.js';
import { upstream } from '../analyses/upstream.js';
import { upstreamParties } from '../analyses/upstream-parties.js';
import { parseChain } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { CarriedRows } from '../report/web-page/carried-rows.js';
import type { LIVE_TABLES, PageData, PageTable } from '../report/web-page/page-data.js';
import type { AnyRow, Table, TableDeclaration } from '../tables/table.js';

/** The rows of a table as a page shows them, and how many there are. */
export interface ShownRows {
  readonly rows: readonly AnyRow[];
  /** How many rows there are; null where there are more than anybody counted. */
  readonly count: number | null;
}

/** What a page knows: the chain, and every table by its name. */
export interface PageChain {
  readonly chain: ServiceChain;
  readonly declarations: readonly TableDeclaration[];
  /** The rows of a table; worked out or read once, when they are first asked for. */
  rowsOf(name: string): ShownRows;
  /** The rows of a table that name a touchpoint in this column. */
  rowsAbout(name: string, column: string, touchpoint: string): readonly AnyRow[];
}

/** More rows than that nobody reads; the page says that there are more. */
const MOST_ROWS = 100_000;

/** Tables that are worked out of parties and links. */
const LIVE: Readonly<
  Record<Exclude<(typeof LIVE_TABLES)[number], 'root-causes'>, (chain: ServiceChain) => Table<object>>
> = {
  upstream,
  'upstream-parties': upstreamParties,
  impact,
  'lead-time-links': leadTimeLinks,
  'internal-supply': internalSupply,
  'touchpoint-summary': touchpointSummary,
  'unowned-links': unownedLinks,
  'critical-parties': criticalParties,
  'blast-radius': blastRadius,
  positions,
};

/** Reads what the page carries; `carried` gives the rows of a table that is not worked out here. */
export function pageChainOf(data: PageData, carried: (name: string) => CarriedRows): PageChain {
  const chain = parseChain(data.chain);
  const tables = new Map(data.tables.map((table) => [table.declaration.name, table]));
  const known = new Map<string, ShownRows>();
  const workedOut = (name: string): ShownRows => {
    const table = tables.get(name)!;
    if (name === 'root-causes') return causesShown(chain, data);
    if (table.count !== null) return { rows: rowsIn(table, carried(name)), count: table.count };
    return firstRows(LIVE[name as keyof typeof LIVE](chain));
  };
  const rowsOf = (name: string): ShownRows => {
    const rows = known.get(name) ?? workedOut(name);
    known.set(name, rows);
    return rows;
  };
  return {
    chain,
    declarations: data.tables.map(({ declaration }) => declaration),
    rowsOf,
    rowsAbout: (name, column, touchpoint) =>
      name === 'root-causes'
        ? rootCausesBy(chain, data.gaps, { touchpoints: [touchpoint] }).rows()
        : rowsOf(name).rows.filter((row) => row[column] === touchpoint),
  };
}

/** Of causes that are too many, those that are rated come first. */
function causesShown(chain: ServiceChain, { gaps }: PageData): ShownRows {
  const all = firstRows(rootCausesBy(chain, gaps));
  if (all.count !== null || gaps.length === 0) return all;
  return { rows: firstRows(rootCausesBy(chain, gaps, { isRatedOnly: true })).rows, count: null };
}

/** The rows of a table, as far as anybody reads them. */
export function firstRows(table: Table<object>): ShownRows {
  const shown: AnyRow[] = [];
  for (const row of table as Table) {
    if (shown.length === MOST_ROWS) return { rows: shown, count: null };
    shown.push(row);
  }
  return { rows: shown, count: shown.length };
}

/** Cells as they are carried, as rows. */
function rowsIn({ declaration }: PageTable, { rows, lists }: CarriedRows): readonly AnyRow[] {
  const columns = Object.entries(declaration.columns);
  const cellOf = (cell: CarriedRows['rows'][number][number], isList: boolean) =>
    isList && typeof cell === 'number' ? (lists[cell] as AnyRow[string]) : cell;
  return rows.map((cells) =>
    Object.fromEntries(columns.map(([name, { list }], i) => [name, cellOf(cells[i]!, list === true)])),
  );
}
