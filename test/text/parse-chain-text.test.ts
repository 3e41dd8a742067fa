import { describe, expect, test } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE, parseChainText, safeParseChainText } from '../../src/text/index.js';
import { formatOf } from '../../src/text/readable-text.js';
import { everyField, everyFieldContent } from '../support/chains-every-field.js';

const YAML = `name: Bakery
parties:
  oven: { kind: team }
  guest: { kind: customer }
links:
  bread:
    provider: oven
    customer: guest
    service: bread
`;
const JSON_TEXT = JSON.stringify({
  name: 'Bakery',
  parties: { oven: { kind: 'team' }, guest: { kind: 'customer' } },
  links: { bread: { provider: 'oven', customer: 'guest', service: 'bread' } },
});

describe('a chain in text', () => {
  test('is the same from YAML, from JSON and from the value', () => {
    const { content } = parseChain(JSON.parse(JSON_TEXT));
    expect(parseChainText(YAML).content).toEqual(content);
    expect(parseChainText(JSON_TEXT).content).toEqual(content);
    expect(parseChainText(JSON_TEXT, { format: 'yaml' }).content).toEqual(content);
    expect(parseChain(JSON_TEXT).content).toEqual(content);
  });

  test('keeps every field of every record', () => {
    for (const format of ['json', 'yaml'] as const) {
      expect(parseChainText(JSON.stringify(everyField()), { format }).content).toEqual(everyFieldContent());
    }
  });

  test('that is wrong throws one error with all problems, each in its file', () => {
    const wrong = YAML.replace('team', 'teem').replace('customer: guest', 'customer: gest');
    try {
      parseChainText(wrong, { file: 'chain.yaml' });
      expect.unreachable();
    } catch (error) {
      if (!isServiceChainError(error)) throw error;
      expect(error.message).toBe(`the chain has 2 problems
  chain.yaml:3:17 parties.oven.kind: expected one of department, team, role, system, customer, partner, got "teem"; did you mean "team"? [invalid-value]
  chain.yaml:8:15 links.bread.customer: expected the id of a party, got "gest"; did you mean "guest"? [unknown-id]`);
      expect(error.problems).toEqual(safeParseChainText(wrong, { file: 'chain.yaml' }).problems);
    }
  });

  test('that is sound may have warnings', () => {
    const result = safeParseChainText(YAML.replace('bread\n', '!word bread\n'));
    expect(result).toMatchObject({ ok: true, problems: [{ severity: 'warning' }] });
  });
});

describe('the language of a text', () => {
  test.each([
    ['{"a":1}', undefined, 'json'],
    ['  \n\t{"a":1}', undefined, 'json'],
    ['\ufeff [1]', undefined, 'json'],
    ['{ parties: {} }', undefined, 'json'],
    ['{ parties: {} }', 'chain.yaml', 'yaml'],
    ['a: 1', undefined, 'yaml'],
    ['a: 1', 'chain.json', 'json'],
    ['{}', 'CHAIN.YML', 'yaml'],
    ['a: 1', 'CHAIN.JSON', 'json'],
    ['{}', 'chain.json.yaml', 'yaml'],
    ['{}', 'chain.txt', 'json'],
    ['a: 1', 'json', 'yaml'],
    ['# {', undefined, 'yaml'],
    ['', undefined, 'yaml'],
  ] as const)('of %j in the file %s is %s', (text, file, format) => {
    expect(formatOf(text, file)).toBe(format);
    expect(formatOf(new TextEncoder().encode(text), file)).toBe(format);
  });

  test('is what the caller says, whatever the file is called', () => {
    expect(safeParseChainText(YAML, { file: 'a.json', format: 'yaml' }).ok).toBe(true);
    expect(safeParseChainText(YAML, { file: 'a.json' }).problems[0]!.code).toBe('invalid-json');
    expect(safeParseChainText('{ parties: {}, links: {} }', { format: 'yaml' }).ok).toBe(true);
  });
});

