import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialParties } from '../../src/analyses/partial-parties.js';
import { touchpointSummary } from '../../src/analyses/touchpoint-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { graphChains } from '../properties/graph-chains.js';
import { hotelWith } from '../support/hotel-in-part.js';

describe('the parties modelled in part', () => {
  it('come with the touchpoints that need all they receive, those with most first', () => {
    expect(partialParties(hotelWith('archive', 'frontDesk', 'guest', 'hr', 'laundryCo')).rows()).toEqual([
      {
        party: 'hr',
        lane: 'support',
        received: 1,
        touchpointsExposed: 4,
        touchpoints: ['L1', 'L2', 'L3', 'L4'],
      },
      { party: 'laundryCo', lane: 'partner', received: 0, touchpointsExposed: 2, touchpoints: ['L2', 'L4'] },
      // L1 and L2 state what they require of what the front desk receives; L4 does not.
      { party: 'frontDesk', lane: 'front-stage', received: 4, touchpointsExposed: 1, touchpoints: ['L4'] },
      { party: 'archive', lane: 'support', received: 1, touchpointsExposed: 0, touchpoints: [] },
      { party: 'guest', lane: 'customer', received: 4, touchpointsExposed: 0, touchpoints: [] },
    ]);
  });

  it('are none of a chain that is modelled completely', () => {
    expect(partialParties(hotelWith()).rows()).toEqual([]);
  });

  it('are behind exactly the touchpoints whose summary says that more may be', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        const open = touchpointSummary(chain)
          .rows()
          .filter(({ modelled }) => modelled === 'partial')
          .map(({ touchpoint }) => touchpoint);
        const named = new Set(
          partialParties(chain)
            .rows()
            .flatMap(({ touchpoints }) => touchpoints),
        );
        expect([...named].sort()).toEqual(open.sort());
      }),
      { numRuns: 200 },
    );
  });
});
