import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { type WitnessPathsRow, witnessPaths } from '../../src/analyses/witness-paths.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { graphChains } from '../properties/graph-chains.js';
import {
  linkIds,
  linkOf,
  type PlainChain,
  partyIds,
  requirementsOf,
} from '../reference/service-chain-semantics.js';
import { helpLine } from '../support/chains.js';

const [hotel] = workedChains;
const pathsOf = (rows: Iterable<WitnessPathsRow>) => Array.from(rows, ({ path }) => path);
const ALL = 1_000_000;

describe('witness paths at the hotel', () => {
  it('lead from the check-in to human resources by room status and booking system', () => {
    expect(witnessPaths(hotel!.chain, 'L2', 'hr').rows()).toEqual([
      {
        ...{ from: 'L2', to: 'hr', rank: 1, length: 3, path: ['L2', 'L5', 'L10'] },
        ...{ assumed: true, alternative: false },
        modelled: 'complete',
      },
      {
        ...{ from: 'L2', to: 'hr', rank: 2, length: 3, path: ['L2', 'L6', 'L11'] },
        ...{ assumed: true, alternative: true },
        modelled: 'complete',
      },
    ]);
  });

  it('begin with what a party receives', () => {
    expect(pathsOf(witnessPaths(hotel!.chain, 'guest', 'laundryCo'))).toEqual([
      ['L2', 'L5', 'L8'],
      ['L4', 'L5', 'L8'],
      ['L4', 'L7', 'L13', 'L5', 'L8'],
    ]);
    expect(pathsOf(witnessPaths(hotel!.chain, 'frontDesk', 'it'))).toEqual([['L6']]);
    expect(pathsOf(witnessPaths(hotel!.chain, 'archive', 'it'))).toEqual([['L15']]);
  });

  it('are none where nothing depends, nor from a link to what needs it', () => {
    expect(witnessPaths(hotel!.chain, 'L1', 'kitchen').rows()).toEqual([]);
    expect(witnessPaths(hotel!.chain, 'L5', 'L2').rows()).toEqual([]);
    expect(witnessPaths(hotel!.chain, 'gm', 'it').rows()).toEqual([]);
  });

  it('are as many as the limit allows, the shortest first', () => {
    expect(pathsOf(witnessPaths(hotel!.chain, 'L4', 'L5'))).toEqual([
      ['L4', 'L5'],
      ['L4', 'L7', 'L13', 'L5'],
    ]);
    expect(witnessPaths(hotel!.chain, 'L4', 'L5', { limit: 1 }).rows()).toHaveLength(1);
  });
});

describe('a step of a witness path', () => {
  const flags = (from: string, to: string) =>
    witnessPaths(helpLine(), from as 'answer', to as 'power')
      .rows()
      .map(({ path, alternative, assumed }) => [path.join(' '), alternative, assumed]);

  it('has an alternative where a clause can spare the next link, also at least so many of several', () => {
    expect(flags('tools', 'power')).toEqual([['tools power', true, false]]);
    expect(flags('answer', 'form')).toEqual([['answer form', false, false]]);
    expect(flags('payroll', 'power')).toEqual([['payroll power', false, true]]);
  });
});

describe('witness paths on random chains', () => {
  it('are those of a walk over everything, in order, for any two', () => {
    fc.assert(
      fc.property(graphChains({ maxParties: 5, maxLinks: 9 }), fc.nat(), fc.nat(), (document, one, other) => {
        const ids = [...partyIds(document), ...linkIds(document)];
        const [from, to] = [ids[one % ids.length]!, ids[other % ids.length]!];
        const expected = allPaths(document, from, to);
        const rows = witnessPaths(parseChain(document), from, to, { limit: ALL }).rows();
        expect(pathsOf(rows)).toEqual(expected);
        expect(rows.map(({ rank, length }) => [rank, length])).toEqual(
          expected.map((path, at) => [at + 1, path.length]),
        );
        expect(pathsOf(witnessPaths(parseChain(document), from, to))).toEqual(expected.slice(0, 3));
      }),
      { numRuns: 500 },
    );
  });

  it('begin with the witness of what is upstream, and exist for nothing else', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        for (const from of linkIds(document).slice(0, 5)) {
          const rows = upstreamOf(chain, from).rows();
          for (const to of linkIds(document)) {
            const witness = rows.find(({ link }) => link === to)?.witness;
            const expected = from === to ? [from] : witness;
            expect(pathsOf(witnessPaths(chain, from, to, { limit: 1 }))).toEqual(expected ? [expected] : []);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lead to a party from exactly the links downstream of it', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const chain = parseChain(document);
        for (const to of partyIds(document)) {
          const downstream = new Set(Array.from(downstreamOf(chain, to), ({ link }) => link));
          const depending = linkIds(document).filter(
            (from) => witnessPaths(chain, from, to, { limit: 1 }).rows().length > 0,
          );
          expect(new Set(depending)).toEqual(downstream);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('witness paths cannot be asked for', () => {
  it.each([
    ['an id that is none', 'L99', 'it', {}, 'unknown-id'],
    ['another id that is none', 'L2', 'L98', {}, 'unknown-id'],
    ['no paths', 'L2', 'it', { limit: 0 }, 'invalid-option'],
  ])('with %s', (_, from, to, options, code) => {
    try {
      witnessPaths(hotel!.chain, from, to, options);
    } catch (error) {
      expect(isServiceChainError(error) && error.code).toBe(code);
      return;
    }
    expect.unreachable('it was answered');
  });
});

/** Every path that begins and ends as it may and does so nowhere else, shortest first, then by the ids from its end back. */
function allPaths(chain: PlainChain, from: string, to: string): string[][] {
  const isParty = (id: string) => partyIds(chain).includes(id);
  const isStart = (link: string) => (isParty(from) ? linkOf(chain, link).customer : link) === from;
  const isEnd = (link: string) => (isParty(to) ? linkOf(chain, link).provider : link) === to;
  const found: string[][] = [];
  const walk = (path: readonly string[]): void => {
    const link = path.at(-1)!;
    if (isEnd(link)) {
      found.push([...path]);
      return;
    }
    const next = new Set(requirementsOf(chain, link).flatMap(({ of }) => [...of]));
    for (const one of next) if (!path.includes(one) && !isStart(one)) walk([...path, one]);
  };
  for (const link of linkIds(chain)) if (isStart(link)) walk([link]);
  const key = (path: readonly string[]) => path.toReversed();
  return found.sort((one, other) => {
    if (one.length !== other.length) return one.length - other.length;
    const at = key(one).findIndex((id, place) => id !== key(other)[place]);
    return key(one)[at]! < key(other)[at]! ? -1 : 1;
  });
}
