import { batchesOfBlocks, batchesOfRows } from './batches.js';
import { type Block, rowsOf } from './blocks.js';
import type { BatchOptions, Columns, RowOf, Table, TableDeclaration } from './table.js';

/** A declared table: it makes the table of an answer from a function that yields its rows. */
export interface DefinedTable<C extends Columns, Key extends keyof C & string = keyof C & string>
  extends TableDeclaration<C, Key> {
  /** Makes the table whose rows the function yields, in order, each time they are asked for. */
  of(rows: () => Iterable<RowOf<C>>): Table<RowOf<C>, Key>;
  /**
   * Makes the table whose rows stand in the blocks the function yields, in order, each time they are asked for. It is told which
   * columns are wanted, as the others need not be prepared.
   */
  ofBlocks(
    blocks: (wanted: ReadonlySet<keyof C & string>) => Iterable<Block<keyof C & string>>,
  ): Table<RowOf<C>, Key>;
}

/**
 * Declares a table: its columns once, from which the row type, headers, schemas, help and dictionary follow.
 *
 * @example
 * ```ts
 * import { defineTable, toCsv } from 'service-chain';
 *
 * const headcounts = defineTable({
 *   name: 'headcounts',
 *   title: 'Headcounts',
 *   description: 'How many people each party is: a row per party.',
 *   key: ['party'],
 *   order: 'party',
 *   columns: {
 *     party: { type: 'id', refers: 'party', description: 'The party.' },
 *     headcount: { type: 'integer', unit: 'people', nullable: true, description: 'How many people it is.' },
 *   },
 * });
 * const table = headcounts.of(() => chain.parties().map(({ id, headcount }) => ({ party: id, headcount: headcount ?? null })));
 * console.log(toCsv(table));
 * ```
 */
export function defineTable<const C extends Columns, const Key extends keyof C & string>(
  declaration: TableDeclaration<C, Key>,
): DefinedTable<C, Key> {
  const plain = declaration as unknown as TableDeclaration<Columns, Key>;
  const names = Object.keys(declaration.columns) as Array<keyof C & string>;
  const all = new Set(names);
  return {
    ...declaration,
    of: (rows) => ({
      declaration: plain,
      rows: () => [...rows()],
      batches: (options: BatchOptions = {}) => batchesOfRows(declaration.columns, rows, options),
      [Symbol.iterator]: () => rows()[Symbol.iterator](),
    }),
    ofBlocks(blocks) {
      const rows = () => rowsOf(blocks(all), names) as Generator<RowOf<C>>;
      return {
        declaration: plain,
        rows: () => [...rows()],
        batches: (options: BatchOptions = {}) => batchesOfBlocks(declaration.columns, blocks, options),
        [Symbol.iterator]: rows,
      };
    },
  };
}
