import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain, whatIf, witnessPaths } from '../../src/index.js';
import { toLosses, toReasons } from '../../src/report/index.js';
import { graphChains } from '../properties/graph-chains.js';
import { failures, linkIds, partyIds } from '../reference/service-chain-semantics.js';
import { helpLine } from '../support/chains.js';

it('what stands in is told where the loss is, also farther away', () => {
  const page = toLosses(helpLine(), { down: ['mains'], width: 200 });
  expect(page).toContain('solar power (sun) from solar and backup power (backup) from battery stand in');
  expect(page).toContain('for power (power) at knowledge base (tools)');
});

it('pages of any chain tell what the tables do, and nothing that is not there', () => {
  fc.assert(
    fc.property(graphChains({ maxParties: 6, maxLinks: 12 }), fc.nat(), fc.nat(), (document, one, other) => {
      const chain = parseChain(document);
      const ids = [...partyIds(document), ...linkIds(document)];
      const [from, to] = [ids[one % ids.length]!, ids[other % ids.length]!];
      const reasons = toReasons(chain, from, to, { width: 1000 });
      const ways = reasons.match(/^(The shortest|Another) way, /gm)?.length ?? 0;
      const rows = witnessPaths(chain, from, to).rows();
      const back = witnessPaths(chain, to, from, { limit: 1 }).rows();
      expect(ways).toBe(rows.length > 0 ? rows.length : back.length);
      expect(reasons).not.toMatch(/undefined|NaN|nothing it needs is lost/);
      if (chain.findParty(to)?.kind === 'customer') return;
      const down = chain.findParty(to) ? { parties: [to] } : { links: [to] };
      if (chain.findLink(from) && rows.length > 0)
        expect(/ stops when .* alone is down\./.test(reasons)).toBe(failures(document, down).has(from));
      const losses = toLosses(chain, { down: [to], width: 1000 });
      expect(losses).not.toMatch(/undefined|NaN|nothing it needs is lost/);
      const stopping = whatIf(chain, { down: [to] })
        .rows()
        .filter(({ state }) => state === 'stops').length;
      expect(losses.includes('\nStops\n')).toBe(stopping > 0);
    }),
    { numRuns: 300 },
  );
});
