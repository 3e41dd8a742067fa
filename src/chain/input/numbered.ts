import { textOrder } from '../../algorithms/text-order.js';
import { type IdList, madeIds, sortedIds } from '../id-list.js';

/** Rows with ids, numbered in the order of the ids. */
export interface Numbered {
  readonly ids: IdList;
  /** Per number its row; `undefined` where the rows came in the order of their ids. */
  readonly rows: Int32Array | undefined;
}

/** Numbers rows by their ids. @returns `undefined` where an id comes twice. */
export function numbered(ids: readonly string[]): Numbered | undefined {
  const { order, isDistinct } = textOrder(ids);
  if (!isDistinct) return undefined;
  if (!order) return { ids: sortedIds(ids), rows: undefined };
  const sorted: string[] = [];
  for (let number = 0; number < order.length; number++) sorted.push(ids[order[number]!]!);
  return { ids: sortedIds(sorted), rows: order };
}

/** Numbers rows that have no ids of their own. */
export function numberedByRow(length: number): Numbered {
  return { ids: madeIds(length), rows: undefined };
}

/** The row of a number. */
export function rowOfNumber({ rows }: Numbered, number: number): number {
  return rows ? rows[number]! : number;
}

/** Per number of the one the number of the other that its row names, -1 where it names none. */
export function namedNumbers(from: Numbered, names: ArrayLike<number>, to: Numbered): Int32Array {
  const numbers = new Int32Array(from.ids.length);
  const numberOfRow = to.rows && inverse(to.rows);
  for (let number = 0; number < numbers.length; number++) {
    const named = names[rowOfNumber(from, number)]!;
    numbers[number] = named < 0 || !numberOfRow ? named : numberOfRow[named]!;
  }
  return numbers;
}

function inverse(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place]!] = place;
  return places;
}
