import { askAnalysis } from '../../analyses/ask-analysis.js';
import { analyses, type SharedOptions } from '../../analyses/index.js';
import { checkChain } from '../../chain/check-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { topologyOf } from '../../chain/topology.js';
import { serviceChainError } from '../../model/error.js';
import { nearestAmong } from '../../model/nearest.js';
import { checkOptionNames } from '../../model/option-names.js';
import { quote } from '../../model/problem.js';
import type { BundleTable } from './bundle-format.js';
import { dimensions } from './dimensions/index.js';
import { foreignKeysOf } from './foreign-keys.js';

/** Which tables a bundle holds, and how its questions are asked. */
export interface BundleOptions extends SharedOptions {
  /** The tables, by their names; all where nothing is said. */
  readonly tables?: readonly string[] | undefined;
}

/**
 * The tables of a bundle, a star schema of the chain: every answer of {@link analyses}, and around them the dimensions that their
 * columns refer to.
 *
 * - `parties`, `links`, `measures` and `subjects` have a row for each thing that a column with `refers` names; `goals` is the answer
 *   of that name. What is a subject may be the organisation, a party or a link, so it refers to `subjects`, which names which.
 * - Attributes that people gave to parties and links are columns there, one type each for all rows (text, where values differ), under
 *   names any tool takes: `attribute_costCentre`. `party-attributes` and `link-attributes` hold them under their own names.
 * - Lists of parties and links have a row for each item in tables of their own: `party-tags`, `party-needs`, `party-leaders`,
 *   `link-tags`, `link-needs` (those it meets) and `link-requirements`.
 *
 * A table that others refer to comes before them. Ratings, contacts and measurements are in no table but the answers, which hide what
 * too few people said; of personal goals only that they are there.
 *
 * Rows are made while they are asked for. O(parties + links) for the columns of the attributes.
 *
 * @throws ServiceChainError `invalid-option`, for a table there is not as well.
 * @example
 * ```ts
 * import { bundleTables } from 'service-chain/formats';
 *
 * const tables = bundleTables(chain, { tables: ['parties', 'links', 'upstream-parties'] });
 * const targets = tables.map(({ foreignKeys }) => foreignKeys.map(({ columns, table }) => `${columns} → ${table}`));
 * targets[2]; // [ 'touchpoint → links', 'party → parties' ]
 * ```
 */
export function bundleTables(chain: ServiceChain, options: BundleOptions = {}): readonly BundleTable[] {
  checkChain(chain);
  checkOptionNames(options, ['tables', 'asOf', 'minimum']);
  const { tables: names, ...shared } = options;
  const topology = topologyOf(chain);
  const all = [
    ...dimensions.map((dimension) => dimension(topology)),
    ...analyses.map((analysis) => askAnalysis(analysis, chain, shared)),
  ];
  const wanted = checkedNames(
    names,
    all.map(({ declaration }) => declaration.name),
  );
  return all
    .filter(({ declaration }) => wanted.has(declaration.name))
    .map((table) => ({ table, foreignKeys: foreignKeysOf(table.declaration, wanted) }));
}

function checkedNames(names: unknown, known: readonly string[]): ReadonlySet<string> {
  if (names === undefined) return new Set(known);
  if (!Array.isArray(names) || names.length === 0)
    throw serviceChainError('invalid-option', `expected tables to be a list of names, got ${quote(names)}`);
  const unknown: unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return new Set(names);
  const near = typeof unknown === 'string' ? nearestAmong(known)(unknown) : undefined;
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  const message = `expected tables to be among ${known.join(', ')}, got ${quote(unknown)}${hint}`;
  throw serviceChainError('invalid-option', message);
}
