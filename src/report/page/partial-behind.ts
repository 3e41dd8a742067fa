import type { ServiceChain } from '../../chain/service-chain.js';
import { compareIds } from '../../model/ids.js';

/**
 * The parties modelled in part that a link rests on, by id: those that provide it, or a link upstream of it, without saying what that
 * link requires. More may stand behind them than the chain holds.
 *
 * @param links the link and all links upstream of it.
 */
export function partialBehind(chain: ServiceChain, links: readonly string[]): readonly string[] {
  const parties = links.flatMap((id) => {
    const { provider, requires } = chain.link(id);
    const { kind, modelled } = chain.party(provider);
    return requires === undefined && modelled === 'partial' && kind !== 'customer' ? [provider] : [];
  });
  return [...new Set(parties)].sort(compareIds);
}

/** Which parties are modelled in part, by name: the first three, and how many more. */
export function partialInWords(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${shown}${more} ${names.length === 1 ? 'is' : 'are'} modelled in part`;
}
