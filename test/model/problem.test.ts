import { describe, expect, test } from 'vitest';
import { formatPath, formatProblem, problemOf, quote } from '../../src/model/problem.js';

describe('the message of a problem', () => {
  test('says what was expected and what was found', () => {
    const problem = problemOf({ code: 'wrong-type', path: [], expected: 'a map', received: '5' });
    expect(problem).toEqual({
      code: 'wrong-type',
      severity: 'error',
      message: 'expected a map, got 5',
      path: [],
      expected: 'a map',
      received: '5',
    });
  });

  test('ends with the suggestion, also where the sentence is given', () => {
    expect(
      problemOf({ code: 'unknown-key', path: ['a'], message: 'unknown key "a"', suggestion: 'b' }).message,
    ).toBe('unknown key "a"; did you mean "b"?');
  });

  test('may be a warning and has no keys without a value', () => {
    const problem = problemOf({
      code: 'unresolved-tag',
      severity: 'warning',
      path: [],
      suggestion: undefined,
    });
    expect(Object.keys(problem)).toEqual(['code', 'severity', 'message', 'path']);
    expect(problem).toMatchObject({ severity: 'warning', message: 'expected something else, got nothing' });
  });
});

describe('a value in a message', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [12n, '12'],
    [Symbol('s'), 'a symbol'],
    [() => 1, 'a function'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'a map'],
    ['it', '"it"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['\u0000', '"\\u0000"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(57)}…"`],
  ])('is %o as %s', (value, text) => {
    expect(quote(value)).toBe(text);
  });

  test.each(['7f', '80', '9b', '9f'])('shows the control character %s escaped', (hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    expect(quote(`a${character}b`)).toBe(`"a\\u00${hex}b"`);
    expect(formatPath(['parties', character])).toBe(`parties["\\u00${hex}"]`);
  });
});

describe('a path', () => {
  test.each([
    [[], ''],
    [['links', 'L2', 'requires', 1], 'links.L2.requires[1]'],
    [['links', 'check-in', 'owner'], 'links.check-in.owner'],
    [['parties', 'a b', 'name'], 'parties["a b"].name'],
    [['parties', ''], 'parties[""]'],
    [['parties', 'a"]\n'], 'parties["a\\"]\\n"]'],
    [['a b'], '["a b"]'],
    [[0, 'kind'], '[0].kind'],
    [['parties', '42'], 'parties.42'],
    [['parties', 'é'], 'parties["é"]'],
    [['$schema'], '$schema'],
  ])('%j reads %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('a problem on one line', () => {
  const problem = problemOf({
    code: 'unknown-id',
    path: ['links', 'L2', 'owner'],
    expected: 'an id',
    received: '"x"',
  });

  test.each([
    [{}, 'links.L2.owner: expected an id, got "x" [unknown-id]'],
    [{ line: 12, column: 5 }, '12:5 links.L2.owner: expected an id, got "x" [unknown-id]'],
    [
      { file: 'chain.yaml', line: 12, column: 5 },
      'chain.yaml:12:5 links.L2.owner: expected an id, got "x" [unknown-id]',
    ],
    [{ file: 'chain.yaml' }, 'chain.yaml links.L2.owner: expected an id, got "x" [unknown-id]'],
    [{ file: 'chain.yaml', path: [] }, 'chain.yaml: expected an id, got "x" [unknown-id]'],
    [{ path: [] }, 'expected an id, got "x" [unknown-id]'],
  ])('with %j reads well', (place, text) => {
    expect(formatProblem({ ...problem, ...place })).toBe(text);
  });
});
