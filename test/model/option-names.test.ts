import { describe, expect, it } from 'vitest';
import { isServiceChainError } from '../../src/model/error.js';
import { checkOptionNames } from '../../src/model/option-names.js';

const known = ['size', 'columns'];

describe('the names of options', () => {
  it.each([
    [{}],
    [{ size: 1 }],
    [{ size: undefined, columns: [] }],
    [Object.create(null)],
    [Object.create({ inherited: true })],
    [{ [Symbol('mine')]: 1, size: 1 }],
  ])('%o holds known ones only', (options) => {
    expect(() => checkOptionNames(options, known)).not.toThrow();
  });

  it.each([
    [null, 'null'],
    [undefined, 'nothing'],
    ['size', '"size"'],
    [7, '7'],
    [true, 'true'],
    [['size'], 'a list of 1'],
    [() => 1, 'a function'],
  ])('%o is refused as a whole', (options, shown) => {
    expect(thrownBy(options)).toMatchObject({
      code: 'invalid-option',
      message: `expected options to be an object, got ${shown}`,
    });
  });

  it.each([
    [{ sise: 1 }, '"sise"'],
    [{ size: 1, columnes: [], Size: 1 }, '"columnes", "Size"'],
    [{ toString: 1 }, '"toString"'],
    [JSON.parse('{ "__proto__": 1 }'), '"__proto__"'],
    [{ sise: undefined }, '"sise"'],
  ])('%o is refused for the ones nobody knows', (options, shown) => {
    expect(thrownBy(options)).toMatchObject({
      code: 'invalid-option',
      message: `expected options among size, columns, got ${shown}`,
    });
  });
});

function thrownBy(options: unknown): unknown {
  try {
    checkOptionNames(options, known);
  } catch (error) {
    expect(isServiceChainError(error)).toBe(true);
    return error;
  }
  throw new Error('nothing was thrown');
}
