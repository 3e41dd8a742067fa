import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type ParseResult, parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { formatProblem } from '../../src/model/problem.js';
import { safeParseChainText, type TextFormat } from '../../src/text/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { changedBy, odd } from '../support/changed-documents.js';

let keysBefore: PropertyKey[];
beforeAll(() => {
  keysBefore = Reflect.ownKeys(Object.prototype);
});
afterAll(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore);
});

const FORMATS: readonly TextFormat[] = ['json', 'yaml'];

/** Either a chain without errors, or at least one error; whatever it is, it can be shown. */
function expectSettled(result: ParseResult): void {
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  expect(errors.length === 0).toBe(result.ok);
  for (const problem of result.problems) {
    expect(problem.message).not.toBe('');
    expect(formatProblem(problem)).toContain(`[${problem.code}]`);
  }
}

/** Beyond that: every problem of a text has its place in it. */
function expectPlaced(text: string, result: ParseResult): void {
  expectSettled(result);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { code, line, column } of result.problems) {
    expect({ code, line, isThere: lines[line! - 1] !== undefined }).toEqual({ code, line, isThere: true });
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual(lines[line! - 1]!.length + 1);
  }
}

describe('any value', () => {
  test('is a chain or has problems', () => {
    fc.assert(
      fc.property(odd, (value) => {
        expectSettled(safeParseChain(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('in any section is a chain or has problems', () => {
    const sections = fc.record(
      {
        version: odd,
        name: odd,
        parties: odd,
        links: odd,
        measures: odd,
        goals: odd,
        ratings: odd,
        standards: odd,
        measurements: odd,
        contacts: odd,
        suppressions: odd,
      },
      { requiredKeys: ['parties', 'links'] },
    );
    fc.assert(
      fc.property(sections, (document) => {
        expectSettled(safeParseChain(document));
      }),
      { numRuns: 500 },
    );
  });

  test('in any place of a sound document is a chain or has problems', () => {
    fc.assert(
      fc.property(
        soundDocument,
        fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
        (document, changes) => {
          expectSettled(safeParseChain(changedBy(structuredClone(document), changes)));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  test.each(FORMATS)('is a chain or has problems with places, as %s', (format) => {
    const snippets = fc.constantFrom(
      ...'{}[]:,-?!&*|>%@`#"\'\\ \n\t\r\u0000',
      'parties',
      'links',
      ': ',
      '- ',
      '---\n',
      '&a',
      '*a',
      '<<',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(snippets, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        expectPlaced(source, safeParseChainText(source, { format }));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(FORMATS)('of random bytes is a chain or has problems, as %s', (format) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expectSettled(safeParseChainText(bytes, { format }));
        expectSettled(safeParseChainText(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(FORMATS)('of a sound chain, mutated, is a chain or has problems with places, as %s', (format) => {
    const sound = format === 'json' ? JSON.stringify(everyField(), null, 1) : stringify(everyField());
    const mutation = fc.record({
      at: fc.nat(),
      remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
      insert: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom('"', '{', '}', '[', '\n', ': ', '- ', '&a ', '*a', '#', '\t', ','),
      ),
      copy: fc.nat(120),
    });
    const settled = { ok: 0, not: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce((before, { at, remove, insert, copy }) => {
          const start = at % (before.length + 1);
          return (
            before.slice(0, start) + insert + before.slice(start + remove) + before.slice(start, start + copy)
          );
        }, sound);
        const result = safeParseChainText(text, { format });
        settled[result.ok ? 'ok' : 'not']++;
        expectPlaced(text, result);
      }),
      { numRuns: 500 },
    );
    expect(settled.not).toBeGreaterThan(100);
  });
});

test('a document gives the same problems from its value, from JSON and, at the same places, from JSON read as YAML', () => {
  fc.assert(
    fc.property(
      soundDocument,
      fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 }),
      (document, changes) => {
        const text = JSON.stringify(changedBy(structuredClone(document), changes), null, 2);
        const fromJson = safeParseChainText(text, { format: 'json' });
        const fromYaml = safeParseChainText(text, { format: 'yaml' });
        expect(fromYaml.problems).toEqual(fromJson.problems);
        const unplaced = fromJson.problems.map(({ line: _, column: __, ...problem }) => problem);
        const fromValue = safeParseChain(JSON.parse(text)).problems;
        expect(new Set(unplaced.map((one) => JSON.stringify(one)))).toEqual(
          new Set(fromValue.map((one) => JSON.stringify(one))),
        );
        expect(unplaced).toHaveLength(fromValue.length);
        if (fromJson.ok) expect(parseChain(text).content).toEqual(parseChain(JSON.parse(text)).content);
      },
    ),
    { numRuns: 300 },
  );
});
