import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { nearestAmong } from '../model/nearest.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { AnyRow, Table, TableDeclaration } from '../tables/table.js';
import { keptBlocks } from './selection/kept-blocks.js';
import { checkIn } from './selection/known-ids.js';
import { readSelector } from './selection/read-selector.js';
import { selectedElements } from './selection/selected-elements.js';
import type { Selector } from './selection/selector.js';

/** By which column to narrow a table. */
export interface NarrowOptions<Column extends string = string> {
  /**
   * A column that names a party, a link or a subject; the first of the key that does where nothing is said. Of a list any one will
   * do.
   */
  readonly column?: Column | undefined;
}

/**
 * The rows of a table that name something a selector means: the same table, shorter. A row is kept when its column names a selected
 * party or link; null, `organisation` and goals are none. Nothing in a row changes: what is counted is counted over the whole chain, so
 * that what is hidden for privacy stays hidden.
 *
 * The selector and options are checked at the call; rows are looked at when they are asked for, one after another, and batches
 * stay columns. O(rows read), and what {@link select} costs once.
 *
 * @param chain the chain that the selector is about, which is the one the table was made of.
 * @throws ServiceChainError `invalid-selector` as {@link select}; `invalid-option` when the table has no such column, it names
 * something else, or no column of the key names a party, link or subject.
 * @example
 * ```ts
 * import { narrow, positions, unownedLinks } from 'service-chain';
 *
 * narrow(unownedLinks(chain), chain, '+checkIn').rows().map((row) => row.link); // [ 'booking' ]
 * narrow(positions(chain), chain, { kind: 'role' }).rows().map((row) => row.party); // [ 'frontDesk' ]
 * narrow(unownedLinks(chain), chain, 'it', { column: 'provider' }).rows().map((row) => row.link); // [ 'booking' ]
 * ```
 */
export function narrow<Row extends object, Key extends string, PartyId extends string, LinkId extends string>(
  table: Table<Row, Key>,
  chain: ServiceChain<PartyId, LinkId>,
  selector: Selector<NoInfer<PartyId>, NoInfer<LinkId>>,
  options: NarrowOptions<NoInfer<keyof Row & string>> = {},
): Table<Row, Key> {
  const { declaration } = table;
  const column = checkedColumn(declaration, options);
  const compiled = compiledOf(chain);
  const { columns, partyCount } = compiled;
  const part = readSelector(selector, checkIn(columns));
  let set: Uint8Array | undefined;
  const isSelected = (id: unknown): boolean => {
    if (typeof id !== 'string') return false;
    set ??= selectedElements(compiled, part);
    const party = columns.partyNumber(id);
    if (party >= 0) return set[party] === 1;
    const link = columns.linkNumber(id);
    return link >= 0 && set[partyCount + link] === 1;
  };
  const rows = () => keptRows(table, column, isSelected);
  const blocks = (wanted: ReadonlySet<string>) => keptBlocks(table, column, wanted, isSelected);
  return {
    declaration,
    rows: () => [...rows()],
    batches: (given) => defineTable(declaration).ofBlocks(blocks).batches(given),
    [Symbol.iterator]: rows,
  };
}

function checkedColumn(declaration: TableDeclaration, options: NarrowOptions): string {
  checkOptionNames(options, ['column']);
  const { column } = options;
  const { name, key, columns } = declaration;
  const names = Object.keys(columns).filter((one) => namesElements(declaration, one));
  if (column === undefined) {
    const found = key.find((one) => names.includes(one));
    if (found !== undefined) return found;
    const given = names.length === 0 ? 'there is none' : `name one of ${names.join(', ')} as column`;
    const message = `expected a table with a party, link or subject in its key, got ${name}; ${given}`;
    throw serviceChainError('invalid-option', message);
  }
  if (names.includes(column)) return column;
  const near = typeof column === 'string' ? nearestAmong(names)(column) : undefined;
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  const known = names.length === 0 ? `one of none that ${name} has` : `one of ${names.join(', ')}`;
  throw serviceChainError('invalid-option', `expected column to be ${known}, got ${quote(column)}${hint}`);
}

function namesElements({ columns }: TableDeclaration, column: string): boolean {
  const { refers } = columns[column]!;
  return refers === 'party' || refers === 'link' || refers === 'subject';
}

function* keptRows<Row extends object>(
  table: Table<Row>,
  column: string,
  isSelected: (id: unknown) => boolean,
): Generator<Row> {
  for (const row of table) {
    const cell = (row as AnyRow)[column];
    if (Array.isArray(cell) ? cell.some(isSelected) : isSelected(cell)) yield row;
  }
}
