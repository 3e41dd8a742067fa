import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from '../../../../src/formats/bundle/xlsx/sheet-names.js';

it('keeps names that sheets may have', () => {
  expect(sheetNames()('upstream-parties')).toBe('upstream-parties');
});

it('numbers the further sheets of a table, and shortens names for it', () => {
  const nameOf = sheetNames();
  const long = 'a-table-with-a-very-long-name-indeed';
  expect([1, 2, 3].map((number) => nameOf(long, number))).toEqual([
    ...[
      'a-table-with-a-very-long-name-i',
      'a-table-with-a-very-long-na (2)',
      'a-table-with-a-very-long-na (3)',
    ],
  ]);
});

it('gives no name twice, whatever the capitals', () => {
  const nameOf = sheetNames();
  expect(['Rooms', 'rooms', 'a/b', 'a?b', 'History', "'x'", '***'].map((name) => nameOf(name))).toEqual([
    ...['Rooms', 'rooms (2)', 'a b', 'a b (2)', 'History (2)', 'x', 'Sheet'],
  ]);
});

it('gives only names that sheets may have', () => {
  const names = fc.array(
    fc.tuple(fc.string({ unit: 'binary', maxLength: 50 }), fc.integer({ min: 1, max: 3 })),
  );
  fc.assert(
    fc.property(names, (wanted) => {
      const nameOf = sheetNames();
      const given = wanted.map(([name, number]) => nameOf(name, number));
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
      for (const name of given) expect(name).toMatch(/^(?!')[^[\]:*?/\\\u0000-\u001f]{1,31}(?<!')$/);
    }),
  );
});
