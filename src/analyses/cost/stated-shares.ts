import { numbersOf } from '../../chain/record-vectors.js';
import type { Topology } from '../../chain/topology.js';
import type { RESTS } from './cost-options.js';

/** What the shares that a party states for the links it provides come to. */
export const SHARE_STATES = ['whole', 'partial', 'unstated', 'over-full', 'no-links'] as const;

/** The shares of the output of every party, as they are reckoned with. */
export interface StatedShares {
  /**
   * Per link: the share of its provider's output that goes there; NaN where it is not known. 0 where it states none and the others come
   * to a whole or are normalised to one; and where the provider is an external customer, as what reaches one stays there.
   */
  readonly used: Float64Array;
  /** Per party: what its stated shares come to. */
  readonly sums: Float64Array;
  /** Per party: what they come to, as a place in {@link SHARE_STATES}. */
  readonly states: Uint8Array;
  /** Per party: what its stated shares are divided by; NaN where none is used. */
  readonly divisors: Float64Array;
}

/** So much may shares differ from a whole, by rounding. */
const ROUNDING = 1e-9;

/** Reads the shares that links state. O(parties + links). */
export function statedShares(topology: Topology, rest: (typeof RESTS)[number]): StatedShares {
  const { columns, partyCount, linkCount } = topology;
  const { providers } = columns;
  const shares = numbersOf(columns.links, 'share');
  const sums = new Float64Array(partyCount);
  const unstated = new Int32Array(partyCount);
  for (let link = 0; link < linkCount; link++) {
    const share = shares[link]!;
    if (Number.isNaN(share)) unstated[providers[link]!]!++;
    else sums[providers[link]!]! += share;
  }
  const { offsets } = topology.outbound;
  const states = Uint8Array.from(sums, (sum, party) =>
    offsets[party] === offsets[party + 1] ? NO_LINKS : stateOf(sum, unstated[party]!),
  );
  const divisors = Float64Array.from(sums, (sum, party) => divisorOf(states[party]!, sum, rest));
  const used = Float64Array.from(providers, (party, link) => {
    if (topology.isCustomer(party)) return 0;
    const share = shares[link]! / divisors[party]!;
    // Where the other shares come to a whole or are taken for one, nothing is left for a link that states none.
    const isAllStated = states[party] === WHOLE || (rest === 'normalised' && sums[party]! > 0);
    return Number.isNaN(share) && isAllStated ? 0 : share + 0;
  });
  return { used, sums, states, divisors };
}

const [WHOLE, PARTIAL, UNSTATED, OVER_FULL, NO_LINKS] = [0, 1, 2, 3, 4] as const;

function stateOf(sum: number, unstated: number): number {
  if (sum > 1 + ROUNDING) return OVER_FULL;
  if (sum >= 1 - ROUNDING) return WHOLE;
  return unstated > 0 ? UNSTATED : PARTIAL;
}

function divisorOf(state: number, sum: number, rest: (typeof RESTS)[number]): number {
  if (state === WHOLE) return sum;
  if (rest === 'normalised' && sum > 0) return sum;
  return state === OVER_FULL ? Number.NaN : 1;
}
