import type { Organisation } from './organisation.js';
import { randomStream } from './random.js';

/** What parties cost, and where their output goes. */
export interface Money {
  /** Per party: its direct cost; 0 for external customers. */
  readonly costs: Float64Array;
  /** Per link: the share of the output of its provider that goes there. */
  readonly shares: Float64Array;
}

const SEED = 31;

/** So much of every output goes nowhere, so that no cycle is closed. */
const REST = 0.001;

/** Makes costs and shares for an organisation; equal organisations get equal ones. */
export function moneyOf({ partyKinds, providers }: Organisation): Money {
  const random = randomStream(SEED);
  const weights = Float64Array.from(providers, () => 0.1 + random.next());
  const sums = new Float64Array(partyKinds.length);
  for (const [link, provider] of providers.entries()) sums[provider]! += weights[link]!;
  return {
    costs: Float64Array.from(partyKinds, (kind) => (kind === 'customer' ? 0 : random.below(100_000))),
    shares: weights.map((weight, link) => ((1 - REST) * weight) / sums[providers[link]!]!),
  };
}
