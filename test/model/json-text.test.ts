import { describe, expect, test } from 'vitest';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { readJsonText } from '../../src/model/json-text.js';
import { formatPath } from '../../src/model/problem.js';
import { MAX_DEPTH } from '../../src/model/source-text.js';

describe('JSON text that is no JSON', () => {
  test.each([
    ['a text without an end', '{\n  "a": "b', 2, 8, 'a value'],
    ['a text that ends with the line', '{ "a": "b\n" }', 1, 8, 'a value'],
    ['a comma before the end of a map', '{ "a": 1, }', 1, 11, 'a key in double quotes'],
    ['a comma before the end of a list', '[1, 2, ]', 1, 8, 'a value'],
    ['a comment', '{\n  // who\n  "a": 1 }', 2, 3, 'a key in double quotes or }'],
    ['a comment behind a value', '[1 /* one */]', 1, 4, 'a comma or the end of the map or list'],
    ['single quotes', "{ 'a': 1 }", 1, 3, 'a key in double quotes or }'],
    ['a single-quoted value', "['a']", 1, 2, 'a value or ]'],
    ['a key without quotes', '{ a: 1 }', 1, 3, 'a key in double quotes or }'],
    ['NaN', '{ "a": NaN }', 1, 8, 'a value'],
    ['Infinity', '[-Infinity]', 1, 2, 'a value or ]'],
    ['a number that begins with a plus', '[+1]', 1, 2, 'a value or ]'],
    ['a number that begins with a zero', '[01]', 1, 3, 'a comma or the end of the map or list'],
    ['a number that ends with its point', '[1.]', 1, 3, 'a comma or the end of the map or list'],
    ['a hexadecimal number', '[0x1]', 1, 3, 'a comma or the end of the map or list'],
    ['a bad escape', '["a", "\\x"]', 1, 7, 'a value'],
    ['a short escape', '["\\u12"]', 1, 2, 'a value or ]'],
    ['a bad escape in a key', '{ "\\q": 1 }', 1, 3, 'a key in double quotes or }'],
    ['a tab in a text', '["a\tb"]', 1, 2, 'a value or ]'],
    ['a missing colon', '{ "a" 1 }', 1, 7, 'a colon'],
    ['a missing comma', '{ "a": 1\n"b": 2 }', 2, 1, 'a comma or the end of the map or list'],
    ['a missing value', '{ "a": }', 1, 8, 'a value'],
    ['two commas', '[1,,2]', 1, 4, 'a value'],
    ['a list closed as a map', '[1}', 1, 3, 'a comma or the end of the map or list'],
    ['a map closed as a list', '{ "a": 1 ]', 1, 10, 'a comma or the end of the map or list'],
    ['more behind the end', '{}\n{}', 2, 1, 'the end of the text'],
    ['a map without an end', '{ "a": 1', 1, 9, 'a comma or the end of the map or list'],
    ['a list without an end', '[\n', 2, 1, 'a value or ]'],
    ['a key without an end', '{ "a', 1, 3, 'a key in double quotes or }'],
    ['a word', 'chain', 1, 1, 'a value'],
    ['a no-break space', '{\u00a0}', 1, 2, 'a key in double quotes or }'],
  ])('shows %s', (_, text, line, column, expected) => {
    const rest = text
      .split('\n')
      .slice(line - 1)
      .join('\n')
      .slice(column - 1);
    const received = rest === '' ? 'the end of the text' : JSON.stringify(rest.slice(0, 12));
    const problem = { code: 'invalid-json', path: [], line, column, expected, received };
    expect(safeParseChain(text).problems).toMatchObject([problem]);
  });

  test('shows at most twelve characters of it', () => {
    expect(safeParseChain(`[${'x'.repeat(100)}`).problems[0]!.received).toBe(`"${'x'.repeat(12)}"`);
  });

  test.each(['', ' ', '\n\t ', '\ufeff'])('but is empty (%j) is an empty document', (text) => {
    expect(safeParseChain(text).problems.map(({ code }) => code)).toEqual(['empty-document']);
  });
});

