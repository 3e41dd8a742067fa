import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';

interface Workshop {
  readonly alternatives: number;
  /** How many of the alternatives must work; 1 where nothing is said. */
  readonly atLeast?: number;
  readonly shared: number;
  /** The availability of each machine; none is stated where it is undefined. */
  readonly each: number | undefined;
}

/**
 * Machines that do the same, all fed by one mains; links and the shop never fail.
 *
 *   mains ──power1──▶ machine1 ──part1──┐
 *     ├─────power2──▶ machine2 ──part2──┼▶ shop ──order (at least k of the parts)──▶ buyer (customer)
 *     └─────power3──▶ machine3 ──part3──┘
 */
export function workshop({ alternatives, atLeast = 1, shared, each }: Workshop): ServiceChain {
  const numbers = Array.from({ length: alternatives }, (_, k) => k + 1);
  const link = (provider: string, customer: string) => ({
    ...{ provider, customer, service: 'work', availability: 1 },
  });
  const machine = { kind: 'system', ...(each !== undefined && { availability: each }) };
  return parseChain({
    parties: {
      buyer: { kind: 'customer' },
      mains: { kind: 'partner', availability: shared },
      shop: { kind: 'team', availability: 1 },
      ...Object.fromEntries(numbers.map((k) => [`machine${k}`, machine])),
    },
    links: {
      order: { ...link('shop', 'buyer'), requires: [{ atLeast, of: numbers.map((k) => `part${k}`) }] },
      ...Object.fromEntries(numbers.map((k) => [`part${k}`, link(`machine${k}`, 'shop')])),
      ...Object.fromEntries(numbers.map((k) => [`power${k}`, link('mains', `machine${k}`)])),
    },
  });
}

/** A touchpoint that stops when, in any group, all suppliers fail or one of them and one of the next group do. */
export function supplyChain({
  groups,
  each,
  of,
}: {
  groups: number;
  each: number;
  of: number;
}): ServiceChain {
  const suppliers = Array.from({ length: groups * each }, (_, k) => `s${k}`);
  const groupOf = (group: number) => suppliers.slice((group % groups) * each, ((group % groups) + 1) * each);
  const clauses = Array.from({ length: groups }, (_, group) => [
    groupOf(group).map((id) => `from-${id}`),
    {
      atLeast: 2 * each - 1,
      of: [...groupOf(group), ...groupOf(group + 1)].map((id) => `from-${id}`),
    },
  ]).flat();
  const works = { service: 'work', availability: 1 };
  return parseChain({
    parties: {
      buyer: { kind: 'customer' },
      shop: { kind: 'team', availability: 1 },
      ...Object.fromEntries(suppliers.map((id) => [id, { kind: 'partner', availability: of }])),
    },
    links: {
      order: { provider: 'shop', customer: 'buyer', requires: clauses, ...works },
      ...Object.fromEntries(
        suppliers.map((id) => [`from-${id}`, { provider: id, customer: 'shop', ...works }]),
      ),
    },
  });
}
