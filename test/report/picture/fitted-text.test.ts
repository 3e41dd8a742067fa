import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fittedText } from '../../../src/report/picture/fitted-text.js';

describe('fittedText', () => {
  it.each([
    ['check-in', 20, 2, ['check-in']],
    ['  room   status ', 20, 2, ['room status']],
    ['', 20, 2, []],
    ['explanation of the operation', 20, 2, ['explanation of the', 'operation']],
    ['results for the practice’s own patients', 20, 2, ['results for the', 'practice’s own pati…']],
    ['one two three', 7, 1, ['one tw…']],
    ['Donaudampfschifffahrtsgesellschaft', 20, 2, ['Donaudampfschifffahr', 'tsgesellschaft']],
    ['The Donaudampfschifffahrtsgesellschaft', 12, 2, ['The', 'Donaudampfs…']],
    ['前台接待服务中心', 8, 1, ['前台接…']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4, 1, ['👩‍👩‍👧‍👦…']],
  ])('lays out %j in %i columns and %i lines', (text, columns, lines, expected) => {
    expect(fittedText(text, columns, lines)).toEqual(expected);
  });

  it('never takes more room than there is, and cuts only where it says so', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (one, columns, lines) => {
          const fitted = fittedText(one, columns, lines);
          expect(fitted.length).toBeLessThanOrEqual(lines);
          for (const line of fitted) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          const bare = (words: string) => words.replace(/[\s\ufffd\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
          if (!fitted.at(-1)?.endsWith('…')) expect(bare(fitted.join(''))).toBe(bare(one));
        },
      ),
    );
  });
});
