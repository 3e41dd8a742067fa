import { describe, expect, it } from 'vitest';
import { cellText, standsRight, withoutControls } from '../../src/tables/cell-text.js';

describe('the text of a cell', () => {
  it.each([
    [null, '–'],
    ['', '–'],
    [[], '–'],
    [true, 'yes'],
    [false, 'no'],
    [0, '0'],
    [-1.5, '-1.5'],
    ['front desk', 'front desk'],
    [['L2', 'L4'], 'L2, L4'],
    [[true, 3, ''], 'yes, 3, –'],
  ])('of %j is %j', (value, expected) => {
    expect(cellText(value)).toBe(expected);
  });

  it('shows control characters as the replacement character, in items of lists too', () => {
    expect(cellText('a\u001B[31mb\r\nc\td\u0000e\u007Ff\u0085g')).toBe('a�[31mb��c�d�e�f�g');
    expect(cellText(['a\nb', '\u2028', '\u2029'])).toBe('a�b, �, �');
  });
});

describe('a character that turns the direction of what follows', () => {
  it.each([
    ['left-to-right embedding', '\u202A'],
    ['right-to-left embedding', '\u202B'],
    ['pop directional formatting', '\u202C'],
    ['left-to-right override', '\u202D'],
    ['right-to-left override', '\u202E'],
    ['left-to-right isolate', '\u2066'],
    ['right-to-left isolate', '\u2067'],
    ['first strong isolate', '\u2068'],
    ['pop directional isolate', '\u2069'],
    ['left-to-right mark', '\u200E'],
    ['right-to-left mark', '\u200F'],
    ['arabic letter mark', '\u061C'],
  ])('shows as the replacement character: %s', (_, character) => {
    expect(withoutControls(`a${character}b`)).toBe('a�b');
  });
});

describe('letters', () => {
  it.each([
    'Zoë',
    'e\u0301',
    '客室',
    'שלום',
    'مرحبا',
    '\u{1F9D1}\u200D\u{1F373}',
    '\u{1F1E9}\u{1F1EA}',
    '\u00A0',
    '\uFFFD',
  ])('of any script stay as they are: %s', (text) => {
    expect(withoutControls(text)).toBe(text);
  });
});

describe('a column', () => {
  it('stands right when it holds numbers, and not when it holds lists of them', () => {
    const standing = (type: 'integer' | 'number' | 'text' | 'id' | 'boolean' | 'date', list = false) =>
      standsRight({ type, list, description: 'A column.' });
    expect([standing('integer'), standing('number')]).toEqual([true, true]);
    expect([standing('text'), standing('id'), standing('boolean'), standing('date')]).toEqual([
      ...[false, false, false, false],
    ]);
    expect(standing('integer', true)).toBe(false);
  });
});
