import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import type { Link } from '../model/link.js';
import type { Table } from '../tables/table.js';
import type { ObservedLinksRow } from './observed-links-table.js';

/** Two parties of whom one is said or seen to serve the other. */
export interface ComparedPair {
  readonly customerKind: ObservedLinksRow['customerKind'];
  /** Ids of the chain, or what the log calls who is not in it. */
  readonly provider: string;
  readonly customer: string;
  /** The declared links, by id. */
  readonly declared: readonly Link[];
  /** What was seen, suppressed or not, in the order of the observation. */
  readonly seen: readonly ObservedLinksRow[];
}

/**
 * The pairs of a chain and of an observation, external customers first, then by provider and customer. A customer whom the chain knows is
 * external where it says so, else where the log does. Links too rare to be told apart are of no pair; nor is what one party hands to itself,
 * which it does where two names mean one party. O((links + rows) · log (links + rows)).
 */
export function comparedPairs(
  chain: ServiceChain,
  observed: Table<ObservedLinksRow>,
  names: ReadonlyMap<string, string>,
): ComparedPair[] {
  const pairs = new Map<string, MutablePair>();
  const pairOf = (provider: string, customer: string, seenKind: ComparedPair['customerKind']) => {
    const kind = chain.findParty(customer)?.kind;
    const customerKind = kind === undefined ? seenKind : kind === 'customer' ? 'customer' : 'inside';
    const key = JSON.stringify([customerKind, provider, customer]);
    const pair = pairs.get(key) ?? { customerKind, provider, customer, declared: [], seen: [] };
    pairs.set(key, pair);
    return pair;
  };
  for (const link of chain.links()) pairOf(link.provider, link.customer, 'inside').declared.push(link);
  for (const row of observed) {
    if (row.provider === null || row.customer === null) continue;
    const provider = names.get(row.provider) ?? row.provider;
    const customer = names.get(row.customer) ?? row.customer;
    if (provider !== customer) pairOf(provider, customer, row.customerKind).seen.push(row);
  }
  return [...pairs.values()].sort(byEnds);
}

interface MutablePair extends ComparedPair {
  readonly declared: Link[];
  readonly seen: ObservedLinksRow[];
}

function byEnds(a: ComparedPair, b: ComparedPair): number {
  return (
    compareIds(a.customerKind, b.customerKind) ||
    compareIds(a.provider, b.provider) ||
    compareIds(a.customer, b.customer)
  );
}
