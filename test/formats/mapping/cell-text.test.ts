import { describe, expect, it } from 'vitest';
import {
  attributeOfCell,
  cellText,
  isPlainText,
  jsonOfCell,
  listOfCell,
  textOfCell,
} from '../../../src/formats/mapping/cell-text.js';

describe('text', () => {
  it.each([
    ['plain', 'plain'],
    [' spaced', '" spaced"'],
    ['=1+1', '"=1+1"'],
    ['"quoted"', '"\\"quoted\\""'],
    ['two\nlines', '"two\\nlines"'],
    ['', '""'],
  ])('%j is written %j and read back', (text, cell) => {
    expect(cellText('text', text)).toBe(cell);
    expect(textOfCell(cell)).toBe(text);
  });

  it('is blank, trimmed, or as it stands where it only looks like JSON', () => {
    expect(textOfCell('  ')).toBeUndefined();
    expect(textOfCell(' a ')).toBe('a');
    expect(textOfCell('"a" b')).toBe('"a" b');
  });

  it('is plain where a cell shows all of it', () => {
    expect(['a', 'ä b', ' a', '-1', '"', ''].map(isPlainText)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('lists', () => {
  it.each([
    [['a', 'b c'], 'a; b c'],
    [['a;b'], '["a;b"]'],
    [['a', ''], '["a",""]'],
    [[], '[]'],
    [['[x'], '["[x"]'],
  ])('%j is written %j and read back', (items, cell) => {
    expect(cellText('list', items)).toBe(cell);
    expect(listOfCell(cell)).toEqual(items);
  });

  it('has the separator that somebody names, and nothing between two of them', () => {
    expect(listOfCell('a|b; c||', '|')).toEqual(['a', 'b; c']);
  });
});

describe('attributes', () => {
  it.each([
    [4711, '4711'],
    ['007', '007'],
    ['4711', '"4711"'],
    ['1.10', '1.10'],
    [true, 'true'],
    ['true', '"true"'],
    [null, 'null'],
    ['null', '"null"'],
  ])('%j is written %j and read back', (value, cell) => {
    expect(cellText('attribute', value)).toBe(cell);
    expect(attributeOfCell(cell)).toBe(value);
  });

  it('are not there where the cell is blank', () => {
    expect(attributeOfCell(' ')).toBeUndefined();
  });
});

it('JSON is read, and stays text where it is none', () => {
  expect(jsonOfCell('["L1",["L2"]]')).toEqual(['L1', ['L2']]);
  expect(jsonOfCell(' L1, L2 ')).toBe('L1, L2');
  expect(cellText('json', ['L1'])).toBe('["L1"]');
});

it('amounts are numbers or text', () => {
  expect([cellText('amount', 10), cellText('amount', 'PT10M'), cellText('number', 0.5)]).toEqual([
    '10',
    'PT10M',
    '0.5',
  ]);
});
