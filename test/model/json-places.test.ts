import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateInJson } from '../../src/model/json-places.js';
import type { DocumentPath } from '../../src/model/problem.js';

const TEXT = `{
  "a": {
    "b": [ 10, { "c": "x" } ],
    "e": {}
  },
  "f" : null
}`;

describe('a path in JSON text', () => {
  test.each([
    [[], 'value', 1, 1],
    [['a'], 'value', 2, 3],
    [['a'], 'key', 2, 3],
    [['a', 'b'], 'value', 3, 5],
    [['a', 'b', 0], 'value', 3, 12],
    [['a', 'b', 0], 'key', 3, 12],
    [['a', 'b', 1], 'value', 3, 16],
    [['a', 'b', 1, 'c'], 'value', 3, 23],
    [['a', 'b', 1, 'c'], 'key', 3, 18],
    [['f'], 'value', 6, 9],
    [['f'], 'key', 6, 3],
    [['a', 'e', 'missing'], 'value', 4, 5],
    [['a', 'b', 7], 'value', 3, 5],
    [['a', 'b', 1, 'missing'], 'key', 3, 16],
    [['missing', 'further'], 'value', 1, 1],
    [['a', 'b', '0'], 'value', 3, 5],
  ] as const)('%j (%s) stands at %i:%i', (path, at, line, column) => {
    expect(locateInJson(TEXT)([{ path, at }])).toEqual([{ line, column }]);
    expect(locateInJson(TEXT, 'chain.json')([{ path, at }])).toEqual([{ file: 'chain.json', line, column }]);
  });

  test('is found beside others, in the order of the questions', () => {
    const places = locateInJson(TEXT)([
      { path: ['f'], at: 'key' },
      { path: ['a', 'b', 0], at: 'value' },
      { path: ['f'], at: 'value' },
    ]);
    expect(places.map((place) => `${place!.line}:${place!.column}`)).toEqual(['6:3', '3:12', '6:9']);
  });

  test('is sought at the start of a text that is empty', () => {
    expect(locateInJson(' ')([{ path: ['a'], at: 'value' }])).toEqual([{ line: 1, column: 1 }]);
  });

  test('stands where its key or its value is written, in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const all = [...pathsOf(JSON.parse(text))];
        const offsets = (at: 'key' | 'value') =>
          locateInJson(text)(all.map(({ path }) => ({ path, at }))).map((place) => offsetOf(text, place!));
        const keys = offsets('key');
        const values = offsets('value');
        for (const [i, { path, inner }] of all.entries()) {
          const key = path.at(-1);
          const isMap = typeof inner === 'object' && inner !== null;
          const written = isMap ? text[values[i]!] : text.slice(values[i]);
          if (typeof key === 'string') expect(text.slice(keys[i])).toMatch(startOf(JSON.stringify(key)));
          else expect(keys[i]).toBe(values[i]);
          if (!isMap) expect(written).toMatch(startOf(JSON.stringify(inner)));
          else if (typeof key === 'string') expect(values[i]).toBe(keys[i]);
          else expect(written).toBe(Array.isArray(inner) ? '[' : '{');
        }
      }),
      { numRuns: 300 },
    );
  });
});

function* pathsOf(
  value: unknown,
  path: DocumentPath = [],
): Generator<{ path: DocumentPath; inner: unknown }> {
  yield { path, inner: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function startOf(text: string): RegExp {
  return new RegExp(`^${text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`);
}
