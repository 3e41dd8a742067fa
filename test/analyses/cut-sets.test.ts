import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { cutSetCounts } from '../../src/analyses/cut-set-counts.js';
import { type CutSetsRow, cutSets } from '../../src/analyses/cut-sets.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';
import { graphChains } from '../properties/graph-chains.js';
import { linkIds, minimalCutSets, partyIds } from '../reference/service-chain-semantics.js';
import { faultTree, TOP } from '../support/fault-trees.js';

const [hotel] = workedChains;

const partiesOf = (rows: Iterable<CutSetsRow>) => Array.from(rows, ({ parties }) => parties);

describe.each(workedChains)('the cut sets of $name', ({ chain, answers }) => {
  it.each(answers.touchpoints)('of %s are its single points and the pairs worked by hand', (touchpoint) => {
    const sets = partiesOf(cutSets(chain, { touchpoint, maxSize: 2 }));
    expect(sets.filter((set) => set.length === 1).flat()).toEqual(lookUp(answers.singlePoints, touchpoint));
    expect(sets.filter((set) => set.length === 2)).toEqual(lookUp(answers.cutSetsOfTwo, touchpoint));
  });

  it('of size one are its single points of failure', () => {
    for (const { party, touchpoints } of criticalParties(chain)) {
      for (const touchpoint of touchpoints)
        expect(partiesOf(cutSets(chain, { touchpoint }))).toContainEqual([party]);
    }
  });
});

