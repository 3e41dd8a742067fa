import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { externalDelivery } from '../../src/analyses/external-delivery.js';
import { analyses } from '../../src/analyses/index.js';
import { internalSupply } from '../../src/analyses/internal-supply.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { failures } from '../reference/service-chain-semantics.js';
import { type GraphDocument, graphChains } from './graph-chains.js';
import { additions, renamed, shuffles, sideBySide } from './graph-edits.js';
import { expectedRows } from './graph-expected-rows.js';

const runs = { numRuns: 200 };

/** A chain together with an edit of it. */
function edited(edit: (document: GraphDocument) => fc.Arbitrary<GraphDocument>) {
  return graphChains().chain((document) => edit(document).map((after) => ({ before: document, after })));
}

describe('upstream and downstream', () => {
  it('are inverse: a link stands upstream of another exactly when that one stands downstream, as far away', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        const ids = chain.links().map(({ id }) => id);
        const upward = ids.flatMap((id) =>
          upstreamOf(chain, id)
            .rows()
            .map((row) => JSON.stringify([id, row.link, row.distance])),
        );
        const downward = ids.flatMap((id) =>
          downstreamOf(chain, id)
            .rows()
            .map((row) => JSON.stringify([row.link, id, row.distance])),
        );
        expect(downward.sort()).toEqual(upward.sort());
      }),
      runs,
    );
  });

  it('are inverse for parties too: the touchpoints downstream of a party are those it stands behind', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        const upward = upstreamParties(chain)
          .rows()
          .map((row) => JSON.stringify([row.party, row.touchpoint, row.distance, row.critical]));
        const downward = chain.parties().flatMap(({ id }) =>
          downstreamOf(chain, id)
            .rows()
            .filter((row) => row.touchpoint)
            .map((row) => JSON.stringify([id, row.link, row.distance, row.stops])),
        );
        expect(downward.sort()).toEqual(upward.sort());
      }),
      runs,
    );
  });
});

describe('adding a link that no stated requirement names', () => {
  it('takes nothing out of what is upstream of the links there were, and moves nothing farther away', () => {
    fc.assert(
      fc.property(edited(additions), ({ before, after }) => {
        const [chain, larger] = [parseChain(before), parseChain(after)];
        for (const { id } of chain.links()) {
          const found = new Map(
            upstreamOf(larger, id)
              .rows()
              .map((row) => [row.link, row.distance]),
          );
          for (const { link, distance } of upstreamOf(chain, id)) {
            expect(found.get(link)).toBeLessThanOrEqual(distance);
          }
        }
      }),
      runs,
    );
  });

  it('changes no row of a link that does not have the new one upstream', () => {
    fc.assert(
      fc.property(edited(additions), ({ before, after }) => {
        const [chain, larger] = [parseChain(before), parseChain(after)];
        for (const { id } of chain.links()) {
          const then = upstreamOf(larger, id).rows();
          if (then.some((row) => row.link === 'added')) continue;
          expect(then).toEqual(upstreamOf(chain, id).rows());
        }
      }),
      runs,
    );
  });

  it('makes no single point of failure safe: what an assumed provider receives is all needed', () => {
    fc.assert(
      fc.property(edited(additions), ({ before, after }) => {
        const criticalIn = (document: GraphDocument) =>
          upstreamParties(parseChain(document))
            .rows()
            .filter((row) => row.critical)
            .map((row) => JSON.stringify([row.touchpoint, row.party]));
        expect(criticalIn(after)).toEqual(expect.arrayContaining(criticalIn(before)));
      }),
      runs,
    );
  });
});

describe('single points of failure', () => {
  it('stop the touchpoints they are said to stop, and no others, when they are taken down', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        const touchpoints = chain.touchpoints().map(({ id }) => id);
        for (const row of criticalParties(chain)) {
          const failed = failures(document, { parties: [row.party] });
          expect(row.touchpoints).toEqual(touchpoints.filter((id) => failed.has(id)));
        }
      }),
      runs,
    );
  });
});

describe('the two questions', () => {
  it('part the links: each is external delivery or internal supply, and none is both', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        const links = [...externalDelivery(chain), ...internalSupply(chain)].map((row) => row.link);
        expect(links.sort()).toEqual(Object.keys(document.links).sort());
      }),
    );
  });
});

describe('the order in which a document is written', () => {
  it.each(analyses.map(({ table, run }) => [table.name, run] as const))('does not change %s', (_, run) => {
    fc.assert(
      fc.property(edited(shuffles), ({ before, after }) => {
        expect(run(parseChain(after)).rows()).toEqual(run(parseChain(before)).rows());
      }),
      { numRuns: 100 },
    );
  });
});

describe('tables of one chain that are read at the same time', () => {
  it('do not disturb each other', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const alone = analyses.map(({ run }) => run(parseChain(document)).rows());
        const chain = parseChain(document);
        const tables = [...analyses, ...analyses].map(({ run }) => run(chain)[Symbol.iterator]());
        const rows = tables.map((): unknown[] => []);
        const open = new Set(tables.keys());
        for (const place of cycled(open)) {
          const next = tables[place]!.next();
          if (next.done) open.delete(place);
          else rows[place]!.push(next.value);
        }
        expect(rows).toEqual([...alone, ...alone]);
      }),
    );
  });
});

describe('two chains without a link between them', () => {
  const names = analyses.map(({ table }) => table.name).filter((name) => name in expectedRows);

  // Shares are of all touchpoints of the chain, the rows of the organisation of all there is, and a link between the two may be missing
  // where a party is modelled in part: so they alone change.
  it.each(names)('have the rows of %s which each has alone', (name) => {
    const { run } = analyses.find(({ table }) => table.name === name)!;
    const rowsOf = (document: GraphDocument) =>
      run(parseChain(document))
        .rows()
        .filter((row) => row.level !== 'organisation')
        .map(({ stoppedShare: _1, exposedShare: _2, modelled: _3, servesModelled: _4, ...row }) =>
          JSON.stringify(row),
        );
    fc.assert(
      fc.property(graphChains(), graphChains({ maxLinks: 10 }), (one, other) => {
        const apart = [...rowsOf(renamedAs('one', one)), ...rowsOf(renamedAs('other', other))];
        expect(rowsOf(sideBySide({ one, other })).sort()).toEqual(apart.sort());
      }),
      { numRuns: 100 },
    );
  });
});

function renamedAs(part: string, document: GraphDocument): GraphDocument {
  return renamed(document, (id) => `${part}/${id}`);
}

/** The members of a set one after the other, round and round until none is left. */
function* cycled(members: ReadonlySet<number>): Generator<number> {
  while (members.size > 0) yield* [...members];
}
