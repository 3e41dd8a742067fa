import { describe, expect, it } from 'vitest';
import { checkKnownWord } from '../../src/model/known-word.js';

describe('checkKnownWord', () => {
  it('lets a known word pass', () => {
    expect(() => checkKnownWord('side', 'left', ['left', 'right'])).not.toThrow();
  });

  it.each([
    ['up', '"up"'],
    [1, '1'],
    [undefined, 'nothing'],
    ['__proto__', '"__proto__"'],
  ])('refuses %j', (word, shown) => {
    expect(() => checkKnownWord('side', word, ['left', 'right'])).toThrow(
      `expected side to be one of left, right, got ${shown}`,
    );
  });
});
