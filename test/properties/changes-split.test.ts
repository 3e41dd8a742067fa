import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../src/chain/apply.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { failures } from '../reference/failure.js';
import type { PlainChain } from '../reference/plain-chain.js';
import { graphChains } from './graph-chains.js';

const cases = fc.record({
  document: graphChains({ maxParties: 6, maxLinks: 14 }),
  pick: fc.nat(),
  names: fc.constantFrom(['one', 'two'], ['one', undefined], [undefined, 'two']),
  mask: fc.nat({ max: 2 ** 14 }),
});

test('a split with handovers both ways loses no way to stop a link', () => {
  fc.assert(
    fc.property(cases, ({ document, pick, names, mask }) => {
      const inside = Object.entries(document.parties).filter(([, { kind }]) => kind !== 'customer');
      if (inside.length === 0) return;
      const [party] = inside[pick % inside.length]!;
      const [one, two] = names.map((name) => name ?? party) as [string, string];
      const own = Object.entries(document.links).filter(
        ([, { provider, customer }]) => provider === party || customer === party,
      );
      const links = own.flatMap(([id], i) => (Math.floor(mask / 2 ** i) % 2 === 1 ? [id] : []));
      const handover = (link: string, provider: string, customer: string) => ({
        link,
        definition: { provider, customer, service: 'handover' },
      });
      const chain = apply(parseChain(document), [
        {
          change: 'split',
          party,
          parts: [{ party: one }, { party: two, links }],
          rest: one,
          handovers: [handover('there', one, two), handover('back', two, one)],
        },
      ]);
      const after = toDocument(chain) as PlainChain;
      for (const other of Object.keys(document.parties)) {
        if (other === party) continue;
        const failedAfter = failures(after, { parties: [other] });
        for (const id of failures(document, { parties: [other] })) expect(failedAfter).toContain(id);
      }
      const ends = (id: string) => [chain.link(id).provider, chain.link(id).customer];
      for (const [id] of own) expect(ends(id)).toContain(links.includes(id) ? two : one);
    }),
    { numRuns: 500 },
  );
});
