import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import { bundleFormats, bundleTables, writeBundle } from '../../src/formats/index.js';
import { analyses } from '../../src/index.js';
import { parseChainText } from '../../src/text/index.js';
import { postgresqlMissing, startPostgresql } from '../support/postgresql.js';

const page = readFileSync('docs/bundle.md', 'utf8');
const hotel = parseChainText(readFileSync('examples/harbour-hotel/chain.yaml'));
const folder = mkdtempSync(join(tmpdir(), 'service-chain-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scripts = blocks('sql');
const setUp = scripts.filter((sql) => sql.startsWith('-- DuckDB'));
const questions = scripts.filter((sql) => sql.startsWith('-- PostgreSQL and DuckDB'));
const answers = blocks('text').slice(1);

function blocks(language: string): string[] {
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')),
    ([, text]) => text!,
  );
}

async function write(format: string): Promise<void> {
  for (const file of writeBundle(hotel, { format }))
    writeFileSync(join(folder, file.path), await contentOf(file));
}

/** Rows as the page shows them: a line each, cells between bars. */
function shown(rows: ReadonlyArray<Readonly<Record<string, unknown>>>): string {
  const lines = [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.join(' | ')}\n`).join('');
}

it('the page about bundles says what DuckDB answers', async () => {
  await write('csv');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`set file_search_path = '${folder}'`);
  for (const sql of setUp) await connection.run(sql);
  const found = [];
  for (const sql of questions) found.push(shown((await connection.runAndReadAll(sql)).getRowObjects()));
  connection.closeSync();
  instance.closeSync();
  expect(setUp).toHaveLength(1);
  expect(found).toEqual(answers);
});

const whereThereIs = postgresqlMissing === undefined ? it : it.skip;
whereThereIs(
  `and PostgreSQL the same${postgresqlMissing === undefined ? '' : ` (${postgresqlMissing})`}`,
  async () => {
    await write('postgresql');
    const database = startPostgresql();
    try {
      database.run(folder, 'schema.sql', 'load.sql');
      const found = questions.map((sql) =>
        shown(database.rows(sql.replace(/;\s*$/, '').replace(/^--.*\n/, ''))),
      );
      expect(found).toEqual(answers);
    } finally {
      database.stop();
    }
  },
  60_000,
);

it('names every table that is no answer, and every format', () => {
  const names = bundleTables(hotel).map(({ table }) => table.declaration.name);
  const answered = new Set(analyses.map(({ table }) => table.name));
  for (const name of names.filter((one) => !answered.has(one))) expect(page).toContain(`\`${name}\``);
  for (const { id } of bundleFormats) expect(page).toContain(`| \`${id}\` |`);
});
