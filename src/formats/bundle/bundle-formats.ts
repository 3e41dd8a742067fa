import { arrowBundle } from './arrow-bundle.js';
import type { BundleFormat } from './bundle-format.js';
import { csvBundle } from './csv-bundle.js';
import { duckdbBundle } from './duckdb-bundle.js';
import { parquetBundle } from './parquet-bundle.js';
import { postgresqlBundle } from './postgresql-bundle.js';
import { xlsxBundle } from './xlsx-bundle.js';

/** Any way to write a bundle, as lists of them hold it. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the schema of the format before they reach it
export type AnyBundleFormat = BundleFormat<any>;

/** The ways to write all tables of a chain for tools that make reports. */
export const bundleFormats: readonly AnyBundleFormat[] = [
  csvBundle,
  postgresqlBundle,
  parquetBundle,
  arrowBundle,
  duckdbBundle,
  xlsxBundle,
];
