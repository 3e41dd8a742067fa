import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exposedTouchpoints } from '../../src/analyses/exposed-touchpoints.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { touchpointsNeeding, workedChains } from '../fixtures/worked-chains.js';
import { graphChains } from '../properties/graph-chains.js';
import { readingOf } from '../properties/graph-reading.js';

it.each(workedChains)('the touchpoints of $name that depend on each link are known', (worked) => {
  const links = Object.keys(worked.links);
  expect([...exposedTouchpoints(worked.chain, links)]).toEqual(
    links.map((link) => [link, touchpointsNeeding(worked, link)]),
  );
});

it('the touchpoints that depend on some links are those of the reference, in the order of ids', () => {
  fc.assert(
    fc.property(graphChains(), fc.nat(), (document, mask) => {
      const reading = readingOf(document);
      const links = reading.links.filter((_, i) => ((mask >> i) & 1) === 1);
      expect([...exposedTouchpoints(parseChain(document), links)]).toEqual(
        links.map((link) => [
          link,
          reading.touchpoints.filter((touchpoint) => reading.closure(touchpoint).has(link)),
        ]),
      );
    }),
    { numRuns: 200 },
  );
});
