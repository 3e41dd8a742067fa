import type { ServiceChain } from '../chain/service-chain.js';
import { partyName } from '../report/page/names.js';
import { withoutControls } from '../tables/cell-text.js';

/** A party by its name, a link by its service. */
export function nameOf(chain: ServiceChain, id: string): string {
  return withoutControls(chain.findLink(id)?.service ?? partyName(chain, id));
}
