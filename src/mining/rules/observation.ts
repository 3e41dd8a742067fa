import type { ServiceChain } from '../../chain/service-chain.js';
import type { Table } from '../../tables/table.js';
import type { ConformanceRow } from '../conformance-table.js';
import type { ObservedStandardsRow } from '../observed-standards.js';

/** An observation as its rules ask it: questions to a chain, each the same one in every run, so that it is worked out once. */
export interface Observation {
  /** The chain beside what was observed. */
  readonly pairs: (chain: ServiceChain) => Table<ConformanceRow>;
  /** Its standards beside what was observed. */
  readonly standards: (chain: ServiceChain) => Table<ObservedStandardsRow>;
  /** The measure of these standards. */
  readonly measure: string;
}

/** Whether something of a pair was seen and is shown. */
export function isShown({ state }: ConformanceRow): boolean {
  return state === 'confirmed' || state === 'observed-only';
}

/** Whether the log and the chain have no party in common: then they are named differently, and nothing else can be said. */
export function isApart(rows: readonly ConformanceRow[]): boolean {
  const names = new Set(rows.filter(isShown).flatMap(({ provider, customer }) => [provider, customer]));
  const unknown = new Set(rows.filter(isShown).flatMap(({ unknownParties }) => unknownParties));
  return names.size > 0 && names.size === unknown.size;
}
