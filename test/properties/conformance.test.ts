import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { conformance } from '../../src/mining/conformance.js';
import { observedChain } from '../../src/mining/observed-chain.js';
import type { ObservedLinksRow } from '../../src/mining/observed-links-table.js';
import type { Table } from '../../src/tables/table.js';
import { toJson } from '../../src/tables/to-json.js';
import { observation, seen } from '../mining/observed-rows.js';

const PARTIES = ['a', 'b', 'c', 'd', 'guests'] as const;
const pair = fc
  .tuple(fc.constantFrom(...PARTIES), fc.constantFrom(...PARTIES))
  .filter(([from, to]) => from !== to);
const pairs = fc.array(pair, { maxLength: 10 });

const row = ([from, to]: readonly string[], at: number): ObservedLinksRow =>
  seen(`${from}>${to} service ${at}`, { count: at + 1, cases: at + 1 });
const observationOf = (list: ReadonlyArray<readonly string[]>) => observation(...list.map(row));

function chainOf(list: ReadonlyArray<readonly string[]>): ServiceChain {
  const parties = PARTIES.map((id) => [id, { kind: id === 'guests' ? 'customer' : 'team' }]);
  const links = list.map(([provider, customer], at) => [`l${at}`, { provider, customer, service: 'work' }]);
  return parseChain({ parties: Object.fromEntries(parties), links: Object.fromEntries(links) });
}

const statesOf = (chain: ServiceChain, observed: Table<ObservedLinksRow>, state: string) =>
  conformance(chain, observed)
    .rows()
    .filter((row) => row.state === state)
    .map(({ provider, customer }) => `${provider}>${customer}`);

describe('declared against observed', () => {
  it('an observation confirms the chain that is made of it, whole', () => {
    // Who serves under the name of an external customer is another party in that chain.
    const served = fc.array(
      pair.filter(([from]) => from !== 'guests'),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(served, (list) => {
        const observed = observationOf(list);
        const rows = conformance(observedChain(observed), observed).rows();
        expect(rows.filter(({ state }) => state !== 'confirmed')).toEqual([]);
        expect(rows.reduce((sum, { events }) => sum + events!, 0)).toBe(
          (list.length * (list.length + 1)) / 2,
        );
        expect(rows.reduce((sum, { declaredLinks }) => sum + declaredLinks, 0)).toBe(list.length);
      }),
    );
  });

  it('what one declares and the other shows changes places when they do', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const there = (state: string) => statesOf(chainOf(one), observationOf(other), state);
        const back = (state: string) => statesOf(chainOf(other), observationOf(one), state);
        expect(there('declared-only')).toEqual(back('observed-only'));
        expect(there('observed-only')).toEqual(back('declared-only'));
        expect(there('confirmed')).toEqual(back('confirmed'));
      }),
    );
  });

  it('the order of what is given changes nothing', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const rows = other.map(row);
        const chain = chainOf(one);
        expect(toJson(conformance(chain, observation(...rows.toReversed())))).toBe(
          toJson(conformance(chain, observation(...rows))),
        );
      }),
    );
  });

  it('the rows are those that a plain search gives', () => {
    fc.assert(
      fc.property(pairs, pairs, (declared, observed) => {
        const rows = conformance(chainOf(declared), observationOf(observed)).rows();
        expect(rows).toMatchObject(plainly(declared, observed));
      }),
    );
  });
});

/** Every two parties in turn, external customers first. */
function plainly(
  declared: ReadonlyArray<readonly string[]>,
  observed: ReadonlyArray<readonly string[]>,
): object[] {
  const all = PARTIES.flatMap((provider) => PARTIES.map((customer) => [provider, customer] as const));
  const inOrder = [...all.filter(([, to]) => to === 'guests'), ...all.filter(([, to]) => to !== 'guests')];
  return inOrder.flatMap(([provider, customer]) => {
    const isThis = ([from, to]: readonly string[]) => from === provider && to === customer;
    const counts = observed.flatMap((one, at) => (isThis(one) ? [at + 1] : []));
    const own = declared.flatMap((one, at) => (isThis(one) ? [at] : []));
    if (own.length + counts.length === 0) return [];
    const served = declared.flatMap(([from], at) => (from === customer ? [at] : []));
    return {
      ...{ provider, customer, declaredLinks: own.length, observedLinks: counts.length },
      state: own.length === 0 ? 'observed-only' : counts.length === 0 ? 'declared-only' : 'confirmed',
      events: counts.reduce((a, b) => a + b, 0),
      casesAtLeast: Math.max(0, ...counts),
      touchpointsExposed: touchpointsBeyond(declared, own.length > 0 ? own : served),
    };
  });
}

/** A link needs all that its provider is served with; an external customer needs nothing to provide. */
function touchpointsBeyond(declared: ReadonlyArray<readonly string[]>, from: readonly number[]): number {
  const found = new Set(from);
  for (const at of found) {
    const customer = declared[at]![1];
    if (customer === 'guests') continue;
    for (const [next, [provider]] of declared.entries()) if (provider === customer) found.add(next);
  }
  return [...found].filter((at) => declared[at]![1] === 'guests').length;
}
