import fc from 'fast-check';
import type { Block } from '../../src/tables/blocks.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Columns, Table, Vector } from '../../src/tables/table.js';

/** Columns of every kind of vector, null or not, list or not. */
export const BLOCK_COLUMNS = {
  party: { type: 'id', refers: 'party', description: 'Codes of one dictionary.' },
  word: { type: 'text', nullable: true, description: 'Codes of a dictionary for each block.' },
  count: { type: 'integer', unit: 'links', description: 'Whole numbers.' },
  share: { type: 'number', unit: 'share (0 to 1)', nullable: true, description: 'Numbers.' },
  flag: { type: 'boolean', nullable: true, description: 'True or false.' },
  links: { type: 'id', refers: 'link', list: true, nullable: true, description: 'Lists of ids.' },
  sizes: { type: 'number', unit: 'links', list: true, description: 'Lists of numbers.' },
} as const satisfies Columns;

const PARTIES = ['hr', 'it', '__proto__'];
const WORDS = ['', 'a', 'b,c', 'constructor'];

type Row = Readonly<Record<keyof typeof BLOCK_COLUMNS, unknown>>;

const rows: fc.Arbitrary<Row> = fc.record({
  party: fc.constantFrom(...PARTIES),
  word: fc.option(fc.constantFrom(...WORDS)),
  count: fc.integer({ min: -5, max: 2 ** 31 - 1 }),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  flag: fc.option(fc.boolean()),
  links: fc.option(fc.array(fc.option(fc.constantFrom(...WORDS)), { maxLength: 3 })),
  sizes: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
});

export interface BlockTable {
  readonly rows: readonly AnyRow[];
  readonly blocks: readonly Block[];
  readonly table: Table<AnyRow>;
}

/** Tables of up to six blocks of up to nine rows; empty blocks among them, and blocks with and without masks. */
export function blockTables(): fc.Arbitrary<BlockTable> {
  return fc
    .array(fc.array(rows, { maxLength: 9, size: 'max' }), { maxLength: 6, size: 'max' })
    .map((lists) => {
      const blocks = lists.map(blockOf);
      return { rows: lists.flat() as AnyRow[], blocks, table: tableOf(blocks) };
    });
}

export function tableOf(blocks: Iterable<Block>): Table<AnyRow> {
  return declared.ofBlocks(() => blocks) as Table<AnyRow>;
}

export const declared = defineTable({
  ...{ name: 'blocks', title: 'Blocks', description: 'Rows.', key: [], order: 'as they come' },
  columns: BLOCK_COLUMNS,
});

/** Rows as a block; its dictionaries hold more than is used, and the order of the texts depends on the block. */
function blockOf(list: readonly Row[], number: number): Block<keyof typeof BLOCK_COLUMNS> {
  const words = number % 2 === 0 ? WORDS : [...WORDS].reverse();
  const of = (name: keyof Row) => list.map((row) => row[name]);
  return {
    length: list.length,
    columns: {
      party: () => texts(of('party'), PARTIES),
      word: () => texts(of('word'), words),
      count: () => ({ kind: 'number', values: Int32Array.from(of('count') as number[]) }),
      share: () => ({
        kind: 'number',
        values: Float64Array.from(of('share') as number[], (value) => value ?? 0),
        ...mask(of('share')),
      }),
      flag: () => ({
        kind: 'boolean',
        values: Uint8Array.from(of('flag'), (value) => (value === true ? 1 : 0)),
        ...mask(of('flag')),
      }),
      links: () => lists(of('links'), (items) => texts(items, words)),
      sizes: () =>
        lists(of('sizes'), (items) => {
          const Values = number % 3 === 0 ? Int32Array : Float64Array;
          return { kind: 'number', values: Values.from(items as number[]) };
        }),
    },
  };
}

function texts(values: readonly unknown[], dictionary: readonly string[]): Vector {
  const codes = Int32Array.from(values, (value) =>
    value === null ? -1 : dictionary.indexOf(value as string),
  );
  return { kind: 'dictionary', codes, dictionary };
}

function lists(values: readonly unknown[], itemsOf: (items: readonly unknown[]) => Vector): Vector {
  const offsets = new Int32Array(values.length + 1);
  for (const [at, value] of values.entries()) {
    offsets[at + 1] = offsets[at]! + ((value as readonly unknown[] | null)?.length ?? 0);
  }
  return { kind: 'list', offsets, items: itemsOf(values.flatMap((value) => value ?? [])), ...mask(values) };
}

function mask(values: readonly unknown[]): { valid?: Uint8Array } {
  return values.includes(null) ? { valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)) } : {};
}
