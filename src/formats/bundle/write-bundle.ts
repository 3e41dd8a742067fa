import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import { nearestAmong } from '../../model/nearest.js';
import { checkOptionNames } from '../../model/option-names.js';
import { quote } from '../../model/problem.js';
import { checkedOptions } from '../checked-options.js';
import type { OutputFile } from '../format.js';
import { type AnyBundleFormat, bundleFormats } from './bundle-formats.js';
import { type BundleOptions, bundleTables } from './bundle-tables.js';

/** How to write a bundle. */
export interface WriteBundleOptions extends BundleOptions {
  /** The format, by its name. */
  readonly format: string;
  /** The options of that format. */
  readonly options?: object | undefined;
}

/** How to write a bundle into a database file. */
export interface WriteBundleToOptions extends WriteBundleOptions {
  /** Where the file is to be; there must be none yet. */
  readonly path: string;
}

/**
 * Writes all tables of a chain (see {@link bundleTables}) as files for tools that make reports. Their content is made while it is asked
 * for, a piece at a time, and what is held meanwhile does not grow with the rows.
 *
 * @throws ServiceChainError `invalid-option` for an unknown format, table or option, and for a format that writes a database: see
 * {@link writeBundleTo}.
 * @example
 * ```ts
 * import { writeBundle } from 'service-chain/formats';
 *
 * const files = writeBundle(chain, { format: 'csv', tables: ['parties', 'links'] });
 * files.map(({ path }) => path); // [ 'datapackage.json', 'parties.csv', 'links.csv' ]
 * ```
 */
export function writeBundle(chain: ServiceChain, options: WriteBundleOptions): readonly OutputFile[] {
  checkOptionNames(options, ['format', 'options', 'tables', 'asOf', 'minimum']);
  const { format: id, options: how = {}, ...which } = options;
  const tables = bundleTables(chain, which);
  const format = knownBundleFormat(id);
  if ('write' in format) return format.write(tables, checkedOptions(format.options, how));
  const message = `expected a format that writes files; ${quote(id)} writes a database, by writeBundleTo`;
  throw serviceChainError('invalid-option', message);
}

/**
 * Writes all tables of a chain (see {@link bundleTables}) into a database file that is not there yet.
 *
 * @throws ServiceChainError `invalid-option` for an unknown format, table or option, and for a format that writes files: see
 * {@link writeBundle}; `missing-package` where the package of the database is not installed.
 */
export async function writeBundleTo(chain: ServiceChain, options: WriteBundleToOptions): Promise<void> {
  checkOptionNames(options, ['path', 'format', 'options', 'tables', 'asOf', 'minimum']);
  const { path, format: id, options: how = {}, ...which } = options;
  if (typeof path !== 'string' || path === '')
    throw serviceChainError('invalid-option', `expected path to be that of a file, got ${quote(path)}`);
  const tables = bundleTables(chain, which);
  const format = knownBundleFormat(id);
  if ('writeTo' in format) return format.writeTo(path, tables, checkedOptions(format.options, how));
  const message = `expected a format that writes a database; ${quote(id)} writes files, by writeBundle`;
  throw serviceChainError('invalid-option', message);
}

function knownBundleFormat(id: unknown): AnyBundleFormat {
  const found = bundleFormats.find((format) => format.id === id);
  if (found) return found;
  const names = bundleFormats.map((format) => format.id);
  const near = typeof id === 'string' ? nearestAmong(names)(id) : undefined;
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  const message = `expected a format of bundles (${names.join(', ')}), got ${quote(id)}${hint}`;
  throw serviceChainError('invalid-option', message);
}
