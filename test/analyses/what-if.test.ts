import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { cutSets } from '../../src/analyses/cut-sets.js';
import { type WhatIfRow, whatIf } from '../../src/analyses/what-if.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { type GraphDocument, graphChains } from '../properties/graph-chains.js';
import {
  failures,
  linkIds,
  linkOf,
  partyIds,
  requirementsOf,
  touchpoints,
  upstreamLinks,
} from '../reference/service-chain-semantics.js';

const [hotel] = workedChains;
const statesOf = (rows: Iterable<WhatIfRow>) =>
  Object.fromEntries(Array.from(rows, ({ touchpoint, state }) => [touchpoint, state]));
const stoppedIn = (rows: Iterable<WhatIfRow>) =>
  Array.from(rows).flatMap(({ touchpoint, state }) => (state === 'stops' ? [touchpoint] : []));

describe('what if at the hotel', () => {
  it('IT is down: check-in goes on with the paper room list, the other touchpoints stop', () => {
    const rows = whatIf(hotel!.chain, { down: ['it'] }).rows();
    expect(rows.map(({ touchpoint, state, cause }) => [touchpoint, state, cause])).toEqual([
      ['L1', 'stops', ['L1', 'L6']],
      ['L3', 'stops', ['L3', 'L9']],
      ['L4', 'stops', ['L4', 'L6']],
      ['L2', 'exposed', ['L2', 'L6']],
    ]);
    expect(rows.find(({ touchpoint }) => touchpoint === 'L2')).toEqual({
      ...{ touchpoint: 'L2', service: 'check-in', provider: 'frontDesk', customer: 'guest' },
      ...{ state: 'exposed', lost: 3, lostLinks: ['L11', 'L12', 'L6'], cause: ['L2', 'L6'] },
      modelled: 'complete',
    });
  });

  it('the duty manager is down, too: everything stops', () => {
    expect(stoppedIn(whatIf(hotel!.chain, { down: ['it', 'dutyManager'] }))).toEqual([
      'L1',
      'L2',
      'L3',
      'L4',
    ]);
  });

  it('a link is down', () => {
    expect(statesOf(whatIf(hotel!.chain, { down: ['L10'] }))).toEqual({
      ...{ L1: 'untouched', L2: 'stops', L3: 'untouched', L4: 'stops' },
    });
    expect(statesOf(whatIf(hotel!.chain, { down: ['L16'] }))).toEqual({
      ...{ L1: 'untouched', L2: 'exposed', L3: 'untouched', L4: 'stops' },
    });
    expect(statesOf(whatIf(hotel!.chain, { down: ['L3'] }))).toEqual({
      ...{ L1: 'untouched', L2: 'untouched', L3: 'stops', L4: 'untouched' },
    });
  });

  it('a touchpoint that is down itself is its own cause', () => {
    expect(whatIf(hotel!.chain, { down: ['L3', 'kitchen'] }).rows()[0]!.cause).toEqual(['L3']);
  });

  it('nothing is down, or what no touchpoint depends on', () => {
    for (const down of [[], ['archive', 'L15']])
      for (const row of whatIf(hotel!.chain, { down }))
        expect(row).toMatchObject({ state: 'untouched', lost: 0, lostLinks: [], cause: [] });
  });
});

