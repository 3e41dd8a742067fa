import { finite } from '../../algorithms/finite.js';
import type { ChainColumns } from '../../chain/chain-columns.js';
import { coded, flags, knownNumbers, numbers } from '../../tables/blocks.js';
import type { Vector } from '../../tables/table.js';
import { modelledVector } from '../completeness/modelled.js';
import { partialMarks } from '../completeness/partial-marks.js';
import type { Allocation } from './allocation.js';
import type { CostQuestion } from './cost-options.js';
import { costsInPart } from './costs-in-part.js';
import { missingBehind } from './missing-behind.js';
import { SHARE_STATES } from './stated-shares.js';
import { BLOCKED } from './unknown-because.js';

/** What is said of every party in the order of their ids, column by column; each is worked out when it is asked for. */
export function partyVectors(allocation: Allocation, question: CostQuestion) {
  const { topology, direct, full, received, unallocated, steps } = allocation;
  const { columns, classes, partyCount } = topology;
  const parties = Int32Array.from({ length: partyCount }, (_, party) => party);
  const isCustomer = (party: number) => topology.isCustomer(party);
  const ofOthers = (values: Float64Array) =>
    knownNumbers(values.map((value, party) => (isCustomer(party) ? Number.NaN : value)));
  return {
    party: () => coded(parties, columns.partyIds),
    name: () => namesOf(columns),
    lane: () =>
      coded(
        parties.map((party) => LANES.indexOf(classes.lane(party))),
        LANES,
      ),
    directCost: () => knownNumbers(direct),
    received: () => numbers(received),
    fullCost: () => knownNumbers(full),
    toInside: () => ofOthers(passedOn(allocation, false)),
    toCustomers: () => ofOthers(passedOn(allocation, true)),
    unallocated: () => ofOthers(unallocated),
    ...sharesVectors(allocation, isCustomer),
    step(): Vector {
      const values = parties.map((party) => (steps && !isCustomer(party) ? steps[party]! + 1 : 0));
      return { kind: 'number', values, valid: Uint8Array.from(values, Math.sign) };
    },
    complete() {
      const { isComplete } = missingBehind(allocation);
      return flags(isComplete.map((flag, party) => (Number.isNaN(full[party]!) ? 0 : flag)));
    },
    modelled() {
      const { mayReceiveMore, mayPassOn } = costsInPart(allocation, question);
      const marks = partialMarks(topology);
      return modelledVector(
        parties,
        (party) => mayReceiveMore(party) || mayPassOn(party) || marks.mayBeFrontStage(party),
      );
    },
    ...blockedVectors(allocation, parties),
  };
}

/** The places of parties. */
export const LANES = ['customer', 'front-stage', 'support', 'partner'] as const;

function namesOf({ parties, partyIds }: ChainColumns): Vector {
  const places = new Map<string, number>();
  const codes = Int32Array.from(partyIds, (id, party) => {
    const name = parties.field(party, 'name') ?? id;
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    return known;
  });
  return coded(codes, [...places.keys()]);
}

/** Per party: what it is known to pass on to external customers, or to others; NaN where its full cost is not known. */
function passedOn({ topology, amounts, full }: Allocation, toCustomers: boolean): Float64Array {
  const sums = full.map((cost) => (Number.isNaN(cost) ? cost : 0));
  const { providers } = topology.columns;
  for (const [link, amount] of amounts.entries()) {
    if (Number.isNaN(amount) || topology.isTouchpoint(link) !== toCustomers) continue;
    sums[providers[link]!] = finite(sums[providers[link]!]! + amount);
  }
  return sums;
}

function sharesVectors({ stated }: Allocation, isCustomer: (party: number) => boolean) {
  const noLinks = SHARE_STATES.indexOf('no-links');
  const ofProviders = (values: Float64Array) =>
    knownNumbers(
      values.map((value, party) =>
        isCustomer(party) || stated.states[party] === noLinks ? Number.NaN : value,
      ),
    );
  return {
    statedShares: () => ofProviders(stated.sums),
    sharesState: () =>
      coded(
        Int32Array.from(stated.states, (state, party) => (isCustomer(party) ? -1 : state)),
        SHARE_STATES,
      ),
    dividedBy: () => ofProviders(stated.divisors),
  };
}

function blockedVectors({ topology, solver, full }: Allocation, parties: Int32Array) {
  const isBlocked = (party: number) => Number.isNaN(full[party]!);
  const isClosed = (party: number) => isBlocked(party) && solver.isClosed(solver.componentOf[party]!);
  return {
    unknownBecause: () =>
      coded(
        parties.map((party) => {
          if (!isBlocked(party)) return -1;
          return BLOCKED.indexOf(isClosed(party) ? 'closed-cycle' : 'not-converged');
        }),
        BLOCKED,
      ),
    cycle(): Vector {
      const offsets = new Int32Array(parties.length + 1);
      const members = (party: number) => (isClosed(party) ? solver.members(solver.componentOf[party]!) : []);
      for (const party of parties) offsets[party + 1] = offsets[party]! + members(party).length;
      const items = new Int32Array(offsets.at(-1)!);
      for (const party of parties) items.set(members(party), offsets[party]);
      const valid = Uint8Array.from(parties, (party) => (isClosed(party) ? 1 : 0));
      return { kind: 'list', offsets, items: coded(items, topology.columns.partyIds), valid };
    },
  };
}
