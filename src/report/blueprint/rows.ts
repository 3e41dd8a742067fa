import { positions } from '../../analyses/positions.js';
import type { ServiceChain } from '../../chain/service-chain.js';

/**
 * The rows of a service blueprint, from the customers down, as an inverted pyramid: who is served on top. *Backstage* serves the front
 * stage directly, *support* stands behind it. (Shostack, *Designing services that deliver*, 1984; Bitner, Ostrom & Morgan, 2008.)
 */
export const ROWS = ['customers', 'touchpoints', 'front-stage', 'backstage', 'support', 'partners'] as const;

/** One of {@link ROWS}. */
export type Row = (typeof ROWS)[number];

/** What a row is called. */
export const ROW_TITLES: Readonly<Record<Row, string>> = {
  customers: 'External customers',
  touchpoints: 'Touchpoints',
  'front-stage': 'Front stage',
  backstage: 'Backstage',
  support: 'Support',
  partners: 'Partners',
};

/** The lines of a service blueprint, each above the row it is listed with. */
export const LINES_ABOVE: Readonly<Partial<Record<Row, string>>> = {
  touchpoints: 'line of interaction',
  backstage: 'line of visibility',
  support: 'line of internal interaction',
};

/** Where a party stands: its row, and how many links it is away from an external customer. */
export interface Stand {
  readonly row: Row;
  /** Fewest links to an external customer; null where there is no way. */
  readonly distance: number | null;
}

/** Where each party stands, in the order of their ids. O(parties + links). */
export function standsOf(chain: ServiceChain): ReadonlyMap<string, Stand> {
  const rows = positions(chain).rows();
  const frontStage = new Set(rows.filter(({ lane }) => lane === 'front-stage').map(({ party }) => party));
  const backstage = new Set(
    chain
      .links()
      .filter(({ customer }) => frontStage.has(customer))
      .map(({ provider }) => provider),
  );
  return new Map(
    rows.map(({ party, lane, distance }) => {
      const inside = backstage.has(party) ? 'backstage' : 'support';
      return [party, { row: lane === 'support' ? inside : ROW_OF_LANE[lane], distance }];
    }),
  );
}

const ROW_OF_LANE = { customer: 'customers', partner: 'partners', 'front-stage': 'front-stage' } as const;