describe('what if on random chains', () => {
  it('is what the reference finds', () => {
    fc.assert(
      fc.property(chainsWithDown(), ({ document, down, parties, links }) => {
        const failed = failures(document, { parties, links });
        const rows = whatIf(parseChain(document), { down }).rows();
        expect(rows.map(({ touchpoint }) => touchpoint).sort()).toEqual(touchpoints(document));
        for (const row of rows) {
          const closure = [...upstreamLinks(document, row.touchpoint).keys()];
          const lost = closure.filter((link) => link !== row.touchpoint && failed.has(link)).sort();
          const stops = failed.has(row.touchpoint);
          expect([row.touchpoint, row.state, row.lostLinks, row.lost]).toEqual([
            row.touchpoint,
            stops ? 'stops' : lost.length > 0 ? 'exposed' : 'untouched',
            lost,
            lost.length,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells causes that are causes, and no longer than they need be', () => {
    fc.assert(
      fc.property(chainsWithDown(), ({ document, down, parties, links }) => {
        const failed = failures(document, { parties, links });
        const isDown = (link: string) =>
          links.includes(link) || parties.includes(linkOf(document, link).provider);
        for (const { touchpoint, state, cause } of whatIf(parseChain(document), { down })) {
          if (state === 'untouched') continue;
          const steps = (link: string): string[] =>
            requirementsOf(document, link).flatMap(({ atLeast, of }) => {
              if (state === 'exposed') return [...of];
              const gone = of.filter((one) => failed.has(one));
              return of.length - gone.length < atLeast ? gone : [];
            });
          const isEnd = state === 'stops' ? isDown : (link: string) => failed.has(link);
          expect(cause).toEqual(leastPath(touchpoint, steps, isEnd));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never gets better when more is down', () => {
    fc.assert(
      fc.property(chainsWithDown(), fc.nat(), ({ document, down }, cut) => {
        const chain = parseChain(document);
        const fewer = stoppedIn(whatIf(chain, { down: down.slice(0, cut % (down.length + 1)) }));
        expect(stoppedIn(whatIf(chain, { down }))).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });

  it('stops what a single point of failure stops, and what a cut set stops', () => {
    fc.assert(
      fc.property(graphChains({ maxParties: 7, maxLinks: 16 }), (document) => {
        const chain = parseChain(document);
        const critical = new Map(Array.from(criticalParties(chain), (row) => [row.party, row.touchpoints]));
        for (const party of suppliersOf(document)) {
          const stopped = stoppedIn(whatIf(chain, { down: [party] }));
          expect(stopped).toEqual(critical.get(party) ?? []);
        }
        for (const touchpoint of touchpoints(document)) {
          for (const { parties } of cutSets(chain, { touchpoint, maxSize: 3 })) {
            expect(stoppedIn(whatIf(chain, { down: parties }))).toContain(touchpoint);
            for (const spared of parties)
              expect(
                stoppedIn(whatIf(chain, { down: parties.filter((party) => party !== spared) })),
              ).not.toContain(touchpoint);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what if cannot be asked', () => {
  it.each([
    [
      'with an id that is none',
      ['frontDsk'],
      'unknown-id',
      'no party or link "frontDsk"; did you mean "frontDesk"?',
    ],
    ['with an external customer', ['it', 'guest'], 'invalid-option', 'guest'],
    ['with an id for a list', 'it', 'invalid-option', 'a list of ids'],
    ['with nothing', undefined, 'invalid-option', 'nothing'],
  ])('%s', (_, down, code, named) => {
    try {
      whatIf(hotel!.chain, { down: down as string[] });
    } catch (error) {
      if (!isServiceChainError(error)) throw error;
      expect([error.code, error.message]).toEqual([code, expect.stringContaining(named)]);
      return;
    }
    expect.unreachable('it was answered');
  });
});

function suppliersOf(document: GraphDocument): string[] {
  const kinds = new Map(Object.entries(document.parties));
  return partyIds(document).filter((id) => kinds.get(id)!.kind !== 'customer');
}

/** A chain, and some parties and links of it that are down. */
function chainsWithDown() {
  return fc.tuple(graphChains(), fc.array(fc.nat(), { maxLength: 4 })).map(([document, numbers]) => {
    const suppliers = suppliersOf(document);
    const all = [...suppliers, ...linkIds(document)];
    const down = all.length === 0 ? [] : [...new Set(numbers.map((number) => all[number % all.length]!))];
    const parties = down.filter((id) => suppliers.includes(id));
    return { document, down, parties, links: down.filter((id) => !suppliers.includes(id)) };
  });
}

/** The shortest path to an end by levels, of least end and then least parents. */
function leastPath(
  from: string,
  steps: (link: string) => readonly string[],
  isEnd: (link: string) => boolean,
): string[] {
  const levels: string[][] = [[from]];
  while (!levels.at(-1)!.some(isEnd)) {
    const known = levels.flat();
    levels.push([...new Set(levels.at(-1)!.flatMap(steps))].filter((link) => !known.includes(link)).sort());
  }
  const path = [levels.pop()!.find(isEnd)!];
  while (levels.length > 0) path.unshift(levels.pop()!.find((link) => steps(link).includes(path[0]!))!);
  return path;
}
