import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatSelector,
  parseChain,
  type SelectorPart,
  type ServiceChain,
  select,
} from '../../../src/index.js';
import { inIdOrder, linkIds, partyIds } from '../../reference/service-chain-semantics.js';
import { meant } from './plain-selection.js';
import { alone, type SelectableChain, selectableChains, selectorsOf } from './random-selectors.js';

const chainsWith = (parts: number) =>
  selectableChains().chain((document) =>
    fc.tuple(
      fc.constant(document),
      fc.array(selectorsOf(partyIds(document), linkIds(document)), { minLength: parts, maxLength: parts }),
    ),
  );

const OFTEN = { numRuns: 1500 };

function idsOf(chain: ServiceChain, part: SelectorPart): string[] {
  return select(chain, alone(part))
    .rows()
    .map(({ id }) => id);
}

function expected(document: SelectableChain, part: SelectorPart): string[] {
  const ids = meant(document, part);
  return [...inIdOrder(partyIds(document)), ...linkIds(document)].filter((id) => ids.has(id));
}

describe('what a selector means', () => {
  it('is what a plain reading of the documentation finds, id by id', () => {
    fc.assert(
      fc.property(chainsWith(1), ([document, [part]]) => {
        expect(idsOf(parseChain(document), part!)).toEqual(expected(document, part!));
      }),
      OFTEN,
    );
  });

  it('is the same as text', () => {
    fc.assert(
      fc.property(chainsWith(1), ([document, [part]]) => {
        const chain = parseChain(document);
        expect(select(chain, formatSelector(alone(part!))).rows()).toEqual(
          select(chain, alone(part!)).rows(),
        );
      }),
    );
  });
});

describe('laws', () => {
  const law = (title: string, hold: (chain: ServiceChain, ...parts: readonly SelectorPart[]) => void) =>
    it(title, () => {
      fc.assert(
        fc.property(chainsWith(3), ([document, parts]) => hold(parseChain(document), ...parts)),
        { numRuns: 300 },
      );
    });

  law(
    'upstream and downstream are inverse, at the same distance and through the same',
    (chain, via, notVia) => {
      const ids = idsOf(chain, { or: [{ is: 'party' }, { is: 'link' }] });
      for (const conditions of [{}, { depth: 2 }, { via: via! }, { notVia: notVia!, depth: 3 }]) {
        const pairs = (key: 'upstreamOf' | 'downstreamOf', isUp: boolean) =>
          ids.flatMap((one) =>
            idsOf(chain, { [key]: one, ...conditions } as SelectorPart).map((other) =>
              JSON.stringify(isUp ? [one, other] : [other, one]),
            ),
          );
        expect(pairs('upstreamOf', true).sort()).toEqual(pairs('downstreamOf', false).sort());
      }
    },
  );

  law('De Morgan', (chain, one, other) => {
    const none = { and: [{ not: one! }, { not: other! }] };
    expect(idsOf(chain, { not: { or: [one!, other!] } })).toEqual(idsOf(chain, none));
    const notBoth = { or: [{ not: one! }, { not: other! }] };
    expect(idsOf(chain, { not: { and: [one!, other!] } })).toEqual(idsOf(chain, notBoth));
  });

  law('not not is nothing said, and with its opposite it is everything', (chain, one) => {
    expect(idsOf(chain, { not: { not: one! } })).toEqual(idsOf(chain, one!));
    expect(idsOf(chain, { or: [one!, { not: one! }] })).toEqual(idsOf(chain, { and: [] }));
    expect(idsOf(chain, { and: [one!, { not: one! }] })).toEqual([]);
  });

  law('via and not via together are all upstream, at any distance', (chain, start, y) => {
    for (const conditions of [{}, { depth: 2 }, { depth: 3 }]) {
      const upstream = { upstreamOf: start!, ...conditions };
      const both = {
        or: [
          { ...upstream, via: y! },
          { ...upstream, notVia: y! },
        ],
      };
      expect(idsOf(chain, both)).toEqual(idsOf(chain, upstream));
    }
  });

  law('a greater distance never means less, and the greatest means all', (chain, start, via) => {
    for (const key of ['upstreamOf', 'downstreamOf']) {
      const within = (depth?: number) =>
        idsOf(chain, { [key]: start!, via: via!, ...(depth && { depth }) } as unknown as SelectorPart);
      let nearer: readonly string[] = [];
      for (const depth of [1, 2, 3, 4, 40]) {
        const found = within(depth);
        expect(found).toEqual(expect.arrayContaining([...nearer]));
        nearer = found;
      }
      expect(within()).toEqual(nearer);
    }
  });

  law('what is upstream of several is what is upstream of any', (chain, one, other) => {
    const together = { upstreamOf: { or: [one!, other!] } };
    const apart = { or: [{ upstreamOf: one! }, { upstreamOf: other! }] };
    expect(idsOf(chain, together)).toEqual(idsOf(chain, apart));
  });

  law('nothing is upstream or downstream of itself alone', (chain) => {
    for (const id of idsOf(chain, { and: [] })) {
      expect(idsOf(chain, { upstreamOf: id })).not.toContain(id);
      expect(idsOf(chain, { downstreamOf: id })).not.toContain(id);
    }
  });
});
