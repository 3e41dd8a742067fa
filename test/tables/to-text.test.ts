import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineTable } from '../../src/tables/define-table.js';
import { toText } from '../../src/tables/to-text.js';
import { measure, withoutSpace } from './measured-texts.js';
import { printableOf, printables, readGrid } from './printed-table.js';
import { tableOfOne, texts } from './random-tables.js';

const unowned = defineTable({
  ...{ name: 'unowned', title: 'Unowned', description: 'Unowned links.', key: ['link'], order: 'link' },
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What it provides.' },
    touchpointsExposed: { type: 'integer', unit: 'touchpoints', description: 'How many.' },
    touchpoints: { type: 'id', refers: 'link', list: true, description: 'Which.' },
  },
}).of(() => [
  { link: 'L10', service: 'staffing of the front office', touchpointsExposed: 12, touchpoints: ['L2', 'L4'] },
  { link: 'roomService', service: '客室の清掃', touchpointsExposed: 3, touchpoints: [] },
]);

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('a table as text', () => {
  it('has a heading, a rule and a line per row, numbers to the right', () => {
    expect(toText(unowned)).toBe(
      lines(
        'link         service                       touchpointsExposed  touchpoints',
        '───────────  ────────────────────────────  ──────────────────  ───────────',
        'L10          staffing of the front office                  12  L2, L4',
        'roomService  客室の清掃                                     3  –',
      ),
    );
  });

  it('wraps inside its columns where the screen is narrow', () => {
    expect(toText(unowned, { width: 57 })).toBe(
      lines(
        'link         service             touchpoints  touchpoints',
        '                                     Exposed',
        '───────────  ──────────────  ───────────────  ───────────',
        'L10          staffing of                  12  L2, L4',
        '             the front',
        '             office',
        'roomService  客室の清掃                    3  –',
      ),
    );
  });

  it('becomes a block per row where the columns do not fit', () => {
    expect(toText(unowned, { width: 30 })).toBe(
      lines(
        'link: L10',
        'service: staffing of the front',
        '  office',
        'touchpointsExposed: 12',
        'touchpoints: L2, L4',
        '',
        'link: roomService',
        'service: 客室の清掃',
        'touchpointsExposed: 3',
        'touchpoints: –',
      ),
    );
  });

  it('says so when it has no rows', () => {
    expect(toText(tableOfOne({ type: 'text' }, []).table, { width: 20 })).toBe('no rows\n');
  });

  it('marks up the headers and nothing else, in columns and in blocks', () => {
    const emphasise = (header: string) => `<${header}>`;
    const plain = toText(unowned);
    const marked = toText(unowned, { emphasise });
    expect(marked.split('\n')[0]).toMatch(
      /^<link *> {2}<service *> {2}<touchpointsExposed> {2}<touchpoints>$/,
    );
    expect(marked.split('\n').slice(1)).toEqual(plain.split('\n').slice(1));
    const blocks = toText(unowned, { width: 30, emphasise });
    expect(blocks.replace(/<(\w+)>/g, '$1')).toBe(toText(unowned, { width: 30 }));
    expect(blocks.match(/^<\w+>: /gm)).toHaveLength(8);
  });

  it('is laid out for 20 columns where fewer are asked for', () => {
    expect(toText(unowned, { width: 3 })).toBe(toText(unowned, { width: 20 }));
  });
});

describe('a name in a table as text', () => {
  it('moves no cursor, colours nothing, breaks no line and turns no direction', () => {
    fc.assert(
      fc.property(fc.array(texts(), { minLength: 1, maxLength: 5 }), (values) => {
        const text = toText(tableOfOne({ type: 'text' }, values).table);
        expect(text).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/,
        );
        expect(text.match(/\n/g)).toHaveLength(values.length + 2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table as text of any width', () => {
  const widths = fc.integer({ min: 20, max: 200 });

  it('has no line wider than the screen', () => {
    fc.assert(
      fc.property(printables(), widths, ({ table }, width) => {
        for (const line of toText(table, { width }).split('\n')) {
          expect(measure(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts nothing off, and what belongs to a column stands in that column', () => {
    fc.assert(
      fc.property(printables(), fc.option(widths, { nil: undefined }), ({ table, names, cells }, width) => {
        const text = toText(table, width === undefined ? {} : { width });
        const expected = names.map((name, k) => ({
          header: withoutSpace(name),
          body: withoutSpace(cells.map((row) => row[k]!).join('')),
        }));
        const blocks = cells.map((row) => row.map((cell, k) => `${names[k]}: ${cell}`).join('')).join('');
        const grid = readGrid(text);
        if (grid) expect(grid).toEqual(expected);
        else expect(withoutSpace(text)).toBe(withoutSpace(blocks));
      }),
      { numRuns: 300 },
    );
  });

  it('is a grid without a width, a line per row and two for the heading', () => {
    fc.assert(
      fc.property(printables(), ({ table, cells }) => {
        const text = toText(table);
        expect(readGrid(text)).toBeDefined();
        expect(text.split('\n')).toHaveLength(cells.length + 3);
      }),
    );
  });

  it('breaks no number: its sign stays with it', () => {
    const { table } = printableOf(['n', 'word'], ['integer', 'text'], [[-12, 'abcdefghijklmnop']]);
    expect(toText(table, { width: 20 })).toContain('-12');
    const names = fc.constantFrom('n', 'people', 'averyverylongname', 'touchpointsExposed');
    fc.assert(
      fc.property(fc.tuple(names, fc.integer({ max: -1 })), widths, ([name, number], width) => {
        const one = printableOf([name, 'word'], ['integer', 'text'], [[number, 'abcdefghijklmnop']]);
        expect(toText(one.table, { width })).toContain(String(number));
      }),
      { numRuns: 300 },
    );
  });
});
