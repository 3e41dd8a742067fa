import { describe, expect, test } from 'vitest';
import { formatPath } from '../../src/model/problem.js';
import { parseChainText, safeParseChainText } from '../../src/text/index.js';
import { MAX_ALIASED_VALUES } from '../../src/text/limits.js';

const read = (text: string) => safeParseChainText(text, { format: 'yaml' });
const namesOf = (text: string) => read(text).problems.map(({ code, path }) => `${code} ${formatPath(path)}`);

describe('keys', () => {
  test('are text as written, whatever they look like', () => {
    const keys = [
      '42',
      '1.0',
      '1',
      '0x1F',
      '1e3',
      'true',
      'no',
      '~',
      'null',
      '.inf',
      '2026-03-01',
      '=',
      '-x',
    ];
    const text = `parties:\n${keys.map((key) => `  ${key}: { kind: team }\n`).join('')}links: {}\n`;
    const chain = parseChainText(text);
    expect(chain.parties().map(({ id }) => id)).toEqual([...keys].sort());
    expect(chain.sourceOf('~')).toEqual({ line: 9, column: 3 });
    expect(chain.sourceOf('1.0')).toEqual({ line: 3, column: 3 });
  });

  test('in quotes are text without their quotes', () => {
    const chain = parseChainText(
      `parties:\n  "a\\u00e9": { kind: team }\n  'it''s': { kind: team }\nlinks: {}\n`,
    );
    expect(chain.parties().map(({ id }) => id)).toEqual(['aé', "it's"]);
  });

  test.each([
    ['a list', 5, '? [a, b]\n  : { kind: team }'],
    ['a map', 5, '? { a: b }\n  : { kind: team }'],
    ['an alias', 3, '*n : { kind: team }'],
    ['nothing', 3, ': { kind: team }'],
    ['an explicit nothing', 4, '?\n  : { kind: team }'],
  ])('that are %s are refused at their place, and the others are still read', (_, column, key) => {
    const text = `name: &n x\nparties:\n  ${key}\n  desk: { kind: teem }\nlinks: {}\n`;
    const { problems } = read(text);
    expect(problems.map(({ code, path }) => `${code} ${formatPath(path)}`)).toEqual([
      'invalid-key parties',
      'invalid-value parties.desk.kind',
    ]);
    expect(problems[0]).toMatchObject({ line: 3, column });
  });

  test('<< merges nothing: it is a key that no record knows', () => {
    const text = 'parties:\n  a: &a { kind: team }\n  b: { <<: *a, kind: role }\nlinks: {}\n';
    expect(namesOf(text)).toEqual(['unknown-key parties.b["<<"]']);
    expect(namesOf(`%YAML 1.1\n---\n${text}`)).toEqual(['unknown-key parties.b["<<"]']);
  });

  test('named __proto__ are keys', () => {
    expect(namesOf('parties:\n  a: { kind: team, __proto__: { name: A } }\nlinks: {}\n')).toEqual([
      'unknown-key parties.a.__proto__',
    ]);
    const chain = parseChainText('parties:\n  __proto__: { kind: team, name: P }\nlinks: {}\n');
    expect(chain.party('__proto__').name).toBe('P');
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

describe('a key that comes twice', () => {
  test.each([
    ['at the top', 'parties: {}\nlinks: {}\nparties: {}\n', 'parties', 1, 3, 1],
    ['in a map', 'parties:\n  a: { kind: team }\n  a: { kind: team }\nlinks: {}\n', 'parties.a', 2, 3, 3],
    ['in flow style', 'parties: { a: { kind: team, kind: team } }\nlinks: {}\n', 'parties.a.kind', 1, 1, 29],
    [
      'once in quotes',
      'parties:\n  a: { kind: team }\n  "a": { kind: team }\nlinks: {}\n',
      'parties.a',
      2,
      3,
      3,
    ],
    [
      'as a number and as text',
      'parties:\n  1: { kind: team }\n  "1": { kind: team }\nlinks: {}\n',
      'parties.1',
      2,
      3,
      3,
    ],
    ['as <<', 'parties: {}\nlinks: {}\n<<: {}\n<<: {}\n', '["<<"]', 3, 4, 1],
  ])('is found %s', (_, text, path, first, line, column) => {
    const repeated = read(text).problems.filter(({ code }) => code === 'duplicate-key');
    expect(repeated).toMatchObject([{ line, column }]);
    expect(formatPath(repeated[0]!.path)).toBe(path);
    expect(repeated[0]!.message).toContain(`in line ${first};`);
    expect(read(text).ok).toBe(false);
  });

  test('three times is found twice', () => {
    const text = 'parties:\n  a: { kind: team }\n  a: { kind: team }\n  a: { kind: team }\nlinks: {}\n';
    expect(read(text).problems.map(({ line, message }) => [line, /line \d/.exec(message)![0]])).toEqual([
      [3, 'line 2'],
      [4, 'line 2'],
    ]);
  });
});

describe('aliases', () => {
  test('stand for the value of their anchor, the latest of its name', () => {
    const chain = parseChainText(`parties:
  a: { kind: &k team }
  b: { kind: *k, name: &k Second }
  c: { kind: team, name: *k }
links: {}
`);
    expect(chain.parties().map(({ kind, name }) => [kind, name])).toEqual([
      ['team', undefined],
      ['team', 'Second'],
      ['team', 'Second'],
    ]);
  });

  test('stand for an anchored key', () => {
    const text = 'parties:\n  &d desk: { kind: team }\n  guest: { kind: customer }\nlinks:\n';
    expect(namesOf(`${text}  l: { provider: *d, customer: guest, service: s }\n`)).toEqual([]);
  });

  test('share no record: what is read twice is two records', () => {
    const chain = parseChainText('parties:\n  a: &a { kind: team, tags: [x] }\n  b: *a\nlinks: {}\n');
    expect(chain.party('b')).toEqual({ id: 'b', kind: 'team', tags: ['x'] });
    expect(chain.party('b').tags).not.toBe(chain.party('a').tags);
  });

  test('that stand inside what they stand for are one problem', () => {
    expect(read('parties: &p\n  a: *p\nlinks: {}\n').problems).toMatchObject([
      { code: 'invalid-yaml', path: ['parties', 'a'], line: 2, column: 6 },
    ]);
  });

  test('without an anchor are one problem each', () => {
    expect(namesOf('parties: { a: *x, b: *y }\nlinks: {}\n')).toEqual([
      'invalid-yaml parties.a',
      'invalid-yaml parties.b',
    ]);
  });

  test('may stand for a million values altogether, and not for one more', () => {
    // A list of 999 values is a thousand values itself; so are a thousand aliases of it a million.
    const list = `big: &big [${Array(999).fill('x').join(', ')}]\n`;
    const aliases = (count: number) =>
      `${list}more: [${Array(count).fill('*big').join(', ')}]\nparties: {}\nlinks: {}\n`;
    expect(MAX_ALIASED_VALUES).toBe(1_000_000);
    expect(namesOf(aliases(1000))).toEqual(['unknown-key big', 'unknown-key more']);
    expect(namesOf(aliases(1001))).toEqual(['too-many-aliases more[1000]']);
    expect(namesOf(aliases(2000))).toEqual(['too-many-aliases more[1000]']);
  });

  test('may stand for each other in a long row without an end in sight', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]\n`);
    expect(namesOf(`${rows.join('')}parties: {}\nlinks: {}\n`)).toEqual(['too-many-aliases a1000[0]']);
  });
});

describe('tags and scalars', () => {
  test.each([
    ['an unknown tag on a scalar', 'parties:\n  a: { kind: !what team }\nlinks: {}\n', 2, 14],
    ['an unknown tag on a map', 'parties:\n  a: !what { kind: team }\nlinks: {}\n', 2, 6],
    [
      'an unknown tag by its address',
      'parties:\n  a: { kind: !<tag:example.org,2026:x> team }\nlinks: {}\n',
      2,
      14,
    ],
  ])('%s is a warning, and the value counts', (_, text, line, column) => {
    const result = read(text);
    expect(result.problems).toMatchObject([{ code: 'unresolved-tag', severity: 'warning', line, column }]);
    expect(result.ok && result.chain.party('a').kind).toBe('team');
  });

  test('the tag for text makes text', () => {
    const chain = parseChainText('parties:\n  !!str 5: { kind: team, name: !!str 5 }\nlinks: {}\n');
    expect(chain.party('5').name).toBe('5');
  });

  test.each([
    ['!!binary aGk=', 'wrong-type name'],
    ['!!set { a, b }', 'wrong-type name'],
    ['!!omap [a: 1]', 'wrong-type name'],
    ['!!pairs [a: 1]', 'wrong-type name'],
    ['.nan', 'wrong-type name'],
    ['2026', 'wrong-type name'],
    ['yes', undefined],
    ['2026-03-01', undefined],
    ['!!str null', undefined],
  ])('%s as a name', (value, name) => {
    expect(namesOf(`parties: {}\nlinks: {}\nname: ${value}\n`)).toEqual(name === undefined ? [] : [name]);
  });

  test.each([
    ['0o17', 15],
    ['0x1F', 31],
    ['1e3', 1000],
    ['.5', 0.5],
    ['+7', 7],
  ])('%s is a number', (text, cost) => {
    expect(parseChainText(`parties:\n  a: { kind: team, cost: ${text} }\nlinks: {}\n`).party('a').cost).toBe(
      cost,
    );
  });

  test('blocks of lines keep or fold their lines', () => {
    expect(parseChainText('parties: {}\nlinks: {}\nname: |-\n  a\n  b\n').name).toBe('a\nb');
    expect(parseChainText('parties: {}\nlinks: {}\nname: >-\n  a\n  b\n').name).toBe('a b');
  });
});
