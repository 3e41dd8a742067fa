import { unownedLinks } from '../../analyses/unowned-links.js';
import type { ServiceChain } from '../../chain/service-chain.js';

/** The links that nobody answers for, by id: the rows of {@link unownedLinks}. O(links). */
export function unownedIds(chain: ServiceChain): ReadonlySet<string> {
  return new Set(
    unownedLinks(chain)
      .rows()
      .map(({ link }) => link),
  );
}
