import type { ServiceChain } from '../chain/service-chain.js';
import type { ChainPart, Losses } from './format.js';

/** A part of a chain that a format does not hold. */
export interface LostPart {
  /** The section, or a field of it. */
  readonly part: ChainPart;
  /** How many records have it; 1 for the name of the organisation. */
  readonly count: number;
  /** Why the format does not hold it. */
  readonly reason: string;
}

/** What of a chain is lost in a format: of all it says it loses, what the chain has, in the order of the format. O(records). */
export function lostParts(chain: ServiceChain, loses: Losses): readonly LostPart[] {
  return Object.entries(loses).flatMap(([part, reason]) => {
    const count = countOf(chain, part);
    return count === 0 ? [] : [{ part: part as ChainPart, count, reason: reason! }];
  });
}

function countOf({ content }: ServiceChain, part: string): number {
  const [section = '', ...below] = part.split('.');
  const records = content[section as keyof typeof content];
  if (!Array.isArray(records)) return records === undefined ? 0 : 1;
  const field = below.join('.');
  return field === ''
    ? records.length
    : records.filter((record) => Object.hasOwn(record, field) && record[field] !== undefined).length;
}
