import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import type { Link } from '../../model/link.js';
import { quote } from '../../model/problem.js';

/** The touchpoint of this id. @throws ServiceChainError `unknown-id`; `invalid-option` for a link that is none. */
export function touchpointOf(chain: ServiceChain, touchpoint: string): Link {
  const link = chain.link(touchpoint);
  if (chain.isTouchpoint(link.id)) return link;
  throw serviceChainError(
    'invalid-option',
    `expected touchpoint to be a link to an external customer, got ${quote(touchpoint)}`,
  );
}
