import { parseChain } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Attributes } from '../model/field-schemas.js';
import { isId, ORGANISATION } from '../model/ids.js';
import { checkKnownWord } from '../model/known-word.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Table } from '../tables/table.js';
import type { ObservedLinksRow } from './observed-links-table.js';

/** What a log does not say of a chain. */
export interface ObservedChainOptions {
  /** The name of the chain. */
  readonly name?: string | undefined;
  /** What the parties inside are: `team` where nothing is said. */
  readonly kind?: 'department' | 'team' | 'role' | 'system' | undefined;
}

/**
 * A chain of what `observedLinks` found: a party for each provider and customer, a link for each row. Rows of links seen too rarely are
 * left out: no link could say whom they serve. Figures are attributes of the link (`observed count`, `observed cases`, `median waiting`,
 * `p90 waiting`, `first seen`, `last seen`); a suppressed row gives the link without them. What serves a party of the same name as a customer
 * are two parties.
 *
 * Names become ids where they may be ids and none has them yet; else the id is made, and the name stays in `name`. The id of a link
 * is `provider → customer: service (channel)`, so that two logs are compared by it; where that cannot be an id, it is numbered. O(rows).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { duckdbEngine, observedChain, observedLinks } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'cook', 'kitchen', timestamp '2026-03-01 09:10', null),
 *     (1, 'serve', 'waiters', timestamp '2026-03-01 09:30', 'guests')
 *   ) as t(ticket, step, who, time, whom)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who', customer: 'whom' };
 * const log = { engine, source: { sql }, columns, performers: 'parties', customers: 'segments' } as const;
 * const observed = observedChain(await observedLinks(log), { name: 'Saturday' });
 * observed.links().map((link) => link.id); // [ 'kitchen → waiters: cook', 'waiters → guests: serve' ]
 * engine.close();
 * ```
 */
export function observedChain(
  table: Table<ObservedLinksRow>,
  options: ObservedChainOptions = {},
): ServiceChain {
  checkOptionNames(options, ['name', 'kind']);
  const { name, kind = 'team' } = options;
  checkKnownWord('kind', kind, ['department', 'team', 'role', 'system']);
  const taken = new Set<string>([ORGANISATION]);
  const parties = new Map<string, { readonly id: string; readonly name: string; readonly kind: string }>();
  const partyOf = (called: string, partyKind: string): string => {
    const key = JSON.stringify([partyKind === 'customer', called]);
    const id = parties.get(key)?.id ?? freeId(called, `${partyKind} ${parties.size + 1}`, taken);
    parties.set(key, { id, name: called, kind: partyKind });
    return id;
  };
  const rows = table.rows().filter(({ provider }) => provider !== null);
  const ends = rows.map((row) => ({
    provider: partyOf(row.provider!, kind),
    customer: partyOf(row.customer!, row.customerKind === 'customer' ? 'customer' : kind),
  }));
  const links = rows.map((row, at) => {
    const channel = row.channel === null ? {} : { channel: row.channel };
    const id = freeId(linkName(row), `link ${at + 1}`, taken);
    return [id, { ...ends[at]!, service: row.service ?? UNKNOWN, ...channel, attributes: attributesOf(row) }];
  });
  return parseChain({
    ...(name !== undefined && { name }),
    parties: Object.fromEntries(Array.from(parties.values(), ({ id, ...party }) => [id, party])),
    links: Object.fromEntries(links),
  });
}

/** What a link does where the log does not say. */
const UNKNOWN = 'unknown';

function linkName({ provider, customer, service, channel }: ObservedLinksRow): string {
  return `${provider} → ${customer}: ${service ?? UNKNOWN}${channel === null ? '' : ` (${channel})`}`;
}

/** A text as an id, or one that is made where it cannot be one. */
function freeId(wanted: string, made: string, taken: Set<string>): string {
  let id = isId(wanted) && !taken.has(wanted) ? wanted : made;
  while (taken.has(id)) id = `${id}′`;
  taken.add(id);
  return id;
}

function attributesOf(row: ObservedLinksRow): Attributes {
  const all = {
    'observed count': row.count,
    'observed cases': row.cases,
    'median waiting': row.medianWaiting,
    'p90 waiting': row.p90Waiting,
    'first seen': row.firstSeen,
    'last seen': row.lastSeen,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Attributes;
}
