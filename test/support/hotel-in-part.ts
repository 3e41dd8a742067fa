import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

/** The hotel with some of its parties modelled in part. */
export function hotelWith(...partial: readonly string[]): ServiceChain {
  const parties = Object.entries(harbourHotel.parties).map(([id, party]) => [
    id,
    partial.includes(id) ? { ...party, modelled: 'partial' } : party,
  ]);
  return parseChain({ ...harbourHotel, parties: Object.fromEntries(parties) });
}
