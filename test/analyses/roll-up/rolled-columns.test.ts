import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/analyses/roll-up.js';
import { parseChain } from '../../../src/chain/parse-chain.js';

describe('services of links rolled up into one', () => {
  const textOf = (...services: string[]) => {
    const parties = { desk: { kind: 'role' }, guest: { kind: 'customer' } };
    const links = services.map((service, k) => [`l${k}`, { provider: 'desk', customer: 'guest', service }]);
    return rollUp(parseChain({ parties, links: Object.fromEntries(links) }), { by: 'tier' }).chain.links()[0]!
      .service;
  };

  it('are named when they are few, each once and in order, and counted when they are many', () => {
    expect(textOf('talk')).toBe('talk');
    expect(textOf('talk', 'sale', 'talk', 'advice')).toBe('advice, sale, talk');
    expect(textOf('d', 'c', 'b', 'a', 'd')).toBe('4 services');
  });
});
