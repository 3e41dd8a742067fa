import type { Link, Requirement, Threshold } from '../model/link.js';
import type { Requirements } from './service-chain.js';

/**
 * What a link requires, every entry as a threshold. Stated: what the document says. Else nothing when the provider is an
 * external customer, and every inbound link of the provider otherwise.
 */
export function requirementsOf(
  link: Link,
  isProvidedByCustomer: boolean,
  intoProvider: readonly Link[],
): Requirements {
  if (link.requires) return { stated: true, clauses: link.requires.map(thresholdOf) };
  const assumed = isProvidedByCustomer ? [] : intoProvider;
  return { stated: false, clauses: assumed.map(({ id }) => ({ atLeast: 1, of: [id] })) };
}

/** One entry of `requires` as a threshold. */
export function thresholdOf(requirement: Requirement): Threshold {
  if (typeof requirement === 'string') return { atLeast: 1, of: [requirement] };
  return 'of' in requirement ? requirement : { atLeast: 1, of: [...new Set(requirement)] };
}
