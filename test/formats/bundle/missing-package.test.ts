import { expect, it, vi } from 'vitest';
import { arrowBundle } from '../../../src/formats/bundle/arrow-bundle.js';
import { duckdbBundle } from '../../../src/formats/bundle/duckdb-bundle.js';
import { parquetBundle } from '../../../src/formats/bundle/parquet-bundle.js';
import { xlsxBundle } from '../../../src/formats/bundle/xlsx-bundle.js';
import { contentOf } from '../../../src/formats/bytes-written.js';
import type { AnyRow, Table } from '../../../src/tables/table.js';
import { post, posts } from '../../tables/posts.js';

/** Every package is missing, as Node says it. */
vi.mock('../../../src/model/optional-package.js', async (original) => {
  const whole = await original<typeof import('../../../src/model/optional-package.js')>();
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  return {
    ...whole,
    optionalPackage: (name: string, purpose: string) =>
      whole.optionalPackage(name, purpose, () => Promise.reject(missing)),
  };
});

const tables = [{ table: posts.of(() => [post('kitchen')]) as unknown as Table<AnyRow>, foreignKeys: [] }];

it.each([
  [
    'hyparquet-writer',
    'writing Parquet needs the package hyparquet-writer: npm install hyparquet-writer',
    () => contentOf(parquetBundle.write(tables, {})[0]!),
  ],
  [
    'apache-arrow',
    'writing Arrow needs the package apache-arrow: npm install apache-arrow',
    () => contentOf(arrowBundle.write(tables, {})[0]!),
  ],
  [
    '@duckdb/node-api',
    'writing a DuckDB database needs the package @duckdb/node-api: npm install @duckdb/node-api',
    () => duckdbBundle.writeTo('none.duckdb', tables, {}),
  ],
])('says what to install where %s is missing', async (_, message, write) => {
  await expect(write()).rejects.toMatchObject({ code: 'missing-package', message });
});

it('writes a workbook without any package', async () => {
  expect((await contentOf(xlsxBundle.write(tables, {})[0]!)).length).toBeGreaterThan(1000);
});
