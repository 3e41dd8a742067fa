import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldText } from '../../../src/formats/bundle/held-text.js';
import { unheldText } from '../../support/unheld-text.js';

describe('a text as files and databases hold it', () => {
  it.each([
    ['plain', 'plain'],
    ['a\\b', 'a\\b'],
    ['\\u00e', '\\u00e'],
    ['😀', '😀'],
    ['a\0b', 'a\\u0000b'],
    ['\ud800', '\\ud800'],
    ['x\udc00\ud83d', 'x\\udc00\\ud83d'],
    ['\\u0000', '\\u005cu0000'],
  ])('%j is %j', (text, held) => {
    expect(heldText(text)).toBe(held);
  });

  it('can be read back, so that no two texts become one', () => {
    const pieces = fc.constantFrom('\\', 'u', '0000', 'd800', '\0', '\ud800', '\udc00', 'u005c', 'a');
    const text = fc.oneof(
      fc.array(pieces).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(unheldText(heldText(one))).toBe(one);
        expect(new TextDecoder().decode(new TextEncoder().encode(heldText(one)))).toBe(heldText(one));
      }),
    );
  });
});
