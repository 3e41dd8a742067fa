import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exposedLinks, exposures } from '../../src/analyses/exposures.js';
import { compiledOf } from '../../src/chain/compiled-chain.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { graphChains } from '../properties/graph-chains.js';
import { readingOf } from '../properties/graph-reading.js';

it('the touchpoints that depend on a link are counted, and told from none, as the reference does', () => {
  fc.assert(
    fc.property(graphChains(), (document) => {
      const compiled = compiledOf(parseChain(document));
      const reading = readingOf(document);
      const exposed = exposures(compiled);
      const isExposed = exposedLinks(compiled);
      for (const id of reading.links) {
        const link = compiled.columns.linkNumber(id);
        const count = reading.touchpoints.filter((touchpoint) => reading.closure(touchpoint).has(id)).length;
        expect([id, exposed(link), isExposed(link)]).toEqual([id, count, count > 0]);
      }
    }),
    { numRuns: 200 },
  );
});
