import type { ServiceChain } from '../../src/chain/service-chain.js';
import { ORGANISATION } from '../../src/model/ids.js';
import { BUILT_IN_MEASURES } from '../../src/model/instruments/built-in.js';
import type { AnyRow, Column, Table, TableDeclaration } from '../../src/tables/table.js';
import { compareKeys, type SortKey } from './graph-order.js';

/**
 * Everything in which the rows of a table break what its declaration promises; empty when they keep it. Of a table about several
 * chains, an id is that of a record in any of them.
 */
export function breachesOf(about: ServiceChain | readonly ServiceChain[], table: Table<AnyRow>): string[] {
  const chains = [about].flat();
  const { declaration } = table;
  const rows = table.rows();
  return [
    ...rows.flatMap((row) => columnBreaches(declaration, row)),
    ...rows.flatMap((row) => cellBreaches(chains, declaration, row)),
    ...keyBreaches(declaration, rows),
    ...orderBreaches(declaration, rows),
  ];
}

function columnBreaches({ columns }: TableDeclaration, row: AnyRow): string[] {
  const [found, declared] = [Object.keys(row).join(), Object.keys(columns).join()];
  return found === declared ? [] : [`columns are ${found}, declared are ${declared}`];
}

function cellBreaches(chains: readonly ServiceChain[], { columns }: TableDeclaration, row: AnyRow): string[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const cell = row[name];
    if (cell === null) return column.nullable ? [] : [`${name} is null`];
    if (Array.isArray(cell) !== (column.list ?? false)) return [`${name} is ${JSON.stringify(cell)}`];
    const values: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
    return values
      .filter((value) => !isOf(chains, column, value))
      .map((value) => `${name} holds ${JSON.stringify(value)}`);
  });
}

function isOf(chains: readonly ServiceChain[], { type, values, refers }: Column, value: unknown): boolean {
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
      return isId(chains, refers, value);
    default:
      return type satisfies never;
  }
}

/** An id of a table that does not say what its ids refer to may be any text. */
function isId(chains: readonly ServiceChain[], refers: Column['refers'], value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return refers === undefined || chains.some((chain) => exists(chain, refers, value));
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
      return cell ?? (['number', 'integer', 'boolean'].includes(columns[column]!.type) ? LAST : LAST_TEXT);
    case 'item by item':
    case 'item by item; missing last':
      return cell === null ? LAST_TEXT : (cell as unknown as Items).map(ascendingText).join('');
    case 'as listed':
      return columns[column]!.values!.indexOf(cell as string);
    case 'as listed; missing last':
    case 'as a contact runs; unstated last':
      return cell === null ? LAST : columns[column]!.values!.indexOf(cell as string);
    default:
      throw new Error(`No reading of "${wording}" in an order yet: say here how it sorts`);
  }
}

type Items = ReadonlyArray<string | number | boolean>;

/** A text that sorts as an item of a list does, with an end that sorts before any text that goes on. */
function ascendingText(item: string | number | boolean): string {
  if (typeof item === 'string') return `${Array.from(unitsOf(item), (unit) => hex(unit, 4)).join('')} `;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Number(item));
  const whole = bits.getBigInt64(0);
  return `${hex(BigInt.asUintN(64, whole < 0 ? ~whole : whole ^ (1n << 63n)), 16)} `;
}

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

function hex(value: number | bigint, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
