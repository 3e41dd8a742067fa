import { describe, expect, it } from 'vitest';
import { isServiceChainError, type Problem, parseSelector, safeParseSelector } from '../../../src/index.js';

/** A text with a mark ▸ where the problem is, and what is told. */
const WRONG: ReadonlyArray<readonly [marked: string, told: Partial<Problem>]> = [
  ['▸', { expected: 'a selector, such as an id, kind(role) or +x', received: 'the end' }],
  ['  ▸', { received: 'the end' }],
  ['a ▸b', { expected: 'and, or, or the end', received: '"b"' }],
  ['a ▸adn b', { suggestion: 'and' }],
  ['a and ▸', { received: 'the end' }],
  ['a and ▸or b', { expected: 'a selector, or the id "or" in quotes', received: '"or"' }],
  ['not▸', { received: 'the end' }],
  ['(a or b▸', { expected: 'and, or, or ")"', received: 'the end' }],
  ['(a ▸b)', { expected: 'and, or, or ")"' }],
  ['a▸)', { received: '")"' }],
  ['▸kinds(role)', { received: '"kinds"', suggestion: 'kind' }],
  ['▸kind', { expected: 'kind(…), or the id in quotes' }],
  ['▸via(a)', { received: '"via"' }],
  ['kind(▸rol)', { received: '"rol"', suggestion: 'role' }],
  ['kind(▸)', { received: '")"' }],
  ['tag(night ▸shift)', { expected: '")"' }],
  ['tag(▸)', { expected: 'a tag, in quotes where it is no plain word' }],
  ['id(2▸+x)', { expected: '")"', received: '"+"' }],
  [
    'attribute(a = ▸)',
    { expected: 'text, a number, true, false or null, in quotes where it is no plain word' },
  ],
  ['attribute(a = ▸1e999)', { expected: 'a smaller number, or a text in quotes' }],
  ['▸0+x', { expected: 'a distance, a whole number of at least 1', received: '"0"' }],
  ['x+▸99999999999999999999', { expected: 'a distance, a whole number of at least 1' }],
  ['upstreamOf(x, ▸y)', { expected: 'a distance, a whole number of at least 1' }],
  ['upstreamOf(x ▸2)', { expected: '")"' }],
  ['owner(x▸, 2)', { expected: '")"' }],
  ['2+▸', { received: 'the end' }],
  ['x+▸y', { received: '"y"' }],
  ['x ▸via(y)', { expected: 'via behind upstreamOf(…), downstreamOf(…) or +' }],
  ['(+x) ▸notVia(y)', { expected: 'notVia behind upstreamOf(…), downstreamOf(…) or +' }],
  ['+x via(a) ▸via(b)', { expected: 'via once; join what it names with or' }],
  ['a▸!b', { expected: 'a selector, with other signs than these in quotes', received: '"!"' }],
  ['a▸😀', { received: '"😀"' }],
  ['name(▸"abc)', { expected: 'the quote " to be closed' }],
  ['"a▸\\q"', { received: '"\\\\q"' }],
  ['"a▸\\u12"', { received: '"\\\\u"' }],
  ['▸""', { code: 'invalid-id' }],
];

describe('what is wrong with a text', () => {
  it.each(WRONG)('%s', (marked, told) => {
    const result = safeParseSelector(marked.replace('▸', ''));
    const place = { line: 1, column: marked.indexOf('▸') + 1 };
    expect(result.ok).toBe(false);
    expect(result.problems).toHaveLength(1);
    const common = { code: 'invalid-selector', severity: 'error', path: [] };
    expect(result.problems[0]).toMatchObject({ ...common, ...place, ...told });
  });

  it('is told at its line, however lines end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { problems } = safeParseSelector(`a or${end}${end}  kind(rol)`);
      expect(problems[0]).toMatchObject({ line: 3, column: 8 });
    }
  });

  it('is told of every id', () => {
    const { problems } = safeParseSelector('"a\\u0000" or "" or id("")');
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ['invalid-id', 1],
      ['invalid-id', 14],
      ['invalid-id', 23],
    ]);
  });
});

describe('the error', () => {
  it('shows the text, and a caret where it goes wrong', () => {
    expect(messageOf('+checkIn and kind(rol)')).toBe(
      [
        'the selector has 1 problem',
        '  1:19: expected one of department, team, role, system, customer, partner, got "rol"; did you mean "role"? [invalid-selector]',
        '    +checkIn and kind(rol)',
        '                      ^',
      ].join('\n'),
    );
  });

  it('shows the line it is in, shortened, and one column for every character', () => {
    const long = `${'a or '.repeat(30)}kind(rol) ${'or a '.repeat(30)}`;
    const [, , line, caret] = messageOf(`b or\n${long}`).split('\n') as [string, string, string, string];
    expect(line.length).toBeLessThan(130);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^rol\) or a .*…$/);
    const [, , odd, below] = messageOf('"\u{1F600}\u202E\u0007" or !').split('\n') as [
      string,
      string,
      string,
      string,
    ];
    expect(odd).toBe('    "\u{1F600}\ufffd\ufffd" or !');
    expect(Array.from(odd)[below.indexOf('^')]).toBe('!');
  });
});

describe('bounds', () => {
  it('on nesting', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(safeParseSelector(nested(100)).ok).toBe(true);
    expect(codesOf(nested(101))).toEqual(['too-deep']);
    expect(codesOf(nested(50_000 - 1))).toEqual(['too-deep']);
    expect(safeParseSelector(`${'not '.repeat(99)}a`).ok).toBe(true);
    expect(codesOf(`${'not '.repeat(100)}a`)).toEqual(['too-deep']);
  });

  it('on what a short text comes to', () => {
    const doubled = (times: number) => `${'+('.repeat(times)}a${')+'.repeat(times)}`;
    expect(safeParseSelector(doubled(8)).ok).toBe(true);
    expect(codesOf(doubled(40))).toEqual(['too-large']);
  });

  it('on the length', () => {
    expect(safeParseSelector(`a${' '.repeat(99_999)}`).ok).toBe(true);
    expect(codesOf(`a${' '.repeat(100_000)}`)).toEqual(['too-large']);
  });
});

function codesOf(text: string): string[] {
  return safeParseSelector(text).problems.map(({ code }) => code);
}

function messageOf(text: string): string {
  try {
    parseSelector(text);
  } catch (error) {
    expect(isServiceChainError(error) && error.code).toBe('invalid-selector');
    return (error as Error).message;
  }
  return 'nothing was thrown';
}
