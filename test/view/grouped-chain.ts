import { parseChain, type ServiceChain } from '../../src/index.js';

/** Twenty departments of ten teams each, a customer, and each team serving the next. */
export function groupedChain(): ServiceChain {
  const departments = Array.from({ length: 20 }, (_, i) => [`d${i}`, { kind: 'department' }] as const);
  const teams = Array.from(
    { length: 200 },
    (_, i) => [`t${i}`, { kind: 'team', partOf: `d${i % 20}` }] as const,
  );
  const links = teams.map(([id], i) => [
    `l${i}`,
    { provider: id, customer: i < 40 ? 'guest' : `t${(i * 7) % 40}`, service: `service ${i}` },
  ]);
  return parseChain({
    parties: Object.fromEntries([['guest', { kind: 'customer' }], ...departments, ...teams]),
    links: Object.fromEntries(links),
  });
}
