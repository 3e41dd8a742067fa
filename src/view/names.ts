import type { ServiceChain } from '../chain/service-chain.js';
import { partyName } from '../report/page/names.js';
import { withoutControls } from '../tables/cell-text.js';

/** Names as they are shown; each is cleaned once, as tables ask for the same again and again. */
const known = new WeakMap<ServiceChain, Map<string, string>>();

/** A party by its name, a link by its service. */
export function nameOf(chain: ServiceChain, id: string): string {
  const names = known.get(chain) ?? new Map<string, string>();
  known.set(chain, names);
  const name = names.get(id) ?? withoutControls(chain.findLink(id)?.service ?? partyName(chain, id));
  names.set(id, name);
  return name;
}

/** A link by its service, and by its provider where others are called the same. */
export function nameApart(chain: ServiceChain, link: string): string {
  const name = nameOf(chain, link);
  const isShared = sharedNames(chain).has(name);
  return isShared ? `${name} from ${nameOf(chain, chain.link(link).provider)}` : name;
}

const shared = new WeakMap<ServiceChain, ReadonlySet<string>>();

function sharedNames(chain: ServiceChain): ReadonlySet<string> {
  const found = shared.get(chain);
  if (found !== undefined) return found;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of chain.links()) {
    const name = nameOf(chain, id);
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  shared.set(chain, twice);
  return twice;
}
