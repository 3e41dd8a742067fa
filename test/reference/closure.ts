import { inIdOrder, kindOf, linkIds, linkOf, neededBy, type PlainChain, partyIds } from './plain-chain.js';

/**
 * C(l) with d: the least set that holds the link and every link named in a clause of req(m) for m in the set.
 * The link itself has distance 1, the links it needs have 2, and so on by breadth-first level.
 */
export function upstreamLinks(chain: PlainChain, link: string): Map<string, number> {
  const distances = new Map([[link, 1]]);
  let level = [link];
  for (let distance = 2; level.length > 0; distance += 1) {
    const needed = new Set(level.flatMap((id) => [...neededBy(chain, id)]));
    level = [...needed].filter((id) => !distances.has(id));
    for (const id of level) distances.set(id, distance);
  }
  return distances;
}

/**
 * The chain of parents from `start` to `link`, both included: the parent of a link is the least id among the
 * links one level nearer to `start` that need it.
 */
export function witness(chain: PlainChain, start: string, link: string): string[] {
  const distances = upstreamLinks(chain, start);
  const distance = distances.get(link);
  if (distance === undefined) throw new Error(`${link} is not upstream of ${start}`);
  if (distance === 1) return [link];
  const nearer = [...distances.keys()].filter((id) => distances.get(id) === distance - 1);
  const [parent] = inIdOrder(nearer.filter((id) => neededBy(chain, id).has(link)));
  if (parent === undefined) throw new Error(`${link} has a distance and no parent`);
  return [...witness(chain, start, parent), link];
}

/**
 * The distance of a party is the least distance of the links in the closure which it provides. A customer that
 * provides an input has a distance like any other party.
 */
export function partyDistances(chain: PlainChain, start: string): Map<string, number> {
  const nearest = new Map<string, number>();
  for (const [id, distance] of upstreamLinks(chain, start)) {
    const { provider } = linkOf(chain, id);
    nearest.set(provider, Math.min(distance, nearest.get(provider) ?? distance));
  }
  return nearest;
}

/**
 * The `assumed` flag: every path from `start` to `link` passes a link without stated `requires` before it
 * reaches `link` (`start` counts, `link` does not). That is: no path leads there over stated links alone.
 */
export function assumedOnEveryPath(chain: PlainChain, start: string, link: string): boolean {
  const overStatedLinks = new Set([start]);
  // A set may grow while it is walked: what is added is visited too.
  for (const id of overStatedLinks) {
    if (linkOf(chain, id).requires === undefined) continue;
    for (const needed of neededBy(chain, id)) overStatedLinks.add(needed);
  }
  return !overStatedLinks.has(link);
}

/**
 * The fewest links from a party, provider to customer, to any party of kind customer, whatever is required of
 * them. Customers have 0; a party from which none can be reached is absent.
 */
export function plainHops(chain: PlainChain): Map<string, number> {
  const customers = partyIds(chain).filter((party) => kindOf(chain, party) === 'customer');
  const hops = new Map(customers.map((party) => [party, 0]));
  for (let distance = 1; distance <= partyIds(chain).length; distance += 1) {
    for (const { provider, customer } of linkIds(chain).map((id) => linkOf(chain, id))) {
      if (hops.get(customer) === distance - 1 && !hops.has(provider)) hops.set(provider, distance);
    }
  }
  return hops;
}
