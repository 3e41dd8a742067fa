import type { ServiceChain } from '../../chain/service-chain.js';
import type { Line } from '../page/sections.js';

/** Two states of a chain. */
export interface Pair {
  readonly before: ServiceChain;
  readonly after: ServiceChain;
}

/** Something that gets better, gets worse, or is only different. */
export function turn(kind: 'better' | 'worse' | 'other', text: string, level = 0): Line {
  const lead = kind === 'other' ? '' : kind;
  return { lead: lead.padEnd(8), text, level, ...(kind === 'worse' && { tone: 'warning' as const }) };
}
