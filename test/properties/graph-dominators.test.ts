import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { GraphDocument, GraphLink } from './graph-chains.js';

const PARTIES = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
const GUEST = 'guest';

/**
 * Chains without cycles whose links each have one clause: any one of all inbound links of the provider, and none where
 * it has no inbound link. A link runs to a party later in the list, or to the customer, who provides nothing.
 */
const anyOfChains: fc.Arbitrary<GraphDocument> = fc
  .array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 22, size: 'max' })
  .map((arrows) => {
    const order = [...PARTIES, GUEST];
    const links = arrows.map(([one, other], k) => {
      const provider = one % PARTIES.length;
      const customer = provider + 1 + (other % (order.length - 1 - provider));
      return { id: `l${k}`, provider: order[provider]!, customer: order[customer]! };
    });
    const entries = links.map(({ id, provider, customer }): [string, GraphLink] => {
      const inbound = links.filter((link) => link.customer === provider).map((link) => link.id);
      const requires = inbound.length === 0 ? [] : [inbound];
      return [id, { provider, customer, service: 'help', requires }];
    });
    const parties = order.map((id) => [id, { kind: id === GUEST ? 'customer' : 'team' }]);
    return { parties: Object.fromEntries(parties), links: Object.fromEntries(entries) };
  });

/** The parties that a walk from a virtual root still reaches when one is gone; the root leads to all without suppliers. */
function reachedWithout({ links }: GraphDocument, gone: string): Set<string> {
  const arrows = Object.values(links);
  const sources = PARTIES.filter((party) => arrows.every(({ customer }) => customer !== party));
  const reached = new Set(sources.filter((party) => party !== gone));
  // A set may grow while it is walked: what is added is visited too.
  for (const party of reached) {
    for (const { provider, customer } of arrows) {
      if (provider === party && customer !== gone) reached.add(customer);
    }
  }
  return reached;
}

describe('without cycles, where any one inbound link is enough', () => {
  it('the critical parties of a touchpoint are the dominators of its provider', () => {
    fc.assert(
      fc.property(anyOfChains, (document) => {
        const rows = upstreamParties(parseChain(document)).rows();
        for (const [id, link] of Object.entries(document.links)) {
          if (link.customer !== GUEST) continue;
          const dominators = PARTIES.filter((party) => !reachedWithout(document, party).has(link.provider));
          const critical = rows.filter((row) => row.touchpoint === id && row.critical);
          expect(critical.map((row) => row.party).sort()).toEqual(dominators);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the links a party stops are those whose provider it dominates', () => {
    fc.assert(
      fc.property(anyOfChains, fc.constantFrom(...PARTIES), (document, party) => {
        const stopped = downstreamOf(parseChain(document), party)
          .rows()
          .filter((row) => row.stops);
        const reached = reachedWithout(document, party);
        const dominated = Object.entries(document.links).filter(([, link]) => !reached.has(link.provider));
        expect(stopped.map((row) => row.link).sort()).toEqual(dominated.map(([id]) => id).sort());
      }),
      { numRuns: 500 },
    );
  });
});
