import type { ServiceChain } from '../../src/chain/service-chain.js';
import { ORGANISATION } from '../../src/model/ids.js';
import { BUILT_IN_MEASURES } from '../../src/model/instruments/built-in.js';
import type { AnyRow, Column, Table, TableDeclaration } from '../../src/tables/table.js';
import { compareKeys, type SortKey } from './graph-order.js';

/** Everything in which the rows of a table break what its declaration promises; empty when they keep it. */
export function breachesOf(chain: ServiceChain, table: Table<AnyRow>): string[] {
  const { declaration } = table;
  const rows = table.rows();
  return [
    ...rows.flatMap((row) => columnBreaches(declaration, row)),
    ...rows.flatMap((row) => cellBreaches(chain, declaration, row)),
    ...keyBreaches(declaration, rows),
    ...orderBreaches(declaration, rows),
  ];
}

function columnBreaches({ columns }: TableDeclaration, row: AnyRow): string[] {
  const [found, declared] = [Object.keys(row).join(), Object.keys(columns).join()];
  return found === declared ? [] : [`columns are ${found}, declared are ${declared}`];
}

function cellBreaches(chain: ServiceChain, { columns }: TableDeclaration, row: AnyRow): string[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const cell = row[name];
    if (cell === null) return column.nullable ? [] : [`${name} is null`];
    if (Array.isArray(cell) !== (column.list ?? false)) return [`${name} is ${JSON.stringify(cell)}`];
    const values: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
    return values
      .filter((value) => !isOf(chain, column, value))
      .map((value) => `${name} holds ${JSON.stringify(value)}`);
  });
}

function isOf(chain: ServiceChain, { type, values, refers }: Column, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && (values === undefined || values.includes(value));
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'id':
      return typeof value === 'string' && exists(chain, refers, value);
    default:
      return type satisfies never;
  }
}

function exists(chain: ServiceChain, refers: Column['refers'], id: string): boolean {
  if (refers === 'party') return chain.findParty(id) !== undefined;
  if (refers === 'link') return chain.findLink(id) !== undefined;
  if (refers === 'subject')
    return id === ORGANISATION || chain.findParty(id) !== undefined || chain.findLink(id) !== undefined;
  if (refers === 'measure' && BUILT_IN_MEASURES.has(id)) return true;
  const records = refers === 'measure' ? chain.content.measures : chain.content.goals;
  return records.some((record) => record.id === id);
}

function keyBreaches({ key }: TableDeclaration, rows: readonly AnyRow[]): string[] {
  const keys = rows.map((row) => JSON.stringify(key.map((column) => row[column])));
  return keys.filter((one, place) => keys.indexOf(one) !== place).map((one) => `the key ${one} comes twice`);
}

function orderBreaches({ order, columns }: TableDeclaration, rows: readonly AnyRow[]): string[] {
  const parts = partsOf(order);
  const keys = rows.map((row): SortKey => parts.map((part) => sortValue(part, columns, row)));
  return keys
    .slice(1)
    .flatMap((key, k) => (compareKeys(keys[k]!, key) < 0 ? [] : [`row ${k + 1} is out of order: ${order}`]));
}

interface OrderPart {
  readonly column: string;
  readonly wording: string | undefined;
}

/** An order in words: columns between commas, each with a remark in parentheses where it is not simply ascending. */
function partsOf(order: string): OrderPart[] {
  const matches = [...order.matchAll(/(\w+)(?: \(([^)]*)\))?(?:, |$)/g)];
  const read = matches.map(([part]) => part).join('');
  if (read !== order) throw new Error(`No reading of the order "${order}" beyond "${read}"`);
  return matches.map(([, column, wording]) => ({ column: column!, wording }));
}

const LAST = Number.POSITIVE_INFINITY;
/** Behind every id and text of the chains that are tried. */
const LAST_TEXT = '\uffff\uffff';

function sortValue({ column, wording }: OrderPart, columns: TableDeclaration['columns'], row: AnyRow) {
  const cell = row[column] as string | number | null;
  if (cell === undefined) throw new Error(`The order names ${column}, which is no column`);
  switch (wording) {
    case undefined:
      if (cell === null) throw new Error(`${column} is null and its place is not declared`);
      return cell;
    case 'most first':
      return -(cell as number);
    case 'most first; unknown last':
      return cell === null ? LAST : -(cell as number);
    case 'missing last':
      return (
        cell ?? (columns[column]!.type === 'number' || columns[column]!.type === 'integer' ? LAST : LAST_TEXT)
      );
    case 'as listed':
      return columns[column]!.values!.indexOf(cell as string);
    case 'as a contact runs; unstated last':
      return cell === null ? LAST : columns[column]!.values!.indexOf(cell as string);
    default:
      throw new Error(`No reading of "${wording}" in an order yet: say here how it sorts`);
  }
}
