import * as z from 'zod';
import type { FileBundleFormat } from './bundle-format.js';
import { HELD_TEXT_IN_WORDS } from './held-text.js';
import { inChunks } from './in-chunks.js';
import { copyLines } from './postgresql/copy-lines.js';
import { loadScript } from './postgresql/load-script.js';
import { schemaScript } from './postgresql/schema-script.js';
import { declaredNames, snakeCaseNames } from './postgresql/sql-names.js';

/** How a bundle for PostgreSQL is written. */
export interface PostgresqlBundleOptions {
  /** The schema that the tables are made in, which is made where it is not there; that of the session where nothing is said. */
  readonly schema?: string | undefined;
  /**
   * The names of tables and columns: as they are `declared` (`"upstream-parties"`, which SQL needs quotes for; where nothing is said), or
   * in `snake-case` (`upstream_parties`).
   */
  readonly names?: 'declared' | 'snake-case' | undefined;
}

/** Scripts that make and fill tables in PostgreSQL, and the CSV files they are filled from. */
export const postgresqlBundle: FileBundleFormat<PostgresqlBundleOptions> = {
  id: 'postgresql',
  title: 'PostgreSQL scripts with CSV',
  options: z.strictObject({
    schema: z.string().min(1).optional().describe('the schema that the tables are made in'),
    names: z
      .enum(['declared', 'snake-case'])
      .optional()
      .describe('names of tables and columns as they are declared, or in snake case'),
  }),
  loses: [
    'A day is its midnight in UTC, and a timestamp is one in UTC, to the millisecond.',
    'A key of texts that may be long, or be missing, is a unique index and no primary key.',
    HELD_TEXT_IN_WORDS,
  ],
  write(tables, { schema, names = 'declared' }) {
    const nameOf = names === 'declared' ? declaredNames : snakeCaseNames;
    return [
      { path: 'schema.sql', pieces: () => schemaScript(tables, { schema, nameOf }) },
      { path: 'load.sql', pieces: () => [loadScript(tables, { schema, nameOf })] },
      ...tables.map(({ table }) => ({
        path: `${table.declaration.name}.csv`,
        pieces: () => inChunks(copyLines(table)),
      })),
    ];
  },
};
