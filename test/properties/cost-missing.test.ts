import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costToServe } from '../../src/analyses/cost-to-serve.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { type CostDocument, sharesOf } from '../reference/cost.js';
import { costDocuments } from '../support/chains-of-cost.js';

const RESTS = ['unallocated', 'normalised'] as const;

it('what is missing behind a touchpoint is what a search against the flow finds', () => {
  fc.assert(
    fc.property(costDocuments(), fc.constantFrom(...RESTS), (document, rest) => {
      for (const row of costToServe(parseChain(document), { rest })) {
        const { costs, shares } = missingBehind(document, rest, row.provider);
        expect([row.missingCosts, row.missingShares]).toEqual([costs, shares]);
        expect(row.complete).toBe(row.cost !== null && costs + shares === 0);
      }
    }),
    { numRuns: 300 },
  );
});

/** How many costs and shares are not stated of a party and of all from whom something reaches it. */
function missingBehind(document: CostDocument, rest: (typeof RESTS)[number], start: string) {
  const { parties, links } = document;
  const all = Object.values(links);
  const used = [...sharesOf(document, rest).values()];
  const reached = new Set([start]);
  let shares = 0;
  for (const party of reached) {
    for (const [place, { provider, customer }] of all.entries()) {
      if (customer !== party) continue;
      if (used[place] === undefined) shares++;
      else if (used[place] > 0) reached.add(provider);
    }
  }
  const lacking = [...reached].filter(
    (id) => parties[id]!.kind !== 'customer' && parties[id]!.cost === undefined,
  );
  return { costs: lacking.length, shares };
}
