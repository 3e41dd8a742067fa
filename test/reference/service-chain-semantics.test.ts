import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainAnswers } from '../fixtures/fixture-types.js';
import { harbourHotel, harbourHotelAnswers } from '../fixtures/harbour-hotel.js';
import { nightClinic, nightClinicAnswers } from '../fixtures/night-clinic.js';
import { answersFrom } from './answers-from.js';
import { secondReading } from './second-reading.js';
import {
  assumedOnEveryPath,
  cycleGroups,
  failures,
  inIdOrder,
  isCritical,
  isSelfSupporting,
  linkIds,
  linkOf,
  minimalCutSets,
  type PlainChain,
  partyDistances,
  partyIds,
  plainHops,
  requirementsOf,
  upstreamLinks,
  witness,
} from './service-chain-semantics.js';
import { anyOfChains, tinyChains } from './tiny-chains.js';

const fixtures: readonly (readonly [string, PlainChain, ChainAnswers])[] = [
  ['the hotel', harbourHotel, harbourHotelAnswers],
  ['the clinic', nightClinic, nightClinicAnswers],
];

describe.each(fixtures)('the reference on %s', (_, chain, answers) => {
  const computed = new Map(Object.entries(answersFrom(chain)));

  it.each(Object.entries(answers))('agrees on %s', (topic, expected) => {
    expect(computed.get(topic)).toEqual(expected);
  });

  it('does not depend on the order of the document', () => {
    const reversed: PlainChain = { parties: reverse(chain.parties), links: reverse(chain.links) };
    expect(answersFrom(reversed)).toEqual(answersFrom(chain));
  });
});

// Rare shapes, such as a cut set of two in a chain this small, need more runs than usual.
const runs = { numRuns: 400 };

describe('the clauses of a link', () => {
  it('are read in all their forms', () => {
    expect(requirementsOf(nightClinic, 'N3')).toEqual([
      { atLeast: 1, of: ['N21'] },
      { atLeast: 2, of: ['N10', 'N11', 'N12'] },
    ]);
    expect(requirementsOf(nightClinic, 'N13')).toEqual([{ atLeast: 1, of: ['N14', 'N16'] }]);
    expect(requirementsOf(nightClinic, 'N7')).toEqual([]);
  });

  it('are every inbound link where none are stated, and none for a customer', () => {
    const alone = (id: string) => ({ atLeast: 1, of: [id] });
    expect(requirementsOf(nightClinic, 'N4')).toEqual(['N10', 'N11', 'N12', 'N21', 'N9'].map(alone));
    expect(requirementsOf(nightClinic, 'N5')).toEqual([]);
  });
});

describe('cut sets among given parties', () => {
  it('are minimal inside them and leave customers out', () => {
    expect(minimalCutSets(nightClinic, 'N3', 3, ['lab', 'nurses', 'patient'])).toEqual([['lab', 'nurses']]);
    expect(minimalCutSets(nightClinic, 'N2', 3, ['it', 'power', 'courier'])).toEqual([]);
  });
});

describe('both readings agree', () => {
  it('on the closure and its distances', () => {
    eachPair((chain, second, from, to) => {
      expect(upstreamLinks(chain, from).get(to)).toBe(second.distance(from, to));
    });
  });

  it('on witnesses and on what is assumed', () => {
    eachPair((chain, second, from, to) => {
      if (!upstreamLinks(chain, from).has(to)) return;
      expect(witness(chain, from, to)).toEqual(second.witness(from, to));
      expect(assumedOnEveryPath(chain, from, to)).toBe(second.assumed(from, to));
    });
  });

  it('on failures', () => {
    const down = fc.record({ parties: fc.array(fc.nat()), links: fc.array(fc.nat(), { maxLength: 2 }) });
    fc.assert(
      fc.property(tinyChains(), down, (chain, seed) => {
        const parties = new Set(picked(partyIds(chain), seed.parties));
        const links = new Set(picked(linkIds(chain), seed.links));
        expect(failures(chain, { parties, links })).toEqual(secondReading(chain).failures(parties, links));
      }),
      runs,
    );
  });

  it('on cut sets, single points among them', () => {
    fc.assert(
      fc.property(tinyChains(6), (chain) => {
        const second = secondReading(chain);
        for (const link of linkIds(chain)) {
          const found = minimalCutSets(chain, link, partyIds(chain).length);
          const single = partyIds(chain).filter((party) => isCritical(chain, party, link));
          expect(asSets(found)).toEqual(asSets(second.cutSets(link)));
          expect(found.filter((set) => set.length === 1).flat()).toEqual(single);
        }
      }),
      runs,
    );
  });

  it('on cycles, on those that support themselves and on plain hops', () => {
    eachChain((chain, second) => {
      const groups = cycleGroups(chain);
      expect(asSets(groups)).toEqual(asSets(second.cycles()));
      for (const group of groups) expect(isSelfSupporting(chain, group)).toBe(second.selfSupporting(group));
      for (const party of partyIds(chain)) expect(plainHops(chain).get(party)).toBe(second.hops(party));
    });
  });
});

describe('without cycles, where any one inbound link is enough', () => {
  it('the critical parties are those on every way from a party without suppliers', () => {
    fc.assert(
      fc.property(anyOfChains(), (chain) => {
        for (const link of linkIds(chain)) {
          const ways = waysTo(chain, linkOf(chain, link).provider);
          const onEvery = partyIds(chain).filter((party) => ways.every((way) => way.includes(party)));
          expect(partyIds(chain).filter((party) => isCritical(chain, party, link))).toEqual(onEvery);
          expect([...partyDistances(chain, link).keys()]).toEqual(expect.arrayContaining(onEvery));
        }
      }),
      runs,
    );
  });
});

function eachChain(check: (chain: PlainChain, second: ReturnType<typeof secondReading>) => void): void {
  fc.assert(
    fc.property(tinyChains(), (chain) => check(chain, secondReading(chain))),
    runs,
  );
}

function eachPair(
  check: (chain: PlainChain, second: ReturnType<typeof secondReading>, from: string, to: string) => void,
): void {
  eachChain((chain, second) => {
    for (const from of linkIds(chain)) for (const to of linkIds(chain)) check(chain, second, from, to);
  });
}

function picked(ids: readonly string[], picks: readonly number[]): string[] {
  return picks.flatMap((pick) => ids.slice(pick % ids.length, (pick % ids.length) + 1));
}

// By a text of the members, which are unique: the order of the sets and of their members is left aside.
function asSets(sets: readonly (readonly string[])[]): Set<string> {
  return new Set(sets.map((set) => JSON.stringify(inIdOrder(set))));
}

function reverse<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).reverse());
}

// All ways from a party that receives nothing down to the given one: the paths from a virtual root.
function waysTo(chain: PlainChain, party: string): string[][] {
  const inbound = linkIds(chain)
    .map((id) => linkOf(chain, id))
    .filter(({ customer }) => customer === party);
  if (inbound.length === 0) return [[party]];
  return inbound.flatMap(({ provider }) => waysTo(chain, provider).map((way) => [...way, party]));
}
