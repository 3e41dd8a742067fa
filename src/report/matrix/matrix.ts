import { blastRadius } from '../../analyses/blast-radius.js';
import { journey } from '../../analyses/journey.js';
import { touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { upstreamOf } from '../../analyses/upstream.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { compareIds } from '../../model/ids.js';
import { cellAt } from '../../tables/blocks.js';

/** How a party stands behind a touchpoint. */
export interface Cell {
  readonly party: string;
  /** How many links it is away from the customer; 1 serves them directly. */
  readonly distance: number;
  /** Whether the touchpoint stops when it alone is down. */
  readonly critical: boolean;
}

/** A touchpoint with what stands behind it, of the columns that are shown. */
export interface MatrixRow {
  readonly touchpoint: string;
  readonly customer: string;
  readonly cells: readonly Cell[];
}

/** Which party stands behind which touchpoint. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** The parties, those that reach most touchpoints first. */
  readonly columns: readonly string[];
  /** How many touchpoints there are. */
  readonly touchpoints: number;
  /** How many parties reach any. */
  readonly reaching: number;
  /** How many reach none. External customers are not counted. */
  readonly idle: number;
}

/** How much is shown. */
export const MOST_ROWS = 80;
export const MOST_COLUMNS = 120;

/**
 * The matrix of a chain. Of more rows or columns than are shown, the most exposed stay: touchpoints with most parties behind them,
 * parties that reach most touchpoints. O((parties + links) · touchpoints / 32), and the closures of the touchpoints that are shown.
 */
export function matrixOf(chain: ServiceChain): Matrix {
  const parties = blastRadius(chain).rows();
  const reaching = parties
    .filter(({ touchpointsExposed }) => touchpointsExposed > 0)
    .sort((a, b) => b.touchpointsExposed - a.touchpointsExposed || compareIds(a.party, b.party));
  const columns = reaching.slice(0, MOST_COLUMNS).map(({ party }) => party);
  const shown = mostExposed(chain);
  const rows = journey(chain)
    .rows()
    .filter(({ touchpoint }) => shown === undefined || shown.has(touchpoint))
    .map(({ touchpoint, customer }) => ({
      touchpoint,
      customer,
      cells: cellsOf(chain, touchpoint, columns),
    }));
  return {
    ...{ rows, columns, touchpoints: chain.touchpoints().length },
    ...{ reaching: reaching.length, idle: parties.length - reaching.length },
  };
}

/** The touchpoints that are shown; undefined for all of them. */
function mostExposed(chain: ServiceChain): ReadonlySet<string> | undefined {
  if (chain.touchpoints().length <= MOST_ROWS) return undefined;
  const counts: Array<{ readonly touchpoint: string; readonly parties: number }> = [];
  for (const { length, columns } of touchpointSummary(chain).batches({ columns: ['touchpoint', 'parties'] }))
    for (let i = 0; i < length; i++)
      counts.push({
        touchpoint: cellAt(columns.touchpoint!, i) as string,
        parties: cellAt(columns.parties!, i) as number,
      });
  counts.sort((a, b) => b.parties - a.parties || compareIds(a.touchpoint, b.touchpoint));
  return new Set(counts.slice(0, MOST_ROWS).map(({ touchpoint }) => touchpoint));
}

/** The parties behind one touchpoint, in the order of the columns. */
function cellsOf(chain: ServiceChain, touchpoint: string, parties: readonly string[]): readonly Cell[] {
  const { provider } = chain.link(touchpoint);
  const known = new Map<string, Cell>([[provider, { party: provider, distance: 1, critical: true }]]);
  const columns = ['provider', 'distance', 'providerCritical'];
  for (const batch of upstreamOf(chain, touchpoint).batches({ columns })) {
    for (let i = 0; i < batch.length; i++) {
      const party = cellAt(batch.columns.provider!, i) as string;
      // The nearest come first.
      if (known.has(party)) continue;
      const distance = cellAt(batch.columns.distance!, i) as number;
      known.set(party, { party, distance, critical: cellAt(batch.columns.providerCritical!, i) as boolean });
    }
  }
  return parties.flatMap((party) => known.get(party) ?? []);
}
