import { describe, expect, test } from 'vitest';
import { formatProblem, type ProblemCode } from '../../src/model/problem.js';
import { parseChainText, safeParseChainText } from '../../src/text/index.js';
import { readYamlText } from '../../src/text/yaml-text.js';
import { unmark } from '../model/problem-cases/problem-case.js';

const REST = 'links: {}\n';

/** Expects exactly one problem, at the mark ▸. */
function expectAtMark(marked: string, code: ProblemCode): void {
  const { text, place } = unmark(marked);
  const { problems } = safeParseChainText(text, { format: 'yaml' });
  expect(problems.map((problem) => [problem.code, problem.line, problem.column])).toEqual([
    [code, place!.line, place!.column],
  ]);
}

describe('text that is no YAML', () => {
  test.each([
    ['a tab as indentation', `parties:\n▸\tdesk: { kind: team }\n${REST}`],
    ['a key that stands too far left', `parties:\n  desk:\n    kind: team\n▸   name: x\n${REST}`],
    ['a text without an end', `parties: {}\n${REST}name: "x\n▸`],
    ['a list without an end', `parties: {}\n▸${REST}`.replace('{}', '[')],
    ['a reserved character', `parties: ▸@desk\n${REST}`],
    ['a second colon', `parties: {}\nname: a▸: b\n${REST}`.replace('a▸', '▸a')],
    ['an unknown prefix of a tag', `parties: ▸!e!x {}\n${REST}`],
    ['an alias without an anchor', `parties: {}\nlinks: {}\nname: ▸*nobody\n`],
    ['an anchor that comes after its alias', `name: ▸*later\nparties: {}\nlinks: {}\n$schema: &later x\n`],
  ])('shows %s', (_, marked) => {
    expectAtMark(marked, 'invalid-yaml');
  });

  test('shows all its errors at once', () => {
    const { problems } = safeParseChainText('parties: @desk\nlinks: @visit\n', { format: 'yaml' });
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['invalid-yaml', 1, 10],
      ['invalid-yaml', 2, 8],
    ]);
  });
});

describe('a value stands where it is written', () => {
  test.each([
    ['in block style', `parties:\n  desk:\n    name: Desk\n    kind: ▸teem\n${REST}`],
    ['in flow style', `parties: { desk: { name: Desk, kind: ▸teem } }\n${REST}`],
    ['in flow style over lines', `parties: {\n  desk: {\n    kind:\n      ▸teem } }\n${REST}`],
    ['in quotes', `parties:\n  "desk": { 'kind': ▸"teem" }\n${REST}`],
    ['behind an anchor', `parties:\n  desk: { kind: &k ▸teem }\n${REST}`],
    ['behind a tag', `parties:\n  desk: { kind: !!str ▸teem }\n${REST}`],
    ['on the line after its key', `parties:\n  desk:\n    kind:\n      ▸teem\n${REST}`],
    ['behind comments', `# who\nparties: # all\n\n  # front\n  desk: { kind: ▸teem } # what\n${REST}`],
    ['behind an explicit key', `? parties\n: ? desk\n  : ? kind\n    : ▸teem\n${REST}`],
    ['behind a directive', `%YAML 1.2\n---\nparties:\n  desk: { kind: ▸teem }\n${REST}...\n`],
    ['as a block of lines', `parties:\n  desk:\n    kind: ▸|\n      teem\n${REST}`],
    ['behind an emoji, in UTF-16 code units', `parties: { 😀: { kind: ▸teem } }\n${REST}`],
  ])('%s', (_, marked) => {
    expectAtMark(marked, 'invalid-value');
  });

  test('as an alias, where the alias is; inside what an alias stands for, where that is', () => {
    expectAtMark(`$schema: &k teem\nparties: { desk: { kind: ▸*k } }\n${REST}`, 'invalid-value');
    const inside = `parties:\n  desk: &d { kind: team, headcount: ▸x }\n  two: *d\n${REST}`;
    const { text, place } = unmark(inside);
    const { problems } = safeParseChainText(text);
    expect(problems.map(({ path, line, column }) => [path[1], line, column])).toEqual([
      ['desk', place!.line, place!.column],
      ['two', place!.line, place!.column],
    ]);
  });

  test('as nothing, behind its key', () => {
    expectAtMark(`parties:\n  desk: { kind: team, name: ▸}\n${REST}`, 'wrong-type');
    expectAtMark(`parties:\n  desk:▸\n${REST}`, 'wrong-type');
  });
});

describe('a map or list stands where its key is', () => {
  test.each([
    ['a map', `parties:\n  ▸desk: {}\n${REST}`, 'missing-key'],
    ['a map in block style', `parties:\n  ▸desk:\n    name: Desk\n${REST}`, 'missing-key'],
    ['a list', `parties:\n  desk:\n    kind: team\n    ▸name:\n      - Desk\n${REST}`, 'wrong-type'],
    ['a map in a list', `parties:\n  desk: { kind: team, tags: [x, ▸{}] }\n${REST}`, 'wrong-type'],
    [
      'a map in a block list',
      `parties:\n  desk:\n    kind: team\n    tags:\n      - ▸a: 1\n${REST}`,
      'wrong-type',
    ],
    ['the whole', `▸${REST}`, 'missing-key'],
    ['the whole behind a comment', `# who\n▸${REST}`, 'missing-key'],
  ] as const)('%s', (_, marked, code) => {
    expectAtMark(marked, code);
  });
});

