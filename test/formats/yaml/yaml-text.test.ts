import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scalarText } from '../../../src/formats/yaml/scalar-text.js';
import { yamlText } from '../../../src/formats/yaml/yaml-text.js';

describe('fresh YAML', () => {
  it('puts a short record into a line, a long one into a line per field, and blank lines between sections', () => {
    const document = {
      version: 1,
      name: 'Shop',
      parties: { a: { kind: 'team', tags: ['x', 'z'] }, b: { kind: 'team', name: 'n'.repeat(95) }, '42': {} },
      links: {},
      ratings: [
        { by: 'staff', need: 1 },
        { by: 'self', text: 't'.repeat(110) },
      ],
    };
    expect(yamlText(document, { comment: 'one\n\ntwo' })).toBe(`# one
#
# two
version: 1
name: Shop

parties:
  "42": {}
  a: { kind: team, tags: [x, z] }
  b:
    kind: team
    name: ${'n'.repeat(95)}

links: {}

ratings:
  - { by: staff, need: 1 }
  - by: self
    text: ${'t'.repeat(110)}
`);
  });

  it('writes a text of several lines as such, and keys too long to be found with a question mark', () => {
    const plan = 'First:\n  this\n\nthen - that';
    const key = 'k'.repeat(1200);
    const text = yamlText({ goals: { g: { plan } }, x: { [key]: { [key]: 1 } } });
    expect(text).toContain('    plan: |-\n      First:\n        this\n\n      then - that\n');
    expect(text).toContain(`\n  ? ${key}\n  :`);
    expect(parse(text)).toEqual({ goals: { g: { plan } }, x: { [key]: { [key]: 1 } } });
  });

  it.each([
    ['plain', 'plain'],
    ['check-in (late)', 'check-in (late)'],
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00Z'],
    ['Café ☕', 'Café ☕'],
    ['42', '"42"'],
    ['1e3', '"1e3"'],
    ['yes', '"yes"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['a, b', '"a, b"'],
    ['- a', '"- a"'],
    [' a', '" a"'],
    ['\u202e', '"\\u202e"'],
    ['', '""'],
  ])('quotes %j only where it must', (value, written) => {
    expect(scalarText(value)).toBe(written);
  });

  it('writes any text so that others read it, in block and in flow style', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, fc.constantFrom('plain', 'single', 'double'), (value, quotes) => {
        const written = scalarText(value, quotes as 'plain');
        expect(parse(`[${written}]`)).toEqual([value]);
        expect(parse(`a: ${written} # b`)).toEqual({ a: value });
        expect(parse(`a: ${written} # b`, { version: '1.1' })).toEqual({ a: value });
      }),
      { numRuns: 500 },
    );
  });
});
