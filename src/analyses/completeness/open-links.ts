import type { CompiledChain } from '../../chain/compiled-chain.js';
import { partialMarks } from './partial-marks.js';

/** Of which links more may be upstream than the chain holds. */
export interface OpenLinks {
  /** Whether more may be upstream of a link. */
  isOpen(link: number): boolean;
  /** The touchpoints of which that is so, ascending. */
  readonly touchpoints: Int32Array;
}

const known = new WeakMap<CompiledChain, OpenLinks>();

/**
 * Finds the links whose upstream closure holds, themselves included, one that needs all that its provider receives (as it states no
 * `requires`) while that provider is modelled in part: what is missing there is missing behind them all. A link that states
 * what it requires is taken at its word. O(parties + links + requirements) at the first call; O(parties) where no party is
 * modelled in part.
 */
export function openLinks(chain: CompiledChain): OpenLinks {
  let links = known.get(chain);
  if (!links) {
    links = partialMarks(chain).hasAny ? foundIn(chain) : NONE;
    known.set(chain, links);
  }
  return links;
}

const NONE: OpenLinks = { isOpen: () => false, touchpoints: new Int32Array(0) };

function foundIn(chain: CompiledChain): OpenLinks {
  const { count, of, needs } = chain.closure;
  const isOpen = new Uint8Array(count);
  // The default capability of a party has the number of the party, and is needed by whatever assumes all that it receives.
  for (const party of partialMarks(chain).parties) if (!chain.isCustomer(party)) isOpen[of[party]!] = 1;
  for (let component = 0; component < count; component++) {
    for (let k = needs.offsets[component]!; isOpen[component] === 0 && k < needs.offsets[component + 1]!; k++)
      isOpen[component] = isOpen[needs.items[k]!]!;
  }
  const isOpenLink = (link: number) => isOpen[of[chain.nodeOf(link)]!] === 1;
  return { isOpen: isOpenLink, touchpoints: chain.touchpoints.filter(isOpenLink) };
}
