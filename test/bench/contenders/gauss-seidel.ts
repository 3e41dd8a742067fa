import { moneyOf } from '../organisation/money.js';
import type { Organisation } from '../organisation/organisation.js';
import type { Contender, Outcome } from './contender.js';

/**
 * No library: sweeps over the full costs of all parties until they hardly change, what a careful programmer writes in half an hour.
 * It shares no line with any contender, and the answers of all are compared with its own.
 */
export const gaussSeidel: Contender = {
  open: (organisation) => {
    const money = moneyOf(organisation);
    return {
      prepare:
        ({ watched }) =>
        (): Outcome => {
          const costs = fullCosts(organisation, money);
          return { answer: { costs: watched.map((party) => costs[party]!) } };
        },
    };
  },
  hold: moneyOf,
};

const TOLERANCE = 1e-13;

function fullCosts(
  { partyIds, partyKinds, providers, customers }: Organisation,
  { costs, shares }: ReturnType<typeof moneyOf>,
): Float64Array {
  const count = partyIds.length;
  const offsets = new Int32Array(count + 1);
  for (const customer of customers) offsets[customer + 1]!++;
  for (let party = 0; party < count; party++) offsets[party + 1]! += offsets[party]!;
  const next = offsets.slice();
  const sources = new Int32Array(providers.length);
  const parts = new Float64Array(providers.length);
  for (let link = 0; link < providers.length; link++) {
    const place = next[customers[link]!]!++;
    sources[place] = providers[link]!;
    parts[place] = partyKinds[providers[link]!] === 'customer' ? 0 : shares[link]!;
  }
  const full = costs.slice();
  for (let change = 1, total = 1; change > TOLERANCE * total; ) {
    change = 0;
    total = 0;
    for (let party = 0; party < count; party++) {
      let sum = costs[party]!;
      for (let k = offsets[party]!; k < offsets[party + 1]!; k++) sum += parts[k]! * full[sources[k]!]!;
      change += Math.abs(sum - full[party]!);
      total += sum;
      full[party] = sum;
    }
  }
  return full;
}