describe('cut sets', () => {
  it('of the check-in are four parties alone, and duty manager and IT together', () => {
    expect(cutSets(hotel!.chain, { touchpoint: 'L2' }).rows()).toEqual([
      { touchpoint: 'L2', size: 1, parties: ['frontDesk'], completeUpTo: null, modelled: 'complete' },
      { touchpoint: 'L2', size: 1, parties: ['housekeeping'], completeUpTo: null, modelled: 'complete' },
      { touchpoint: 'L2', size: 1, parties: ['hr'], completeUpTo: null, modelled: 'complete' },
      { touchpoint: 'L2', size: 1, parties: ['laundryCo'], completeUpTo: null, modelled: 'complete' },
      { touchpoint: 'L2', size: 2, parties: ['dutyManager', 'it'], completeUpTo: null, modelled: 'complete' },
    ]);
  });

  it('are those of the reference on random chains, for every link, in order', () => {
    fc.assert(
      fc.property(graphChains({ maxParties: 7, maxLinks: 20 }), (document) => {
        const chain = parseChain(document);
        for (const touchpoint of linkIds(document)) {
          const expected = minimalCutSets(document, touchpoint, 7);
          expect(partiesOf(cutSets(chain, { touchpoint }))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('among some parties are those of the reference', () => {
    fc.assert(
      fc.property(graphChains({ maxParties: 7, maxLinks: 16 }), fc.nat(), (document, mask) => {
        const chain = parseChain(document);
        const suppliers = partyIds(document).filter((id) => chain.party(id).kind !== 'customer');
        const among = suppliers.filter((_, place) => Math.floor(mask / 2 ** place) % 2 === 1);
        for (const touchpoint of linkIds(document)) {
          const expected = minimalCutSets(document, touchpoint, 7, among);
          expect(partiesOf(cutSets(chain, { touchpoint, among }))).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('among the departments of the hotel leave out everybody else', () => {
    const among = ['it', 'hr', 'housekeeping'];
    expect(partiesOf(cutSets(hotel!.chain, { touchpoint: 'L2', among }))).toEqual([['housekeeping'], ['hr']]);
    expect(cutSets(hotel!.chain, { touchpoint: 'L2', among: [] }).rows()).toEqual([]);
  });

  it('give the same rows at every asking, and say how far they go', () => {
    const two = cutSets(pumps(2, 4).chain, { touchpoint: TOP, maxSize: 1 });
    expect(two.rows()).toEqual(two.rows());
    expect(two.completeUpTo()).toBe(1);
    expect(cutSets(hotel!.chain, { touchpoint: 'L2' }).completeUpTo()).toBeNull();
    // No set of the hotel has three parties, so that bound leaves nothing out.
    expect(cutSets(hotel!.chain, { touchpoint: 'L2', maxSize: 3 }).completeUpTo()).toBeNull();
  });

  it('say when the limit leaves some out, even when it leaves none', () => {
    const { chain, events: among } = pumps(20, 40);
    const table = cutSets(chain, { touchpoint: TOP, among, limit: 60 });
    expect(table.rows()).toEqual([]);
    expect(table.completeUpTo()).toBeLessThan(20);
    expect(cutSetCounts(chain, { touchpoint: TOP, among, limit: 60 }).rows()).toEqual([
      {
        touchpoint: TOP,
        size: table.completeUpTo()! + 1,
        ...{ complete: false, count: null, exactCount: null, bound: 'limit' },
        modelled: 'complete',
      },
    ]);
  });
});

describe('the cut sets of fault trees', () => {
  it('of the pressure tank of NUREG-0492, chapter VIII, are its five', () => {
    const { chain, events: among } = faultTree({
      top: { of: ['tank', 'overpressure'] },
      overpressure: { of: ['relayK2', 'currentTooLong'] },
      currentTooLong: { of: ['pressureSwitch', 'currentToK2'], failAt: 2 },
      currentToK2: { of: ['switchS1', 'currentToK1'] },
      currentToK1: { of: ['relayK1', 'timer'] },
    });
    expect(partiesOf(cutSets(chain, { touchpoint: TOP, among }))).toEqual([
      ['relayK2'],
      ['tank'],
      ['pressureSwitch', 'relayK1'],
      ['pressureSwitch', 'switchS1'],
      ['pressureSwitch', 'timer'],
    ]);
  });

  it('of two trains of a pump and a valve each are four pairs, and a shared supply alone', () => {
    const train = (number: number) => ({ of: [`pump${number}`, `valve${number}`, 'power'] });
    const { chain, events: among } = faultTree({
      top: { of: ['train1', 'train2'], failAt: 2 },
      train1: train(1),
      train2: train(2),
    });
    expect(partiesOf(cutSets(chain, { touchpoint: TOP, among }))).toEqual([
      ['power'],
      ['pump1', 'pump2'],
      ['pump1', 'valve2'],
      ['pump2', 'valve1'],
      ['valve1', 'valve2'],
    ]);
  });

  it('of two of three motors, each on one of two boards, hold the boards and the pairs', () => {
    const { chain, events: among } = faultTree({
      top: { of: ['drive1', 'drive2', 'drive3'], failAt: 2 },
      drive1: { of: ['motor1', 'boardA'] },
      drive2: { of: ['motor2', 'boardA'] },
      drive3: { of: ['motor3', 'boardB'] },
    });
    expect(partiesOf(cutSets(chain, { touchpoint: TOP, among }))).toEqual([
      ['boardA'],
      ['boardB', 'motor1'],
      ['boardB', 'motor2'],
      ['motor1', 'motor2'],
      ['motor1', 'motor3'],
      ['motor2', 'motor3'],
    ]);
  });

  it('of eight groups of four are 65,536, all listed in order', () => {
    const { chain, events: among } = allOfAnyOf(8, 4);
    const sets = partiesOf(cutSets(chain, { touchpoint: TOP, among }));
    expect(sets).toHaveLength(4 ** 8);
    const keys = sets.map((set) => set.join());
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('of fifteen groups of eight are 35 million million, the first of which come at once', () => {
    const { chain, events: among } = allOfAnyOf(15, 8);
    expect(among).toHaveLength(120);
    expect(cutSetCounts(chain, { touchpoint: TOP, among }).rows()).toEqual([
      {
        touchpoint: TOP,
        size: 15,
        complete: true,
        count: 8 ** 15,
        exactCount: '35184372088832',
        bound: null,
        modelled: 'complete',
      },
    ]);
    const rows = cutSets(chain, { touchpoint: TOP, among })[Symbol.iterator]();
    const first = Array.from({ length: 1000 }, () => rows.next().value as CutSetsRow);
    expect(new Set(first.map(({ parties }) => parties.join())).size).toBe(1000);
  });
});

describe('cut sets cannot be asked for', () => {
  const asking = (options: object) => () =>
    cutSets(hotel!.chain as ServiceChain, { touchpoint: 'L2', ...options });

  it.each([
    ['a link that is none', { touchpoint: 'L99' }, 'unknown-id', 'L99'],
    ['a party that is none', { among: ['it', 'itt'] }, 'unknown-id', 'itt'],
    ['an external customer', { among: ['it', 'guest'] }, 'invalid-option', 'guest'],
    ['a size of none', { maxSize: 0 }, 'invalid-option', 'maxSize'],
    ['half a party', { maxSize: 1.5 }, 'invalid-option', 'maxSize'],
    ['no work', { limit: 0 }, 'invalid-option', 'limit'],
    ['work without end', { limit: Number.POSITIVE_INFINITY }, 'invalid-option', 'limit'],
  ])('with %s', (_, options, code, named) => {
    try {
      asking(options)();
    } catch (error) {
      if (!isServiceChainError(error)) throw error;
      expect([error.code, error.message]).toEqual([code, expect.stringContaining(named)]);
      return;
    }
    expect.unreachable('it was answered');
  });
});

/** So many of so many pumps must fail. */
function pumps(failAt: number, of: number) {
  return faultTree({ top: { of: numbered('pump', of), failAt } });
}

/** All groups must fail, each of which fails with any of its members; ids ascend as groups and members do. */
function allOfAnyOf(groups: number, each: number) {
  const names = numbered('group', groups);
  const gates = names.map((name) => [name, { of: numbered(`${name}member`, each) }] as const);
  return faultTree({ top: { of: names, failAt: groups }, ...Object.fromEntries(gates) });
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => `${name}${String(k).padStart(2, '0')}`);
}
