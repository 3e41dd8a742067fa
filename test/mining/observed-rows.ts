import { type ObservedLinksRow, observedLinksTable } from '../../src/mining/observed-links-table.js';
import type { Table } from '../../src/tables/table.js';

/** A row of `observedLinks`, told as `provider>customer service`; the customer is external where it is called guests. */
export function seen(told: string, besides: Partial<ObservedLinksRow> = {}): ObservedLinksRow {
  const [, provider, customer, service] = /^(.+)>(\S+)(?: (.+))?$/.exec(told)!;
  return {
    ...{
      customerKind: customer === 'guests' ? 'customer' : 'inside',
      provider: provider!,
      customer: customer!,
    },
    ...{ service: service ?? 'work', channel: null, links: 1, suppressed: false },
    ...{ count: 10, share: 0.1, cases: 8, medianWaiting: 5, p90Waiting: 20 },
    ...{ firstSeen: '2026-03-01', lastSeen: '2026-03-31' },
    ...besides,
  };
}

/** A row whose figures are hidden. */
export function hidden(told: string): ObservedLinksRow {
  const none = { count: null, share: null, cases: null, medianWaiting: null, p90Waiting: null };
  return seen(told, { suppressed: true, ...none, firstSeen: null, lastSeen: null });
}

/** The row of links too rare to be told apart. */
export function rare(links: number): ObservedLinksRow {
  const none = { cases: null, medianWaiting: null, p90Waiting: null };
  return seen('a>b', { provider: null, customer: null, service: null, links, ...none });
}

/** An observation. */
export function observation(...rows: ObservedLinksRow[]): Table<ObservedLinksRow> {
  return observedLinksTable.of(() => rows);
}
