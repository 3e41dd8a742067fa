import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idMaker } from '../../../src/cli/starting/ids-of-names.js';
import { isId, ORGANISATION } from '../../../src/model/ids.js';

describe('ids of names', () => {
  it.each([
    ['Front desk', 'front-desk'],
    ['  Zoë’s  Café ', 'zoe-s-cafe'],
    ['IT', 'it'],
    ['Приёмная', 'приемная'],
    ['受付 2', '受付-2'],
    ['한국', '한국'],
    ['__proto__', 'proto'],
    ['!?', 'unnamed'],
    ['', 'unnamed'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%j is %s', (name, id) => {
    expect(idMaker()(name)).toBe(id);
  });

  it('are unlike each other and unlike the organisation', () => {
    const idOf = idMaker();
    expect(['IT', 'it', 'I T', 'It!', 'Organisation'].map(idOf)).toEqual([
      ...['it', 'it-2', 'i-t', 'it-3', 'organisation-2'],
    ]);
  });

  it('are ids, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (names) => {
        const ids = names.map(idMaker());
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every(isId)).toBe(true);
        expect(ids).not.toContain(ORGANISATION);
      }),
    );
  });
});
