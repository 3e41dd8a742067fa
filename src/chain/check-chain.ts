import { serviceChainError } from '../model/error.js';
import { isPlainMap } from '../model/plain-map.js';
import { quote } from '../model/problem.js';
import type { ServiceChain } from './service-chain.js';

/**
 * Checks that a value is a chain: a document is easily taken for one where there is no compiler.
 *
 * @throws ServiceChainError `not-a-chain`
 */
export function checkChain(chain: ServiceChain | null | undefined): asserts chain is ServiceChain {
  if (Array.isArray(chain?.content?.parties)) return;
  const hint = isPlainMap(chain) ? '; parseChain or defineChain makes one of a document' : '';
  throw serviceChainError('not-a-chain', `expected a service chain, got ${quote(chain)}${hint}`);
}
