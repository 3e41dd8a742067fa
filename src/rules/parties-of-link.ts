import type { ServiceChain } from '../chain/service-chain.js';

/** The parties a link concerns, the one to act first: its owner where it names one, its provider and its customer, each once. */
export function partiesOfLink(chain: ServiceChain, id: string): readonly string[] {
  const { owner, provider, customer } = chain.link(id);
  return [...new Set([...(owner === undefined ? [] : [owner]), provider, customer])];
}
