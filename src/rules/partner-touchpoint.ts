import type { ServiceChain } from '../chain/service-chain.js';

/**
 * Whether a link is a touchpoint that a partner delivers. Where nobody inside answers for such a link, `partner-without-accountable`
 * says so, and the rules about owners of links in general do not say it again.
 */
export function isPartnerTouchpoint(chain: ServiceChain, link: string): boolean {
  return chain.isTouchpoint(link) && chain.laneOf(chain.link(link).provider) === 'partner';
}