describe('a key that comes twice', () => {
  const KIND = '"kind":"team"';

  test.each([
    ['at the top', '{"parties":{},"links":{},"parties":{}}', ['parties']],
    ['in a map', `{"parties":{"a":{${KIND}},"a":{${KIND}}},"links":{}}`, ['parties.a']],
    ['in a record', `{"parties":{"a":{${KIND},${KIND}}},"links":{}}`, ['parties.a.kind']],
    [
      'three times',
      `{"parties":{"a":{${KIND},${KIND},${KIND}}},"links":{}}`,
      ['parties.a.kind', 'parties.a.kind'],
    ],
    ['with an escape', `{"parties":{"a":{${KIND},"\\u006bind":"team"}},"links":{}}`, ['parties.a.kind']],
    ['with space before the colon', '{"parties":{},"links":{},"links" \n:{}}', ['links']],
    [
      'in a map in a list',
      `{"parties":{"a":{${KIND},"leaders":[{"party":"b","basis":"formal"},{"party":"b","party":"b","basis":"formal"}]},"b":{${KIND}}},"links":{}}`,
      ['parties.a.leaders[1].party'],
    ],
    [
      'as __proto__',
      `{"parties":{"__proto__":{${KIND}},"__proto__":{${KIND}}},"links":{}}`,
      ['parties.__proto__'],
    ],
    ['as the empty id', '{"parties":{"":{},"":{}},"links":{}}', ['parties[""]']],
    [
      'behind texts that look like keys',
      `{"parties":{"a":{${KIND},"name":"x\\": y","tags":["b\\":","\\":","\\\\"],${KIND}}},"links":{}}`,
      ['parties.a.kind'],
    ],
    [
      'at two depths',
      `{"parties":{"a":{${KIND},${KIND}},"a":{${KIND}}},"links":{}}`,
      ['parties.a.kind', 'parties.a'],
    ],
  ])('is found %s', (_, text, paths) => {
    const { problems, ok } = safeParseChain(text);
    const repeated = problems.filter(({ code }) => code === 'duplicate-key');
    expect(ok).toBe(false);
    expect(repeated.map(({ path }) => formatPath(path))).toEqual(paths);
    for (const { line, column } of repeated) expect(text.split('\n')[line! - 1]![column! - 1]).toBe('"');
  });

  test.each([
    [
      'a text that holds a quote and a colon',
      `{"parties":{"a":{${KIND},"name":"x\\":","tags":["\\"kind\\":"]}},"links":{}}`,
    ],
    ['a text that ends with a backslash', `{"parties":{"a":{${KIND},"name":"\\\\"}},"links":{}}`],
    ['a key that holds a quote and a colon', `{"parties":{"a\\":":{${KIND}},"a":{${KIND}}},"links":{}}`],
    ['the same key in two maps', `{"parties":{"a":{${KIND}},"b":{${KIND}}},"links":{}}`],
    ['keys that differ in case', `{"parties":{"a":{${KIND}},"A":{${KIND}}},"links":{}}`],
  ])('is not seen in %s', (_, text) => {
    expect(safeParseChain(text).problems).toEqual([]);
  });

  test('stands at the later key and names the line of the first', () => {
    const text = '{ "parties": {},\n\n  "links": {},\n  "parties": {} }';
    expect(safeParseChain(text).problems[0]).toMatchObject({
      code: 'duplicate-key',
      path: ['parties'],
      line: 4,
      column: 3,
      message: 'the key "parties" came before, in line 1; only one of the two can count',
    });
  });
});

describe('line ends and marks', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s ends a line', (_, end) => {
    const text = ['{', '  "parties": {},', '  "links": {},', '  "name": 5', '}'].join(end);
    expect(safeParseChain(text).problems).toMatchObject([{ code: 'wrong-type', line: 4, column: 11 }]);
  });

  test('a byte order mark is skipped, and takes no column', () => {
    expect(parseChain('\ufeff{"parties":{},"links":{}}').parties()).toEqual([]);
    expect(safeParseChain('\ufeff{"parties":{},\n"links":5}').problems).toMatchObject([
      { line: 2, column: 9 },
    ]);
    expect(safeParseChain('\ufeff{"parties":{},}').problems).toMatchObject([{ line: 1, column: 15 }]);
  });

  test('a byte order mark in the middle is no JSON', () => {
    expect(safeParseChain('{\ufeff}').problems).toMatchObject([{ code: 'invalid-json', line: 1, column: 2 }]);
  });

  test('columns count UTF-16 code units', () => {
    expect(safeParseChain('{"parties":{"😀":5},"links":{}}').problems).toMatchObject([
      { line: 1, column: 18 },
    ]);
  });
});

describe('JSON that nests deep', () => {
  test('a hundred deep is read, one deeper is a problem at its place', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(safeParseChain(nested(100)).problems).toMatchObject([{ code: 'wrong-type', path: [] }]);
    expect(safeParseChain(nested(101)).problems).toMatchObject([{ code: 'too-deep', line: 1, column: 101 }]);
  });

  test.each([10_000, 1_000_000])('%i maps inside an attribute are one problem', (depth) => {
    const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const text = `{"links":{},"parties":{"a":{"kind":"team","attributes":{\n"x":${deep}}}}}`;
    expect(safeParseChain(text).problems).toMatchObject([
      { code: 'too-deep', path: [], line: 2, column: 5 + 5 * (MAX_DEPTH - 4) },
    ]);
  });

  test.each([100, 30_000])('keys that come twice on %i levels are problems, or one', (depth) => {
    const { problems } = readJsonText(`${'{"a":1,"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(problems).toHaveLength(depth > MAX_DEPTH ? 1 : depth);
  });

  test.each([10_000, 1_000_000])('%i lists without an end have their problem at the end', (depth) => {
    expect(safeParseChain('['.repeat(depth)).problems).toMatchObject([
      { code: 'invalid-json', line: 1, column: depth + 1, received: 'the end of the text' },
    ]);
  });
});
