import { describe, expect, test } from 'vitest';
import { sourceColumn } from '../../../src/chain/input/source-column.js';

const valuesOf = (column: unknown) => {
  const source = sourceColumn(column)!;
  return Array.from({ length: source.length }, (_, row) => source.at(row));
};

/** A vector as Apache Arrow has them: chunks, and values by `get`. */
function vector(values: readonly unknown[], data?: readonly object[]) {
  return { length: values.length, get: (row: number) => values[row], ...(data && { data }) };
}

describe('a column', () => {
  test.each([
    ['an array', ['a', null, undefined], ['a', null, undefined]],
    ['a typed array', Float32Array.of(0.5, Number.NaN), [0.5, Number.NaN]],
    ['whole numbers of 64 bits', BigInt64Array.of(5n, -1n), [5, -1]],
    ['codes', { codes: Int8Array.of(1, -1, 0), dictionary: ['a', 'b'] }, ['b', undefined, 'a']],
    ['codes without a sign', { codes: Uint8Array.of(1, 0), dictionary: ['a', 'b'] }, ['b', 'a']],
    [
      'a code beyond the dictionary, which is no value of any field',
      { codes: Int8Array.of(7, -2), dictionary: ['a'] },
      [expect.objectContaining({ code: 7 }), expect.objectContaining({ code: -2 })],
    ],
    [
      'a vector of numbers',
      { kind: 'number', values: Float64Array.of(1, 0), valid: Uint8Array.of(1, 0) },
      [1, undefined],
    ],
    ['a vector of numbers, all there', { kind: 'number', values: Float64Array.of(1, 0) }, [1, 0]],
    [
      'a vector of truth values',
      { kind: 'boolean', values: Uint8Array.of(1, 0, 1), valid: Uint8Array.of(1, 1, 0) },
      [true, false, undefined],
    ],
    [
      'a vector of lists',
      {
        kind: 'list',
        offsets: Int32Array.of(0, 2, 2, 2),
        items: { kind: 'dictionary', codes: Int32Array.of(0, 1), dictionary: ['a', 'b'] },
        valid: Uint8Array.of(1, 1, 0),
      },
      [['a', 'b'], [], undefined],
    ],
    ['values by get', vector(['a', null, 2n ** 60n, 3n]), ['a', null, 2n ** 60n, 3]],
    [
      'lists by get',
      vector(
        [vector(['a']), Int8Array.of(1)].map((list) => ('get' in list ? { toArray: () => ['a'] } : list)),
      ),
      [['a'], [1]],
    ],
    [
      'records by get',
      vector([{ toJSON: () => ({ party: 'a' }) }, { plain: 1 }]),
      [{ party: 'a' }, { plain: 1 }],
    ],
  ])('may be %s', (_, column, values) => {
    expect(valuesOf(column)).toEqual(values);
  });

  test('of texts by an Arrow dictionary is read as codes', () => {
    const dictionary = vector(['a', 'b']);
    const chunk = (values: Int32Array, nulls: readonly number[]) => ({
      length: values.length,
      nullCount: nulls.length,
      values,
      dictionary,
      getValid: (row: number) => !nulls.includes(row),
    });
    const data = [chunk(Int32Array.of(0, 1), []), chunk(Int32Array.of(1, 0), [1])];
    const source = sourceColumn(vector(['a', 'b', 'b', null], data))!;
    expect(source.coded).toEqual({ codes: Int32Array.of(0, 1, 1, -1), dictionary: ['a', 'b'] });
  });

  test('of an Arrow dictionary of something else is read value by value', () => {
    const data = [
      { length: 1, nullCount: 0, values: Int32Array.of(0), dictionary: vector([5]), getValid: () => true },
    ];
    expect(sourceColumn(vector([5], data))).not.toHaveProperty('coded');
    expect(valuesOf(vector([5], data))).toEqual([5]);
  });

  test.each([
    undefined,
    null,
    5,
    'text',
    {},
    { length: 3 },
    new DataView(new ArrayBuffer(8)),
    { codes: [0], dictionary: ['a'] },
    { kind: 'list', offsets: Int32Array.of(0), items: 5 },
  ])('is no %o', (value) => {
    expect(sourceColumn(value)).toBeUndefined();
  });
});
