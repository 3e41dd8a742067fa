import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import type { DatabaseBundleFormat, FileBundleFormat } from '../../src/formats/index.js';
import { bundleFormats, bundleTables, writeBundle, writeBundleTo } from '../../src/formats/index.js';
import { isServiceChainError, parseChain } from '../../src/index.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { oddGarage } from '../support/bundle-chain.js';

const fileFormats = bundleFormats.filter((format): format is FileBundleFormat => 'write' in format);
const databaseFormats = bundleFormats.filter((format): format is DatabaseBundleFormat => 'writeTo' in format);
const named = <Named extends { readonly id: string }>(list: readonly Named[]) =>
  list.map((format) => [format.id, format] as const);
const empty = parseChain({ parties: {}, links: {} });
const folder = mkdtempSync(join(tmpdir(), 'service-chain-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the list of formats of bundles names each once, and says what people need', () => {
  expect(new Set(bundleFormats.map(({ id }) => id)).size).toBe(bundleFormats.length);
  expect(fileFormats.length + databaseFormats.length).toBe(bundleFormats.length);
  for (const { id, title, loses } of bundleFormats) {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(title).not.toBe('');
    expect(loses.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
  }
});

it('what others refer to stands before them, or is the table itself', () => {
  const seen = new Set<string>();
  for (const { table, foreignKeys } of bundleTables(empty)) {
    seen.add(table.declaration.name);
    expect(foreignKeys.filter((key) => !seen.has(key.table))).toEqual([]);
  }
});

it.each(['no-such-format', 'cvs', 1])('the format %j is refused', async (format) => {
  expect(() => writeBundle(empty, { format: format as string })).toThrow(/expected a format of bundles/);
  const path = join(folder, 'unknown');
  await expect(writeBundleTo(empty, { format: format as string, path })).rejects.toThrow(/expected a format/);
});

describe.each(named(fileFormats))('a bundle as %s', (id, format) => {
  it('refuses an option there is not', () => {
    const options = { noSuchOption: 1 };
    expect(() => writeBundle(empty, { format: id, options })).toThrow(/noSuchOption/);
    expect(() => writeBundle(empty, { format: id, ...options } as never)).toThrow(/noSuchOption/);
  });

  it('is no database', async () => {
    const path = join(folder, id);
    await expect(writeBundleTo(empty, { format: id, path })).rejects.toThrow(/by writeBundle$/);
  });

  it.each([
    ['no parties', empty],
    ['odd names', oddGarage()],
  ])(
    'is the same however often it is written: %s',
    async (_, chain) => {
      const files = writeBundle(chain, { format: id });
      expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
      for (const file of files) {
        expect(file.path).toMatch(/^[a-z0-9._/-]+$/);
        expect(await contentOf(file)).toEqual(await contentOf(file));
      }
    },
    60_000,
  );

  it('makes no row before a file is asked for', () => {
    const files = format.write([{ table: untouchable(), foreignKeys: [] }], {});
    expect(files.length).toBeGreaterThan(0);
  });
});

describe.each(named(databaseFormats))('a bundle in a database as %s', (id, format) => {
  const path = join(folder, format.file);

  it('refuses an option there is not, and a path that is none', async () => {
    const writing = writeBundleTo(empty, { format: id, path, options: { noSuchOption: 1 } });
    await expect(writing).rejects.toThrow(/noSuchOption/);
    const nowhere = writeBundleTo(empty, { format: id, path: '' });
    await expect(nowhere).rejects.toSatisfy(
      (error) => isServiceChainError(error) && error.code === 'invalid-option',
    );
    expect(existsSync(path)).toBe(false);
  });

  it('is no list of files', () => {
    expect(() => writeBundle(empty, { format: id })).toThrow(/by writeBundleTo$/);
  });

  it('is written with any names', async () => {
    await writeBundleTo(oddGarage(), { format: id, path });
    expect(statSync(path).size).toBeGreaterThan(0);
  }, 60_000);
});

/** A table whose rows must not be asked for. */
function untouchable(): Table<AnyRow> {
  const declared = defineTable({
    name: 'rows',
    title: 'Rows',
    description: 'Rows.',
    key: ['row'],
    order: 'row',
    columns: { row: { type: 'id', description: 'The row.' } },
  });
  return declared.of(() => {
    throw new Error('a row was asked for');
  });
}
