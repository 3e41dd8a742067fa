import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadTimeLinks } from '../../src/analyses/lead-time-links.js';
import { leadTimes } from '../../src/analyses/lead-times.js';
import { upstream } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { accountedLinks, cycleNamed, leadTimesOf, slackByTrying } from '../reference/lead-time.js';
import { linkIds, requirementsOf } from '../reference/service-chain-semantics.js';
import { type GraphDocument, graphChains } from './graph-chains.js';
import { breachesOf } from './graph-row-contract.js';

const LIMIT = 200;

/** Chains of links with whole minutes; most without cycles, as those leave little to work out. */
const timedChains = fc
  .tuple(
    graphChains(),
    fc.array(fc.option(fc.nat({ max: 6 }), { nil: undefined, freq: 9 }), { minLength: 30, maxLength: 30 }),
    layered(),
  )
  .map(([wild, minutes, tame]) => [wild, tame].map((document) => timed(document, minutes)));

interface TimedChain {
  readonly document: GraphDocument;
  readonly own: ReadonlyMap<string, number>;
}

function timed(document: GraphDocument, minutes: ReadonlyArray<number | undefined>): TimedChain {
  const own = new Map(
    linkIds(document).flatMap((id, place) =>
      minutes[place] === undefined ? [] : [[id, minutes[place]] as const],
    ),
  );
  const links = Object.entries(document.links).map(([id, link]) => [
    id,
    own.has(id) ? { ...link, ownTime: own.get(id) } : link,
  ]);
  return { document: { ...document, links: Object.fromEntries(links) }, own };
}

/** Chains without cycles, whose links run from higher to lower parties, and share much behind alternatives. */
function layered(): fc.Arbitrary<GraphDocument> {
  const parties = Array.from({ length: 7 }, (_, place) => `p${place}`);
  const end = fc.nat({ max: parties.length - 1 });
  const arrow = fc.tuple(end, end, fc.nat(), fc.nat()).filter(([one, other]) => one !== other);
  return fc.array(arrow, { minLength: 4, maxLength: 16 }).map((arrows) => {
    const links = arrows.map(([one, other, mask, k], place) => ({
      ...{
        id: `l${place}`,
        provider: parties[Math.max(one, other)]!,
        customer: parties[Math.min(one, other)]!,
      },
      ...{ service: 'help', mask, k },
    }));
    return {
      parties: Object.fromEntries(
        parties.map((id, place) => [id, { kind: place === 0 ? 'customer' : 'team' }]),
      ),
      links: Object.fromEntries(
        links.map(({ id, mask, k, ...link }) => {
          const inbound = links.filter(({ customer }) => customer === link.provider).map((other) => other.id);
          const some = inbound.filter((_, place) => (mask >> (place % 16)) % 2 === 1);
          const of = some.length === 0 ? inbound : some;
          const requires =
            mask % 3 === 0 ? undefined : [{ atLeast: 1 + (k % of.length), of }, ...inbound.slice(0, k % 2)];
          return [id, inbound.length === 0 || !requires ? link : { ...link, requires }];
        }),
      ),
    };
  });
}

describe('on random chains', () => {
  it('lead times, what is missing, paths and cycles are what the definitions say', () => {
    fc.assert(
      fc.property(timedChains, (chains) => {
        for (const { document, own } of chains) {
          const chain = parseChain(document);
          const times = leadTimesOf(document, own);
          const table = leadTimes(chain);
          expect(breachesOf(chain, table)).toEqual([]);
          for (const row of table.rows()) {
            expect(row.leadTime).toBe(times.get(row.touchpoint));
            const accounted = accountedLinks(document, times, row.touchpoint);
            expect(row.missing).toBe([...accounted].filter((link) => !own.has(link)).length);
            if (row.path) expectPath(document, times, row.path);
            else expect(row.cycle).toEqual(cycleNamed(document, times, row.touchpoint));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the links behind a touchpoint are those upstream of it, with the lead times of the definition', () => {
    fc.assert(
      fc.property(timedChains, (chains) => {
        for (const { document, own } of chains) {
          const chain = parseChain(document);
          const times = leadTimesOf(document, own);
          const table = leadTimeLinks(chain);
          expect(breachesOf(chain, table)).toEqual([]);
          const paths = new Map(
            leadTimes(chain)
              .rows()
              .map((row) => [row.touchpoint, row.path ?? []]),
          );
          const keys = upstream(chain)
            .rows()
            .map(({ touchpoint, link }) => JSON.stringify([touchpoint, link]));
          expect(
            table
              .rows()
              .map(({ touchpoint, link }) => JSON.stringify([touchpoint, link]))
              .sort(),
          ).toEqual(keys.sort());
          for (const row of table.rows()) {
            expect([row.ownTime, row.leadTime]).toEqual([own.get(row.link) ?? null, times.get(row.link)]);
            expect(row.onCriticalPath).toBe(paths.get(row.touchpoint)!.includes(row.link));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('slack is the delay after which the touchpoint takes longer, found by trying', () => {
    fc.assert(
      fc.property(timedChains, (chains) => {
        for (const { document, own } of chains) {
          const times = leadTimesOf(document, own);
          for (const { touchpoint, link, slack } of leadTimeLinks(parseChain(document)).rows()) {
            if (times.get(touchpoint) === null) expect(slack).toBe(null);
            else {
              const tried = slackByTrying(document, own, { start: touchpoint, link, limit: LIMIT });
              expect([link, slack ?? Number.POSITIVE_INFINITY]).toEqual([link, tried]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

/** Each link of a path ends where the waiting of the one before ends, and requires nothing it waits longer for. */
function expectPath(
  document: GraphDocument,
  times: ReadonlyMap<string, number | null>,
  path: readonly string[],
): void {
  for (const [place, link] of path.entries()) {
    const next = path[place + 1];
    const clauses = requirementsOf(document, link).map(({ atLeast, of }) => {
      const known = of.filter((need) => times.get(need) !== null);
      const sorted = known.map((need) => times.get(need)!).sort((a, b) => a - b);
      return { of: known, time: sorted[atLeast - 1]! };
    });
    const longest = Math.max(...clauses.map(({ time }) => time));
    const awaited = clauses
      .filter(({ time }) => time === longest)
      .flatMap(({ of }) => of.filter((need) => times.get(need) === longest));
    expect(next).toBe(awaited.sort()[0]);
  }
}
