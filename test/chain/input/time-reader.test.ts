import { describe, expect, test } from 'vitest';
import type { StoredColumn } from '../../../src/chain/input/stored-column.js';
import { timeReader } from '../../../src/chain/input/time-reader.js';

const NINE = Date.UTC(2026, 2, 1, 9);

describe('a reader of times', () => {
  test.each<readonly [string, StoredColumn]>([
    [
      'texts',
      {
        kind: 'values',
        values: ['2026-03-01T10:00+01:00', undefined, '2026-03-01T09:00Z', '1970-01-01T00:00Z'],
      },
    ],
    [
      'codes',
      {
        kind: 'codes',
        codes: Int8Array.of(1, -1, 0, 3),
        dictionary: ['2026-03-01T09:00Z', '2026-03-01T10:00+01:00', 'used by nobody', '1970-01-01T00:00Z'],
      },
    ],
  ])('reads %s', (_, column) => {
    const timeAt = timeReader(column);
    for (let again = 0; again < 2; again++)
      expect([0, 1, 2, 3].map(timeAt)).toEqual([NINE, Number.NaN, NINE, 0]);
  });

  test('reads columns that share a dictionary apart', () => {
    const dictionary = ['1970-01-01T00:00Z', '1970-01-01T00:01Z'];
    const [one, other] = [Uint8Array.of(0, 1), Uint8Array.of(1, 0)].map((codes) =>
      timeReader({ kind: 'codes', codes, dictionary }),
    );
    expect([one!(0), other!(0), one!(1), other!(1)]).toEqual([0, 60_000, 60_000, 0]);
  });
});