describe('the size of a text', () => {
  test('may be what the caller says, and not one more', () => {
    const bytes = new TextEncoder().encode(YAML);
    for (const source of [YAML, bytes]) {
      expect(safeParseChainText(source, { maxSize: source.length }).ok).toBe(true);
      expect(safeParseChainText(source, { maxSize: source.length - 1, file: 'a.yaml' })).toEqual({
        ok: false,
        problems: [
          {
            code: 'too-large',
            severity: 'error',
            path: [],
            message: `expected at most ${source.length - 1} bytes, got ${source.length} bytes`,
            expected: `at most ${source.length - 1} bytes`,
            received: `${source.length} bytes`,
            file: 'a.yaml',
          },
        ],
      });
    }
  });

  test('is bounded where the caller says nothing, more tightly for YAML', () => {
    const codes = (source: Uint8Array, format: 'json' | 'yaml') =>
      safeParseChainText(source, { format }).problems.map(({ code }) => code);
    expect(MAX_YAML_SIZE).toBe(16 * 1024 * 1024);
    expect(MAX_JSON_SIZE).toBe(256 * 1024 * 1024);
    expect(codes(new Uint8Array(MAX_YAML_SIZE + 1).fill(0x23), 'yaml')).toEqual(['too-large']);
    expect(codes(new Uint8Array(MAX_YAML_SIZE).fill(0x23), 'yaml')).toEqual(['empty-document']);
    expect(codes(new Uint8Array(MAX_JSON_SIZE + 1), 'json')).toEqual(['too-large']);
    expect(codes(new Uint8Array(MAX_YAML_SIZE + 1).fill(0x20), 'json')).toEqual(['empty-document']);
  });
});

describe('where a record stands in the text', () => {
  test('is known for parties, links, measures and goals, in YAML', () => {
    const chain = parseChainText(
      `${YAML}measures:\n  wait: { name: Wait, unit: minutes, better: lower }\ngoals:\n    "quick": { holder: oven, title: Q }\n`,
      { file: 'chain.yaml' },
    );
    expect(chain.sourceOf('oven')).toEqual({ file: 'chain.yaml', line: 3, column: 3 });
    expect(chain.sourceOf('guest')).toEqual({ file: 'chain.yaml', line: 4, column: 3 });
    expect(chain.sourceOf('bread')).toEqual({ file: 'chain.yaml', line: 6, column: 3 });
    expect(chain.sourceOf('wait')).toEqual({ file: 'chain.yaml', line: 11, column: 3 });
    expect(chain.sourceOf('quick')).toEqual({ file: 'chain.yaml', line: 13, column: 5 });
    expect(chain.sourceOf('nobody')).toBeUndefined();
    expect(chain.sourceOf('parties')).toBeUndefined();
  });

  test('is known for parties and links in JSON, through either door', () => {
    const text =
      '{\n  "parties": { "a": { "kind": "team" },\n    "b": { "kind": "team" } },\n  "links": {} }';
    expect(parseChainText(text, { file: 'a.json' }).sourceOf('b')).toEqual({
      file: 'a.json',
      line: 3,
      column: 5,
    });
    expect(parseChain(text).sourceOf('b')).toEqual({ line: 3, column: 5 });
    expect(parseChain(text).sourceOf('a')).toEqual({ line: 2, column: 16 });
  });

  test('of an aliased map is where the map is written', () => {
    const text = 'parties: { a: { kind: team } }\nlinks: &none {}\nmeasures: *none\n';
    expect(parseChainText(text).sourceOf('a')).toEqual({ line: 1, column: 12 });
  });

  test('is that of the party where a measure has the same id', () => {
    const text =
      'measures:\n  a: { name: A, unit: u, better: lower }\nparties:\n  a: { kind: team }\nlinks: {}\n';
    expect(parseChainText(text).sourceOf('a')).toEqual({ line: 4, column: 3 });
  });

  test('is unknown where the chain came from a value', () => {
    expect(parseChain(JSON.parse(JSON_TEXT)).sourceOf('oven')).toBeUndefined();
  });
});

describe('a text whose language is only guessed', () => {
  test('is YAML when it begins like JSON and is YAML in flow style', () => {
    expect(safeParseChainText('{parties: {a: {kind: team}}, links: {}}')).toMatchObject({ ok: true });
  });

  test('is told as JSON when it is neither, or named so', () => {
    expect(safeParseChainText('{"parties": {').problems).toMatchObject([{ code: 'invalid-json' }]);
    expect(safeParseChainText('{parties: {}, links: {}}', { file: 'a.json' }).problems).toMatchObject([
      { code: 'invalid-json' },
    ]);
  });
});
