import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyses, declarations } from '../../src/analyses/index.js';
import { workedChains } from '../fixtures/worked-chains.js';

describe('the list of analyses', () => {
  it.each(analyses.map((analysis) => [analysis.table.name, analysis] as const))(
    'runs %s and gets the table it declares',
    (_, { table, run }) => {
      for (const { chain } of workedChains) {
        expect(run(chain).declaration).toMatchObject({
          name: table.name,
          key: table.key,
          order: table.order,
        });
        expect(run(chain).declaration.columns).toBe(table.columns);
      }
    },
  );

  it('and the questions about one party or link declare every table of the folder, each once', async () => {
    const folder = new URL('../../src/analyses/', import.meta.url);
    const modules = await Promise.all(
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file): Promise<object> => import(new URL(file, folder).href)),
    );
    const declared = modules.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => (name.endsWith('Table') ? [value.name] : [])),
    );
    const listed = declarations.map(({ name }) => name);
    expect([...new Set(listed)]).toEqual(listed);
    expect([...listed].sort()).toEqual(declared.sort());
    expect(listed).toEqual(expect.arrayContaining(analyses.map(({ table }) => table.name)));
  });
});

describe.each(declarations.map((table) => [table.name, table] as const))('the table %s', (name, table) => {
  it('has a name, a title, a description and an order that can be read', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(table.title).toMatch(/^[A-Z].*[^.]$/);
    expect(table.description).toMatch(/^[A-Z].*\.$/);
    expect(table.order).not.toBe('');
  });

  it('has a key of columns that are never null, but where a row says that there is none', () => {
    expect(table.key.length).toBeGreaterThan(0);
    const nullable = table.key.filter((column) => table.columns[column]?.nullable);
    const none: Readonly<Record<string, string[]>> = { leadership: ['leader'], 'declared-in': ['file'] };
    expect(nullable).toEqual(none[name] ?? []);
  });

  it.each(Object.entries(table.columns))(
    'describes %s: ids say what they refer to, counts have a unit',
    (column, about) => {
      expect(column).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(about.description).toMatch(/\.$/);
      expect(about.refers !== undefined).toBe(about.type === 'id');
      if (about.type === 'integer') expect(about.unit).toBeDefined();
    },
  );
});
