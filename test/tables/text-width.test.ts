import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, piecesOf, widthOf, wrap } from '../../src/tables/text-width.js';
import { measuredTexts, withoutSpace } from './measured-texts.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['front desk', 10],
    ['客室', 4],
    ['한글', 4],
    ['ＡＢ', 4],
    ['e\u0301e\u0301', 2],
    ['\u{1F600}', 2],
    ['\u{1F9D1}\u200D\u{1F373}', 2],
    ['\u{1F1E9}\u{1F1EA}', 2],
    ['שלום', 4],
    ['–', 1],
    ['�', 1],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is the sum of the widths of its characters', () => {
    fc.assert(
      fc.property(measuredTexts(), ({ text, width }) => {
        expect(widthOf(text)).toBe(width);
      }),
      { numRuns: 300 },
    );
  });

  it('of a very long text is the sum of its characters, too', () => {
    for (const character of ['客', '\u{1F9D1}\u200D\u{1F373}', '\u{1F1E9}\u{1F1EA}'])
      for (const lead of ['', 'a', 'ab'])
        expect(widthOf(lead + character.repeat(2000))).toBe(lead.length + 4000);
  });
});

describe('padding', () => {
  it('fills up to the width behind the text, or before it', () => {
    expect(pad('客', 5)).toBe('客   ');
    expect(pad('客', 5, 'left')).toBe('客   ');
    expect(pad('12', 5, 'right')).toBe('   12');
  });

  it('leaves a text as it is that is wide enough', () => {
    expect([pad('desk', 4), pad('desk', 2, 'right')]).toEqual(['desk', 'desk']);
  });
});

describe('the pieces of a text', () => {
  it.each([
    ['front desk', ['front ', 'desk']],
    ['check-in', ['check-', 'in']],
    ['frontDesk', ['front', 'Desk']],
    ['touchpointsExposed', ['touchpoints', 'Exposed']],
    ['L2Desk', ['L2', 'Desk']],
    ['SLA', ['SLA']],
    ['checkINDesk', ['checkINDesk']],
    ['a -  b', ['a ', '-  ', 'b']],
    ['', ['']],
  ])('%j are %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it('make the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(piecesOf(text).join('')).toBe(text);
      }),
    );
  });
});

describe('wrapping', () => {
  it.each([
    ['staffing of the front office', 14, ['staffing of', 'the front', 'office']],
    ['frontDeskBooking', 9, ['frontDesk', 'Booking']],
    ['check-in at night', 8, ['check-in', 'at night']],
    ['incomprehensibilities', 10, ['incomprehe', 'nsibilitie', 's']],
    ['a incomprehensibilities', 10, ['a', 'incomprehe', 'nsibilitie', 's']],
    ['客室の清掃', 5, ['客室', 'の清', '掃']],
    ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['', 5, ['']],
  ])('%j at %i gives %j', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('makes no line wider than the width, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(measuredTexts(), fc.integer({ min: 2, max: 40 }), ({ text }, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(withoutSpace(lines.join(''))).toBe(withoutSpace(text));
      }),
      { numRuns: 500 },
    );
  });

  it('counts no marks of a terminal, and breaks none', () => {
    expect(wrap('\u001b[36mincomprehen\u001b[39msibilities', 10)).toEqual([
      '\u001b[36mincomprehe',
      'n\u001b[39msibilitie',
      's',
    ]);
  });

  it('takes time by the length of a word, not by that of a line for each of its characters', () => {
    const word = 'é'.repeat(50_000);
    const began = performance.now();
    expect(wrap(word, 1000)).toHaveLength(50);
    // Measuring the line anew for each character took minutes.
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('breaks no line that is narrow enough', () => {
    fc.assert(
      fc.property(measuredTexts(), ({ text, width }) => {
        expect(wrap(text, Math.max(1, width))).toEqual([text.trimEnd()]);
      }),
    );
  });
});
