import { expect, it } from 'vitest';
import { analyses, parseChain } from '../../src/index.js';
import { assessmentDeclarations } from '../../src/rules/index.js';
import { cellWords, headWords, measureWords } from '../../src/view/cell-words.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

const hotel = parseChain({
  ...harbourHotel,
  measures: { wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' } },
});

it('reads ids as names, and leaves ids out of texts where names tell', () => {
  const column = { type: 'id', description: 'x' } as const;
  expect(cellWords(hotel, 'L3', { ...column, refers: 'link' })).toBe('breakfast');
  expect(cellWords(hotel, ['it', 'guest'], { ...column, refers: 'party', list: true })).toBe('IT, Guest');
  expect(cellWords(hotel, 'wait', { ...column, refers: 'measure' })).toBe('Waiting time');
  expect(cellWords(hotel, 'Ask Kitchen (kitchen).', { type: 'text', description: 'x' })).toBe('Ask Kitchen.');
  expect(cellWords(hotel, null, { ...column, refers: 'measure', nullable: true })).toBe('–');
});

it('knows the measures of the library, and calls others by their ids', () => {
  expect(measureWords(hotel, 'nothing-known')).toBe('nothing-known');
  expect(measureWords(hotel, 'servqual-empathy')).not.toBe('servqual-empathy');
});

it('heads no column with what only code says, nor two of one table with the same words', () => {
  for (const { columns, name } of [...assessmentDeclarations, ...analyses.map(({ table }) => table)]) {
    const heads = Object.keys(columns).map(headWords);
    expect([name, heads.filter((head) => ['n', 'ok', 'r', 'p90', 'witness'].includes(head))]).toEqual([
      name,
      [],
    ]);
    expect([name, new Set(heads).size]).toEqual([name, heads.length]);
  }
  expect(headWords('weakestSupport')).toBe('weakest support');
  expect(headWords('constructor')).toBe('constructor');
});
