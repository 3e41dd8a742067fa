import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { nearestAmong } from '../model/nearest.js';
import { quote } from '../model/problem.js';

/** Whether an id is that of a party or of a link. @throws ServiceChainError `unknown-id`, with the nearest of either, when it is neither. */
export function partyOrLink(chain: ServiceChain, id: string): 'party' | 'link' {
  if (chain.findParty(id)) return 'party';
  if (chain.findLink(id)) return 'link';
  const known = [...chain.parties(), ...chain.links()].map((one) => one.id);
  const near = typeof id === 'string' ? nearestAmong(known)(id) : undefined;
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  throw serviceChainError('unknown-id', `the chain has no party or link ${quote(id)}${hint}`);
}
