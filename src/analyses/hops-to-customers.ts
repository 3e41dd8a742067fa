import { hopsFrom } from '../algorithms/hops.js';
import type { Topology } from '../chain/topology.js';

/**
 * Per party, the fewest links from it to an external customer, whatever the links require: 0 for one, -1 where there is no way.
 * It walks against the links, from the external customers to who serves them, and who serves those. O(parties + links).
 */
export function hopsToCustomers(topology: Topology): Int32Array {
  const { inbound, columns } = topology;
  const providers = inbound.items.map((link) => columns.providers[link]!);
  const customers = Array.from(columns.kinds.keys()).filter((party) => topology.isCustomer(party));
  return hopsFrom({ offsets: inbound.offsets, items: providers }, customers);
}
