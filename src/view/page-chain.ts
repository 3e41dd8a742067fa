import { impact } from '../analyses/impact.js';
import { leadTimeLinks } from '../analyses/lead-time-links.js';
import { upstream } from '../analyses/upstream.js';
import { upstreamParties } from '../analyses/upstream-parties.js';
import { parseChain } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
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
  /** The rows of a table; worked out once, when they are first asked for. */
  rowsOf(name: string): ShownRows;
}

/** More rows than that nobody reads; the page says that there are more. */
const MOST_ROWS = 100_000;

const LIVE: Readonly<Record<(typeof LIVE_TABLES)[number], (chain: ServiceChain) => Table<object>>> = {
  upstream,
  'upstream-parties': upstreamParties,
  impact,
  'lead-time-links': leadTimeLinks,
};

/** Reads what the page carries. */
export function pageChainOf(data: PageData): PageChain {
  const chain = parseChain(data.chain);
  const tables = new Map(data.tables.map((table) => [table.declaration.name, table]));
  const known = new Map<string, ShownRows>();
  return {
    chain,
    declarations: data.tables.map(({ declaration }) => declaration),
    rowsOf(name) {
      const rows = known.get(name) ?? shownRows(chain, tables.get(name)!);
      known.set(name, rows);
      return rows;
    },
  };
}

function shownRows(chain: ServiceChain, { declaration, rows, count }: PageTable): ShownRows {
  if (rows !== null) {
    const names = Object.keys(declaration.columns);
    const rowOf = (cells: (typeof rows)[number]) =>
      Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
    return { rows: rows.map(rowOf), count };
  }
  return firstRows(LIVE[declaration.name as keyof typeof LIVE](chain) as Table);
}

/** The rows of a table, as far as anybody reads them. */
export function firstRows(table: Table): ShownRows {
  const rows: AnyRow[] = [];
  for (const row of table) {
    if (rows.length === MOST_ROWS) return { rows, count: null };
    rows.push(row);
  }
  return { rows, count: rows.length };
}
