import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeColumns } from '../../../src/formats/bundle/attribute-columns.js';

const namesOf = (keys: readonly string[]) =>
  attributeColumns([Object.fromEntries(keys.map((key) => [key, 1]))]).columns.map(({ key, name }) => [
    key,
    name,
  ]);
const typeOf = (...values: ReadonlyArray<string | number | boolean | null>) =>
  attributeColumns(values.map((value) => ({ x: value }))).columns[0]!.column.type;

describe('attributes as columns', () => {
  it('have one type for all rows, text where values differ', () => {
    expect(typeOf(1, 2, null)).toBe('integer');
    expect(typeOf(1, 2.5)).toBe('number');
    expect(typeOf(1, 1e300)).toBe('number');
    expect(typeOf(true, false)).toBe('boolean');
    expect(typeOf('a')).toBe('text');
    expect(typeOf(1, '1')).toBe('text');
    expect(typeOf(true, 1)).toBe('text');
    expect(typeOf(null)).toBe('text');
  });

  it('write values of a column of text as text, and leave others as they are', () => {
    const [mixed] = attributeColumns([{ x: 1 }, { x: 'a' }]).columns;
    expect([{ x: 1 }, { x: true }, { x: null }, {}, undefined].map((one) => mixed!.cellOf(one))).toEqual([
      '1',
      'true',
      null,
      null,
      null,
    ]);
    expect(attributeColumns([{ x: 0.5 }]).columns[0]!.cellOf({ x: 0.5 })).toBe(0.5);
  });

  it('have names that tools take without quotes, in the order of their keys, no two alike in small letters', () => {
    expect(namesOf(['costCentre', 'HR key', 'hr-KEY', '"; drop table', 'größe', '—', '__proto__'])).toEqual([
      ['"; drop table', 'attribute_drop_table'],
      ['HR key', 'attribute_HR_key'],
      ['__proto__', 'attribute_proto'],
      ['costCentre', 'attribute_costCentre'],
      ['größe', 'attribute_größe'],
      ['hr-KEY', 'attribute_hr_KEY_2'],
      ['—', 'attribute_unnamed'],
    ]);
  });

  it('have short and distinct names, whatever the keys', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ minLength: 60, maxLength: 90, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 30 }), (keys) => {
        const names = namesOf(keys).map(([, name]) => name!);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
        for (const name of names) {
          expect(name).toMatch(/^attribute_[\p{L}\p{M}\p{N}_]+$/u);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(63);
        }
      }),
    );
  });

  it('are a thousand at most, and say how many there are', () => {
    const { columns, total } = attributeColumns(
      Array.from({ length: 1200 }, (_, at) => ({ [`k${at}`]: at })),
    );
    expect([columns.length, total]).toEqual([1000, 1200]);
  });
});
