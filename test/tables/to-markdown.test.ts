import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineTable } from '../../src/tables/define-table.js';
import { markdownLines, toMarkdown } from '../../src/tables/to-markdown.js';
import { tableOfOne, texts } from './random-tables.js';

/** The raw Markdown of the one cell that a text becomes. */
function rawCellOf(text: string): string {
  const lines = toMarkdown(tableOfOne({ type: 'text' }, [text]).table).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]!.startsWith('| ') && lines[2]!.endsWith(' |')).toBe(true);
  return lines[2]!.slice(2, -2);
}

/** What a reader of Markdown shows for text in which nothing is live; an empty comment shows as nothing. */
function shownBy(raw: string): string {
  return raw
    .replaceAll('<!-- -->', '')
    .replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, escaped: string | undefined, code: string) =>
      escaped === undefined ? String.fromCodePoint(Number(code)) : escaped,
    );
}

/** Everything in raw Markdown that GitHub would not show as it stands. */
function liveIn(raw: string): string[] {
  const unescaped = raw.replaceAll('<!-- -->', '').replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, ' ');
  return [
    ...(unescaped.match(/[\\`*_{}[\]()#|~<>\n\r]|&\w+;/g) ?? []),
    // Addresses become links without any markup: by their scheme anywhere, by `www.` after white space or one of * _ ~ (.
    ...(unescaped.match(/(https?|ftp):\S/gi) ?? []),
    ...(raw.match(/(?<![^\s*_~(])www\.\S/gi) ?? []),
    ...(unescaped.match(/\S@\S/g) ?? []),
  ];
}

describe('Markdown', () => {
  it('has a header, a rule that says which columns stand right, and a line per row', () => {
    const table = defineTable({
      ...{ name: 'parties', title: 'Parties', description: 'Parties.', key: ['party'], order: 'party' },
      columns: {
        party: { type: 'id', refers: 'party', description: 'The party.' },
        people: { type: 'integer', unit: 'people', nullable: true, description: 'How many people.' },
        share: { type: 'number', unit: 'share (0 to 1)', description: 'Its share.' },
        leads: { type: 'boolean', description: 'Whether it leads.' },
        serves: { type: 'id', refers: 'party', list: true, description: 'Whom it serves.' },
      },
    }).of(() => [
      { party: 'hr', people: 3, share: 0.5, leads: true, serves: ['it', 'desk'] },
      { party: 'it', people: null, share: -1, leads: false, serves: [] },
    ]);
    expect(toMarkdown(table)).toBe(
      [
        '| party | people | share | leads | serves |',
        '| --- | ---: | ---: | --- | --- |',
        '| hr | 3 | 0.5 | yes | it, desk |',
        '| it | – | -1 | no | – |',
        '',
      ].join('\n'),
    );
  });

  it('of no rows is the header and the rule', () => {
    expect(toMarkdown(tableOfOne({ type: 'text' }, []).table)).toBe('| cell |\n| --- |\n');
  });

  it('comes line by line, from a table without end too', () => {
    const endless = defineTable({
      ...{ name: 'endless', title: 'Endless', description: 'Rows.', key: ['k'], order: 'k' },
      columns: { k: { type: 'integer', unit: 'rows', description: 'The row.' } },
    }).of(function* () {
      for (let k = 0; ; k++) yield { k };
    });
    const lines = markdownLines(endless);
    const firstThree = [lines.next().value, lines.next().value, lines.next().value];
    expect(firstThree).toEqual(['| k |\n', '| ---: |\n', '| 0 |\n']);
  });
});

describe('a name in Markdown', () => {
  it.each([
    ...['<script>alert(1)</script>', '<img src=x onerror=y>', '<!-- x', '&lt;b&gt;', '&amp;', '&#60;'],
    ...[
      '[x](javascript:y)',
      '![x](y)',
      '[x][y]',
      '[x]: y',
      '<https://x.org>',
      'https://x.org/a_b',
      'FTP://x.org',
    ],
    ...['javascript:x', 'www.x.org', '(www.x.org', '*www.x.org', '~www.x.org', 'WWW.x.org'],
    ...[
      'a | b',
      'a \\| b',
      '\\',
      '\\\\|',
      '|',
      '`x`',
      '``',
      '*x*',
      '**x**',
      '_x_',
      '__x__',
      '~~x~~',
      '# x',
      '#12',
    ],
    ...[
      'a\nb',
      'a\r\n\r\n# b',
      'a\n| b |',
      '\u2028',
      '- x',
      '1. x',
      '> x',
      '---',
      '@someone',
      '{x}',
      '    x',
    ],
  ])('%j is inert', (text) => {
    expect(liveIn(rawCellOf(text))).toEqual([]);
  });

  it('is inert when an address follows an underscore, where GitHub makes a link of it too', () => {
    expect(liveIn(rawCellOf('_www.x.org'))).toEqual([]);
  });

  it.each(['a@x.org', 'mailto:a@x.org', 'xmpp:a@x.org'])(
    '%j is inert: GitHub looks for addresses of mail in each stretch of text after it has read references',
    (text) => {
      const stretches = rawCellOf(text).split('<!-- -->').map(shownBy);
      expect(stretches.filter((stretch) => /[\w.+-]@[\w-]+\.[a-z]/i.test(stretch))).toEqual([]);
    },
  );

  it.each(['R&D', '<none>', 'a > b', '&amp;', '&#60;', 'a & b'])('%j is shown as it is', (text) => {
    expect(shownBy(rawCellOf(text))).toBe(text);
  });

  it('is inert and shown as it is, control characters aside, whatever it is', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const raw = rawCellOf(text);
        const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
        expect(liveIn(raw)).toEqual([]);
        expect(shownBy(raw)).toBe(text === '' ? '–' : text.replace(controls, '\uFFFD'));
      }),
      { numRuns: 1000 },
    );
  });

  it('adds no cell and no line to the table', () => {
    fc.assert(
      fc.property(fc.array(texts(), { minLength: 1, maxLength: 4 }), (values) => {
        const { table } = tableOfOne({ type: 'text' }, values);
        const lines = toMarkdown(table).split('\n').slice(2, -1);
        expect(lines).toHaveLength(values.length);
        for (const line of lines) expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
