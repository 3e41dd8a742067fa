import { chainFromRows, type ServiceChain } from '../../src/index.js';
import { randomStream } from '../bench/organisation/random.js';

/** How large a chain to make. */
export interface LargeChain {
  readonly parties: number;
  readonly links: number;
}

const DEPARTMENTS = 25;
const CUSTOMERS = 12;
const STAGES = ['first-contact', 'service-delivery', 'after-service'] as const;

/**
 * A chain of departments with their teams, systems and partners, which mostly serve whoever stands nearer to the customers; every 25th link is a
 * touchpoint, every 17th without owner. The same size gives the same chain; `turned` writes it in the reverse order.
 */
export function largeChain({ parties, links }: LargeChain, turned = false): ServiceChain {
  const { next } = randomStream(11);
  const inside = parties - DEPARTMENTS - CUSTOMERS;
  const some = (count: number) => Math.floor(next() * count);
  const partyRows = [
    ...Array.from({ length: DEPARTMENTS }, (_, i) => ({
      id: `d${i}`,
      kind: 'department',
      name: `Department ${i}`,
    })),
    ...Array.from({ length: inside }, (_, i) => insideRow(i)),
    ...Array.from({ length: CUSTOMERS }, (_, i) => ({
      id: `c${i}`,
      kind: 'customer',
      name: `Customer ${i}`,
    })),
  ];
  const linkRows = Array.from({ length: links }, (_, i) => {
    const from = 1 + some(inside - 1);
    const to = i % 25 === 0 ? `c${some(CUSTOMERS)}` : `p${some(from)}`;
    return {
      ...{ id: `l${i}`, provider: `p${from}`, customer: to, service: `service ${i}` },
      owner: i % 17 === 0 ? null : `p${from}`,
      stage: i % 25 === 0 ? STAGES[i % 3]! : null,
    };
  });
  return chainFromRows({
    parties: turned ? partyRows.reverse() : partyRows,
    links: turned ? linkRows.reverse() : linkRows,
  });
}

function insideRow(i: number) {
  const isPartner = i % 29 === 7;
  return {
    ...{ id: `p${i}`, kind: isPartner ? 'partner' : i % 13 === 5 ? 'system' : 'team', name: `Party ${i}` },
    partOf: isPartner ? null : `d${i % DEPARTMENTS}`,
  };
}