describe('documents', () => {
  test.each([
    ['a marker at the start', '---\nparties: {}\nlinks: {}\n'],
    ['a marker at the end', 'parties: {}\nlinks: {}\n...\n'],
    ['comments alone behind the end', 'parties: {}\nlinks: {}\n...\n# done\n'],
    ['a trailing comma in flow style', '{ parties: {}, links: {}, }'],
  ])('may have %s', (_, text) => {
    expect(safeParseChainText(text, { format: 'yaml' })).toMatchObject({ ok: true, problems: [] });
  });

  test.each([
    ['two', 'parties: {}\nlinks: {}\n▸---\nparties: {}\n'],
    ['an empty second', 'parties: {}\nlinks: {}\n▸---\n'],
    ['an empty first', '---\n▸---\nparties: {}\nlinks: {}\n'],
    ['three', 'parties: {}\nlinks: {}\n▸---\n---\n'],
  ])('may not be several: %s', (_, marked) => {
    expectAtMark(marked, 'invalid-yaml');
  });

  test.each(['', '\n', '   \n', '# nothing\n', '---\n', '---\n...\n', '\ufeff', '~', 'null'])(
    'without a value (%j) are empty documents',
    (text) => {
      const { problems } = safeParseChainText(text, { format: 'yaml' });
      expect(problems.map(({ code }) => code)).toEqual(['empty-document']);
    },
  );

  test.each(['a.yaml', 'a.json'])('without a value name their file, %s', (file) => {
    expect(safeParseChainText('', { file }).problems.map((problem) => problem.file)).toEqual([file]);
  });

  test.each([
    ['text', 'hello\n'],
    ['a number', '5\n'],
    ['a list', '- parties\n- links\n'],
  ])('that are %s are no chain', (_, text) => {
    const { problems } = safeParseChainText(text, { format: 'yaml' });
    expect(problems).toMatchObject([{ code: 'wrong-type', path: [], line: 1, column: 1 }]);
  });
});

describe('line ends and marks', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('%s ends a line', (_, end) => {
    const { problems } = safeParseChainText(['parties:', '  desk:', '    kind: teem', 'links: {}'].join(end));
    expect(problems).toMatchObject([{ code: 'invalid-value', received: '"teem"', line: 3, column: 11 }]);
  });

  test.each([
    ['parties in block style', 'parties:\n  desk: { kind: team }\nlinks: {}\n'],
    ['a comment', '# who\nparties: {}\nlinks: {}\n'],
    ['a marker', '---\nparties: {}\nlinks: {}\n'],
    ['a directive', '%YAML 1.2\n---\nparties: {}\nlinks: {}\n'],
    ['flow style', '{ parties: {},\nlinks: {} }\n'],
  ])('a byte order mark before %s changes nothing', (_, text) => {
    expect(safeParseChainText(`\ufeff${text}`, { format: 'yaml' })).toMatchObject({ ok: true, problems: [] });
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    expect(safeParseChainText(bytes, { format: 'yaml' })).toMatchObject({ ok: true, problems: [] });
  });

  test('a byte order mark does not move the lines', () => {
    const { problems } = safeParseChainText('\ufeff# who\nparties: { desk: { kind: teem } }\nlinks: {}\n');
    expect(problems).toMatchObject([{ code: 'invalid-value', line: 2, column: 26 }]);
  });
});

describe('YAML that nests deep', () => {
  test.each([
    ['flow lists', (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['flow maps', (depth: number) => `${'{a: '.repeat(depth)}${'}'.repeat(depth)}`],
    ['block lists', (depth: number) => `${'- '.repeat(depth)}x`],
    [
      'block maps',
      (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('%s are read a hundred deep and not 101 or 10,000 deep', (_, nested) => {
    const codes = (depth: number) =>
      safeParseChainText(nested(depth), { format: 'yaml', maxSize: 2 ** 30 }).problems.map(
        ({ code }) => code,
      );
    expect(codes(101)).toEqual(['too-deep']);
    expect(codes(10_000)).toEqual(['too-deep']);
    expect(codes(100)).not.toContain('too-deep');
  });

  test('a chain that nests as deep as chains do is no problem', () => {
    const chain = parseChainText(`parties:
  a: { kind: team, leaders: [{ party: b, basis: formal }] }
  b: { kind: team }
links:
  l: { provider: a, customer: b, service: s }
  m: { provider: b, customer: a, service: s, requires: [{ atLeast: 1, of: [l] }] }
`);
    expect(chain.requirementsOf('m').clauses).toEqual([{ atLeast: 1, of: ['l'] }]);
  });
});

test('a text of too many signs is refused where they become too many', () => {
  const { value, problems } = readYamlText('a: [1,2,3,4,5]', 'a.yaml', 10);
  expect(value).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    'a.yaml:1:8: expected at most 10 words and signs of YAML, got more of them [too-large]',
  ]);
});
