import { expect, test } from 'vitest';
import { keepRecords } from '../../src/chain/kept-records.js';

interface Row {
  readonly n: number;
}

/** Five records; tells which were made, and how often. */
function counted() {
  const made: number[] = [];
  const columns = {
    length: 5,
    field: () => undefined,
    record(n: number): Row {
      made.push(n);
      return Object.freeze({ n });
    },
  };
  return { made, records: keepRecords(columns) };
}

test('a record is made when it is asked for, once', () => {
  const { made, records } = counted();
  expect(made).toEqual([]);
  expect(records.one(3)).toEqual({ n: 3 });
  expect(records.one(3)).toBe(records.one(3));
  expect(records.some([1, 3])[1]).toBe(records.one(3));
  expect(made).toEqual([3, 1]);
});

test('all records are one list, in which those made before stand', () => {
  const { made, records } = counted();
  const third = records.one(3);
  expect(records.all()).toEqual([0, 1, 2, 3, 4].map((n) => ({ n })));
  expect(records.all()).toBe(records.all());
  expect(records.all()[3]).toBe(third);
  expect(records.one(3)).toBe(third);
  expect(made.sort()).toEqual([0, 1, 2, 3, 4]);
  expect(Object.isFrozen(records.all())).toBe(true);
  expect(Object.isFrozen(records.some([1]))).toBe(true);
});
