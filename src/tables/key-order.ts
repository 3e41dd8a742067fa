import { compareIds } from '../model/ids.js';
import type { AnyRow, Column, TableDeclaration } from './table.js';

/**
 * Orders the rows of a table by its key, the first column that differs deciding: ids, texts and dates by their UTF-16 code
 * units, texts with listed values as listed, numbers by their size, false before true, lists item by item, and null last.
 */
export function keyOrder({ key, columns }: TableDeclaration): (one: AnyRow, other: AnyRow) => number {
  const orders = key.map((name) => [name, cellOrder(columns[name]!)] as const);
  return (one, other) => {
    for (const [name, order] of orders) {
      const found = order(one[name], other[name]);
      if (found !== 0) return found;
    }
    return 0;
  };
}

/** The same order in words, as declarations tell it. */
export function keyOrderInWords({ key, columns }: TableDeclaration): string {
  const worded = key.map((name) => {
    const { values, list, nullable } = columns[name]!;
    const remarks = [values && 'as listed', list && 'item by item', nullable && 'missing last'];
    const said = remarks.filter(Boolean).join('; ');
    return said === '' ? name : `${name} (${said})`;
  });
  return worded.join(', ');
}

type Order = (one: unknown, other: unknown) => number;

function cellOrder({ values, list }: Column): Order {
  const scalarOrder = values ? listedOrder(values) : plainOrder;
  const order = list ? listOrder(scalarOrder) : scalarOrder;
  return (one, other) => {
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return order(one, other);
  };
}

function plainOrder(one: unknown, other: unknown): number {
  return typeof one === 'string' ? compareIds(one, other as string) : Number(one) - Number(other);
}

function listedOrder(values: readonly string[]): Order {
  const places = new Map<unknown, number>(values.map((value, place) => [value, place]));
  return (one, other) => places.get(one)! - places.get(other)!;
}

function listOrder(order: Order): Order {
  return (one, other) => {
    const [items, others] = [one as readonly unknown[], other as readonly unknown[]];
    const shared = Math.min(items.length, others.length);
    for (let at = 0; at < shared; at++) {
      const found = order(items[at], others[at]);
      if (found !== 0) return found;
    }
    return items.length - others.length;
  };
}
