import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonVisitor, walkJson } from '../../src/model/json-walk.js';

const SILENT: JsonVisitor = { enter() {}, leave() {}, key() {}, scalar() {} };

describe('a walk over JSON text', () => {
  test('tells all there is in the order of the text', () => {
    const told: unknown[] = [];
    const error = walkJson(' { "a\\n" : [ 1 , {} ] , "b":true}', {
      enter: (offset) => told.push(['enter', offset]),
      leave: () => told.push(['leave']),
      key: (key, offset) => told.push(['key', key, offset]),
      scalar: (offset) => told.push(['scalar', offset]),
    });
    expect(error).toBeUndefined();
    expect(told).toEqual([
      ['enter', 1],
      ['key', 'a\n', 3],
      ['enter', 11],
      ['scalar', 13],
      ['enter', 17],
      ['leave'],
      ['leave'],
      ['key', 'b', 24],
      ['scalar', 28],
      ['leave'],
    ]);
  });

  test.each([
    '0',
    '-0',
    '-1.5e+10',
    '1E5',
    '0.0',
    '"\\u00e9\\/"',
    'true',
    'false',
    'null',
    '[]',
    '{}',
    ' [ ] ',
  ])('reads %s', (text) => {
    expect(walkJson(text, SILENT)).toBeUndefined();
  });

  test('does not tell the text behind the first error', () => {
    const offsets: number[] = [];
    const error = walkJson('[1, 2, x, 3]', { ...SILENT, scalar: (offset) => offsets.push(offset) });
    expect(error).toEqual({ offset: 7, expected: 'a value' });
    expect(offsets).toEqual([1, 4]);
  });
});

describe('the walk and JSON.parse agree', () => {
  const json = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
  );

  test('that JSON is JSON', () => {
    fc.assert(fc.property(json, (text) => walkJson(text, SILENT) === undefined));
  });

  test('on the texts, keys and order of what is there', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(rebuilt(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('on whether a mutated text is JSON', () => {
    const pieces = fc.constantFrom(...'{}[],:"\\ \n\t\u00000123456789.-+eEtrufalsn/*\'\ufeff\u2028');
    const mutation = fc.record({
      at: fc.nat(),
      remove: fc.integer({ min: 0, max: 3 }),
      insert: fc.array(pieces, { maxLength: 3 }),
    });
    const invalid = { count: 0 };
    fc.assert(
      fc.property(json, fc.array(mutation, { minLength: 1, maxLength: 3 }), (text, mutations) => {
        const mutated = mutations.reduce((before, { at, remove, insert }) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + insert.join('') + before.slice(start + remove);
        }, text);
        const isValid = isJson(mutated);
        if (!isValid) invalid.count++;
        expect(walkJson(mutated, SILENT) === undefined).toBe(isValid);
      }),
      { numRuns: 3000 },
    );
    expect(invalid.count).toBeGreaterThan(100);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Builds the value of a text from what the walk tells; scalars are read from their place on. */
function rebuilt(text: string): unknown {
  const root: unknown[] = [];
  const open: Array<{ value: unknown[] | Map<string, unknown>; key: string }> = [{ value: root, key: '' }];
  const put = (value: unknown) => {
    const { value: into, key } = open.at(-1)!;
    if (Array.isArray(into)) into.push(value);
    else into.set(key, value);
  };
  walkJson(text, {
    enter(offset) {
      const value = text[offset] === '[' ? [] : new Map<string, unknown>();
      put(value);
      open.push({ value, key: '' });
    },
    leave: () => void open.pop(),
    key: (key) => void Object.assign(open.at(-1)!, { key }),
    scalar(offset) {
      const [scalar] = /^(?:"(?:[^"\\]|\\.)*"|[^\],}\s]+)/.exec(text.slice(offset))!;
      put(JSON.parse(scalar));
    },
  });
  return plain(root[0]);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
