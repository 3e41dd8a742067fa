import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import type { AnyRow, Table } from '../tables/table.js';
import type { Analysis, SharedOptions } from './index.js';

/**
 * Asks one of the {@link analyses}, with those of the shared options that it takes: for programs that ask whichever question somebody
 * picks.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { analyses, askAnalysis } from 'service-chain';
 *
 * const asOf = '2026-03-01T00:00:00Z';
 * const tables = analyses.map((analysis) => askAnalysis(analysis, chain, { asOf, minimum: 7 }));
 * tables.length === analyses.length; // true
 * ```
 */
export function askAnalysis(
  { run, takes = [] }: Analysis,
  chain: ServiceChain,
  options: SharedOptions = {},
): Table<AnyRow> {
  checkOptionNames(options, ['asOf', 'minimum']);
  const taken = takes.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  // What a question takes is what its list entry says it takes; a test holds the two together.
  return (run as (chain: ServiceChain, options: object) => Table<AnyRow>)(chain, Object.fromEntries(taken));
}
